import { createRecord } from '@/stores/records';
import { useT } from '@/ui/use-t';
import { AddShared } from './AddShared';
import { recordsOf, type SuccessParts } from './parts';
import { SharedRows } from './SharedRows';
import classes from './SuccessPlan.module.css';

/** What they told us, in their words, and our answer. */
export function SharedNeeds({ plan, choices, shared }: SuccessParts) {
  const t = useT();
  const needs = recordsOf(plan.needs, shared.needs);
  return (
    <AddShared
      title={t('success:needsTitle')}
      description={t('success:needsWhy')}
      words={{ add: t('success:newNeed'), line: t('success:needLine') }}
      onAdd={(statement) => createRecord('needs', { accountId: plan.account.id, statement })}
    >
      {needs.length === 0 && <p className={classes.hint}>{t('success:noNeeds')}</p>}
      <SharedRows
        label={t('success:needsTitle')}
        table="needs"
        rows={needs}
        choices={choices}
        name="statement"
        columns={[{ field: 'response', width: 'share' }, { field: 'proof', width: 'share' }, { field: 'state' }]}
      />
    </AddShared>
  );
}
