import { Checkbox } from '@mantine/core';
import { dueGroupOf, isActionOpen } from '@shared/domain/actions';
import { Link } from 'react-router';
import { changeActionState } from '@/stores/action-state';
import { RecordField } from '@/ui/records/RecordField';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import classes from './Overview.module.css';
import type { OverviewProps } from './overview-props';
import { TopList } from './TopList';

const last = '9999-12-31';

/** What is due first, done with one click. */
export function NextActions({ plan, choices }: OverviewProps) {
  const t = useT();
  const to = `/accounts/${plan.account.id}/actions`;
  return (
    <TopList
      title={t('common:nav.actions')}
      to={to}
      items={plan.actions.filter(isActionOpen).sort((a, b) => ((a.dueOn ?? last) < (b.dueOn ?? last) ? -1 : 1))}
      itemId={({ id }) => id}
      empty={t('overview:none.actions')}
      draw={(action) => {
        const overdue = dueGroupOf(action, today()) === 'overdue';
        return (
          <>
            <Checkbox
              aria-label={t('actions:doneOf', { name: action.title })}
              checked={false}
              onChange={() => void changeActionState([action], 'done', today())}
            />
            <Link className={classes.name ?? ''} to={`${to}?show=all&open=${action.id}`} dir="auto">
              {action.title}
            </Link>
            <div className={classes.cell} data-tone={overdue ? 'bad' : undefined}>
              <RecordField
                table="actions"
                record={action}
                field="dueOn"
                choices={choices}
                layout="cell"
                remark={overdue ? t('actions:overdue') : undefined}
              />
            </div>
          </>
        );
      }}
    />
  );
}
