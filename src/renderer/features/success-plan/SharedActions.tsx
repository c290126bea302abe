import { nextActions } from '@shared/documents/parts/actions';
import type { Action } from '@shared/model/risk';
import { createRecord } from '@/stores/records';
import { shareWithClient } from '@/stores/sharing';
import { today } from '@/ui/today';
import { useT } from '@/ui/use-t';
import { AddShared } from './AddShared';
import { NotSharedYet } from './NotSharedYet';
import { ownInSight, recordsOf, type SuccessParts } from './parts';
import { SharedRows } from './SharedRows';
import classes from './SuccessPlan.module.css';

const columns = [
  { field: 'ownerMemberId', width: 'wide' },
  { field: 'ownerPersonId', width: 'wide' },
  { field: 'dueOn' },
  { field: 'state' },
] as const;

/** Who does what by when, on both sides. */
export function SharedActions({ plan, choices, shared, notShared, follow }: SuccessParts) {
  const t = useT();
  const accountId = plan.account.id;
  const actions = recordsOf(plan.actions, shared.actions);
  const own = plan.actions.filter(({ id }) => notShared.actions.includes(id));
  const share = (records: readonly Action[], on: boolean) => {
    const [only] = records;
    // Due after the ninety days of the document, it is counted and not listed.
    const listed = on ? nextActions(today(), records).length > 0 : own.length < ownInSight;
    if (only && records.length === 1 && listed) follow(only.id, on ? 'shared' : 'own');
    return shareWithClient(
      accountId,
      records.map(({ id }) => ({ table: 'actions', id })),
      on,
    );
  };
  return (
    <AddShared
      title={t('success:actionsTitle')}
      description={shared.laterActions.length > 0 ? t('success:later', { count: shared.laterActions.length }) : undefined}
      words={{ add: t('success:newAction'), line: t('success:actionLine') }}
      onAdd={(title) => createRecord('actions', { accountId, title, shared: true })}
    >
      {actions.length === 0 && <p className={classes.hint}>{t('success:noActions')}</p>}
      <SharedRows
        label={t('success:actionsTitle')}
        table="actions"
        rows={actions}
        choices={choices}
        name="title"
        columns={columns}
        onKeep={(action) => share([action], false)}
      />
      <NotSharedYet rows={own} nameOf={({ title }) => title} onShare={(records) => share(records, true)} />
    </AddShared>
  );
}
