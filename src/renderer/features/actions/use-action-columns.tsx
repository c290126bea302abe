import { Checkbox } from '@mantine/core';
import type { Owner } from '@shared/domain/action-text';
import { dueGroupOf, isActionOpen, sourceOf } from '@shared/domain/actions';
import type { Action } from '@shared/model/risk';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { changeActionState } from '@/stores/action-state';
import { editRecord } from '@/stores/records';
import type { Column } from '@/ui/data-table-model';
import { InlineDate } from '@/ui/InlineDate';
import { PriorityMark } from '@/ui/PriorityMark';
import type { RecordChoices } from '@/ui/records/record-choices';
import { recordColumn } from '@/ui/records/record-column';
import { StatusMark } from '@/ui/StatusMark';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import classes from './ActionTable.module.css';
import { OwnerField } from './OwnerField';

/** The columns of a list of actions; with `accounts`, each says whose it is. */
export function useActionColumns(
  owners: readonly Owner[],
  choices: RecordChoices,
  accounts: readonly { id: string; name: string }[] | null,
): Column<Action>[] {
  const t = useT();
  const format = useFormat();
  return useMemo(() => {
    const ownerName = ({ ownerMemberId, ownerPersonId }: Action) =>
      choices('teamMembers').find(({ value }) => value === ownerMemberId)?.label ??
      choices('people').find(({ value }) => value === ownerPersonId)?.label ??
      '';
    const accountName = (action: Action) => accounts?.find(({ id }) => id === action.accountId)?.name ?? '';
    const source = (action: Action) => {
      const from = sourceOf(action);
      return from ? (choices(from.table).find(({ value }) => value === from.id)?.label ?? '') : '';
    };
    const isLate = (action: Action) => dueGroupOf(action, today()) === 'overdue';
    return [
      { id: 'title', header: t('model:field.actions.title'), value: ({ title }) => title, words: ({ tags }) => tags.join(' ') },
      {
        id: 'done',
        header: t('actions:done'),
        width: 64,
        value: (action) => (isActionOpen(action) ? 0 : 1),
        render: (action) => (
          <Checkbox
            className={classes.done ?? ''}
            aria-label={t('actions:doneOf', { name: action.title })}
            checked={action.state === 'done'}
            onChange={(event) => void changeActionState([action], event.currentTarget.checked ? 'done' : 'open', today())}
          />
        ),
      },
      ...(accounts
        ? [
            {
              id: 'accountId',
              header: t('model:field.actions.accountId'),
              width: 150,
              value: accountName,
              render: (action: Action) =>
                action.accountId ? (
                  <Link className={classes.account ?? ''} to={`/accounts/${action.accountId}/actions`}>
                    {accountName(action)}
                  </Link>
                ) : (
                  <span className={classes.quiet}>{t('actions:portfolio')}</span>
                ),
            },
          ]
        : []),
      {
        id: 'owner',
        header: t('actions:owner'),
        width: 160,
        value: ownerName,
        render: (action) => <OwnerField action={action} owners={owners} nameOf={ownerName} layout="cell" />,
      },
      {
        id: 'dueOn',
        header: t('model:field.actions.dueOn'),
        width: 136,
        value: ({ dueOn }) => dueOn,
        words: ({ dueOn }) => format.date(dueOn),
        render: (action) => (
          <InlineDate
            layout="cell"
            label={t('model:field.actions.dueOn')}
            value={action.dueOn}
            remark={isLate(action) ? t('actions:overdue') : undefined}
            onCommit={(value) => editRecord('actions', action, 'dueOn', value)}
          >
            {isLate(action) ? (value) => <StatusMark tone="warn">{format.date(value)}</StatusMark> : undefined}
          </InlineDate>
        ),
      },
      recordColumn(t, choices, 'actions', 'priority', {
        width: 110,
        draw: (value) => <PriorityMark of="action" priority={value as Action['priority']} />,
      }),
      recordColumn(t, choices, 'actions', 'state', {
        width: 110,
        hidden: true,
        onCommit: (action, value) => changeActionState([action], value as Action['state'], today()),
      }),
      { id: 'source', header: t('actions:source'), width: 180, from: 1000, value: source },
      recordColumn(t, choices, 'actions', 'tags', { width: 140, hidden: true }),
      recordColumn(t, choices, 'actions', 'repeat', { width: 120, hidden: true }),
      recordColumn(t, choices, 'actions', 'doneOn', { width: 130, hidden: true }),
    ] satisfies Column<Action>[];
  }, [t, format, owners, choices, accounts]);
}
