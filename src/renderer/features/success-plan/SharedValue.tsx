import type { ValueHypothesis } from '@shared/model/value';
import { Link } from 'react-router';
import { setAgreement } from '@/stores/agreement';
import { RecordField } from '@/ui/records/RecordField';
import { Section } from '@/ui/Section';
import { useT } from '@/ui/use-t';
import { NotSharedYet } from './NotSharedYet';
import { ownInSight, recordsOf, type SuccessParts } from './parts';
import { SharedRows } from './SharedRows';
import classes from './SuccessPlan.module.css';

const columns = [
  { field: 'baseline', width: 'narrow' },
  { field: 'target', width: 'narrow' },
  { field: 'measured', width: 'narrow' },
  { field: 'unit', width: 'short' },
  { field: 'agreedOn' },
] as const;

/** The value both sides agreed to measure; what we only assume is no part of it. */
export function SharedValue({ plan, choices, shared, notShared, follow }: SuccessParts) {
  const t = useT();
  const agreed = recordsOf(plan.valueHypotheses, shared.hypotheses);
  const assumed = plan.valueHypotheses.filter(({ id }) => notShared.hypotheses.includes(id));
  const agree = (hypothesis: ValueHypothesis, on: boolean) => {
    if (on || assumed.length < ownInSight) follow(hypothesis.id, on ? 'shared' : 'own');
    return setAgreement(hypothesis, on);
  };
  return (
    <Section
      title={t('success:valueTitle')}
      actions={
        <Link className={classes.link ?? ''} to={`/accounts/${plan.account.id}/value`}>
          {t('success:openValue')}
        </Link>
      }
    >
      {agreed.length === 0 && <p className={classes.hint}>{t('success:noValue')}</p>}
      <SharedRows
        label={t('success:valueTitle')}
        table="valueHypotheses"
        rows={agreed}
        choices={choices}
        name="title"
        below={(row) => (
          <div className={classes.under}>
            <RecordField table="valueHypotheses" record={row} field="metric" choices={choices} layout="cell" />
          </div>
        )}
        columns={columns}
        onKeep={(hypothesis) => agree(hypothesis, false)}
      />
      <NotSharedYet
        agreeing
        rows={assumed}
        nameOf={({ title }) => title}
        onShare={([hypothesis]) => hypothesis && agree(hypothesis, true)}
      />
    </Section>
  );
}
