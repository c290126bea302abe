import { Checkbox } from '@mantine/core';
import { type Owner, parseAction } from '@shared/domain/action-text';
import { dueGroupOf, isActionOpen } from '@shared/domain/actions';
import type { Action } from '@shared/model/risk';
import { Link } from 'react-router';
import { changeActionState } from '@/stores/action-state';
import { addAction } from '@/stores/actions';
import { FieldGroup } from '../FieldGroup';
import { LineInput } from '../LineInput';
import { StatusMark } from '../StatusMark';
import { today } from '../today';
import { useFormat } from '../use-format';
import { useT } from '../use-t';
import classes from './LinkedActions.module.css';

type LinkedActionsProps = {
  accountId: string;
  actions: readonly Action[];
  owners: readonly Owner[];
  /** What a new one comes from: the field of the action that points there. */
  from: Partial<Action>;
  /** Who of ours does it where the line names nobody. */
  owner?: string;
  title?: string;
  placeholder?: string;
};

/** What is done about a record, a risk or an improvement plan: its actions, and a line for the next one. */
export function LinkedActions({ accountId, actions, owners, from, owner, title, placeholder }: LinkedActionsProps) {
  const t = useT();
  const format = useFormat();
  return (
    <FieldGroup title={title ?? t('actions:title')}>
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
              to={`/accounts/${accountId}/actions?show=all&open=${action.id}`}
            >
              {action.title}
            </Link>
            <span className={classes.due}>
              {dueGroupOf(action, today()) === 'overdue' ? (
                <StatusMark tone="warn">{format.date(action.dueOn)}</StatusMark>
              ) : (
                format.date(action.doneOn ?? action.dueOn)
              )}
            </span>
          </li>
        ))}
      </ul>
      <LineInput
        label={t('actions:newTitle')}
        placeholder={placeholder ?? t('actions:addLinked')}
        maxLength={600}
        onAdd={(text) => {
          const parsed = parseAction(text, owners, today());
          const nobody = parsed.ownerMemberId === null && parsed.ownerPersonId === null;
          const own = owner !== undefined && nobody ? { ownerMemberId: owner } : {};
          if (parsed.title !== '') void addAction(accountId, parsed, { ...from, ...own });
        }}
      />
    </FieldGroup>
  );
}
