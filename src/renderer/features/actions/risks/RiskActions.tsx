import { Checkbox } from '@mantine/core';
import { type Owner, parseAction } from '@shared/domain/action-text';
import { isActionOpen } from '@shared/domain/actions';
import type { Action, Risk } from '@shared/model/risk';
import { Link } from 'react-router';
import { changeActionState } from '@/stores/action-state';
import { FieldGroup } from '@/ui/FieldGroup';
import { LineInput } from '@/ui/LineInput';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { addAction } from '../action-changes';
import classes from './RiskActions.module.css';

type RiskActionsProps = { risk: Risk; actions: readonly Action[]; owners: readonly Owner[] };

/** What is done about a risk: its actions, and a line for the next one. */
export function RiskActions({ risk, actions, owners }: RiskActionsProps) {
  const t = useT();
  const format = useFormat();
  return (
    <FieldGroup title={t('actions:title')}>
      <ul className={classes.list}>
        {actions.map((action) => (
          <li key={action.id} className={classes.line}>
            <Checkbox
              aria-label={t('actions:doneOf', { name: action.title })}
              checked={action.state === 'done'}
              onChange={(event) => void changeActionState([action], event.currentTarget.checked ? 'done' : 'open', today())}
            />
            <Link
              className={classes.title ?? ''}
              data-closed={!isActionOpen(action) || undefined}
              to={`/accounts/${risk.accountId}/actions?show=all&open=${action.id}`}
            >
              {action.title}
            </Link>
            <span className={classes.due}>{format.date(action.dueOn)}</span>
          </li>
        ))}
      </ul>
      <LineInput
        label={t('actions:newTitle')}
        placeholder={t('risks:addAction')}
        maxLength={600}
        onAdd={(text) => {
          const parsed = parseAction(text, owners, today());
          if (parsed.title !== '') void addAction(risk.accountId, parsed, { riskId: risk.id });
        }}
      />
    </FieldGroup>
  );
}
