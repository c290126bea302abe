import { Button } from '@mantine/core';
import { addMonths } from '@shared/domain/calendar';
import { yearlyBenefit } from '@shared/domain/plan/value-case';
import { kpiPeriods } from '@shared/kpis/kpi-periods';
import type { Plan } from '@shared/model/plan';
import type { ValueHypothesis } from '@shared/model/value';
import { setAgreement } from '@/stores/agreement';
import { Muted } from '@/ui/Muted';
import { RecordInspector } from '@/ui/records/RecordInspector';
import type { RecordChoices } from '@/ui/records/record-choices';
import { today } from '@/ui/today';
import { useFormat } from '@/ui/use-format';
import { useT } from '@/ui/use-t';
import { AgreementToggle } from './AgreementToggle';
import classes from './Value.module.css';
import { spreadOver } from './value-changes';

type HypothesisInspectorProps = {
  hypothesis: ValueHypothesis;
  plan: Plan;
  choices: RecordChoices;
  fiscalStart: number;
  onClose: () => void;
};

/** Everything about one hypothesis: what was promised, who agreed, what came of it. */
export function HypothesisInspector({ hypothesis, plan, choices, fiscalStart, onClose }: HypothesisInspectorProps) {
  const t = useT();
  const format = useFormat();
  const planned = plan.valueFlows.some(
    ({ hypothesisId, kind, planned: amount }) => hypothesisId === hypothesis.id && kind === 'benefit' && amount !== null,
  );
  const benefit = planned ? null : yearlyBenefit(hypothesis, 'target');
  return (
    <RecordInspector
      table="valueHypotheses"
      record={hypothesis}
      plan={plan}
      choices={choices}
      currency={plan.account.currency}
      onClose={onClose}
      commits={{ agreement: (value) => setAgreement(hypothesis, value === 'agreed') }}
      groups={[
        { title: t('value:group.promise'), fields: ['title', 'metric', 'unit', 'baseline', 'target', 'unitValue', 'cost', 'assumption'] },
        { title: t('value:group.agreement'), fields: ['agreement', 'agreedOn', 'agreedByPersonId', 'confidence'] },
        { title: t('value:group.result'), fields: ['measured', 'measuredOn'] },
        { title: t('value:group.links'), fields: ['needId', 'initiativeId', 'businessUnitId', 'privateNotes'] },
      ]}
    >
      <AgreementToggle hypothesis={hypothesis} />
      {benefit && (
        <div className={classes.countsAs}>
          <Muted small>{t('value:countsAs', { amount: format.money(benefit) })}</Muted>
          <Button
            size="xs"
            variant="default"
            // The quarter of today and the three after it.
            onClick={() => void spreadOver(hypothesis, benefit, kpiPeriods(addMonths(today(), 9), 'quarter', fiscalStart, 4), t)}
          >
            {t('value:spread')}
          </Button>
        </div>
      )}
    </RecordInspector>
  );
}
