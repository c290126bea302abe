import { createRecord } from '@/stores/records';
import { shareWithClient } from '@/stores/sharing';
import { RecordField } from '@/ui/records/RecordField';
import { useT } from '@/ui/use-t';
import { AddShared } from './AddShared';
import { NotSharedYet } from './NotSharedYet';
import { ownInSight, recordsOf, type SuccessParts } from './parts';
import { SharedRows } from './SharedRows';
import classes from './SuccessPlan.module.css';

const columns = [
  { field: 'current', width: 'narrow' },
  { field: 'target', width: 'narrow' },
  { field: 'unit', width: 'short' },
  { field: 'dueOn' },
  { field: 'state' },
] as const;

/** The goals both sides have set, with what they are measured by. */
export function SharedGoals({ plan, choices, shared, notShared, follow }: SuccessParts) {
  const t = useT();
  const accountId = plan.account.id;
  const goals = recordsOf(plan.objectives, shared.objectives);
  const own = plan.objectives.filter(({ id }) => notShared.objectives.includes(id));
  const share = (records: readonly { id: string }[], on: boolean) => {
    const [only] = records;
    if (only && records.length === 1 && (on || own.length < ownInSight)) follow(only.id, on ? 'shared' : 'own');
    return shareWithClient(
      accountId,
      records.map(({ id }) => ({ table: 'objectives', id })),
      on,
    );
  };
  return (
    <AddShared
      title={t('success:goalsTitle')}
      words={{ add: t('success:newGoal'), line: t('success:goalLine') }}
      onAdd={(title) => createRecord('objectives', { accountId, title, shared: true, order: plan.objectives.length + 1 })}
    >
      {goals.length === 0 && <p className={classes.hint}>{t('success:noGoals')}</p>}
      <SharedRows
        label={t('success:goalsTitle')}
        table="objectives"
        rows={goals}
        choices={choices}
        name="title"
        below={(row) => (
          <div className={classes.under}>
            <RecordField table="objectives" record={row} field="measure" choices={choices} layout="cell" />
          </div>
        )}
        columns={columns}
        onKeep={(goal) => share([goal], false)}
      />
      <NotSharedYet rows={own} nameOf={({ title }) => title} onShare={(records) => share(records, true)} />
    </AddShared>
  );
}
