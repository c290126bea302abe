import type { Figure } from '../figure';
import { netPresentValue } from '../net-present-value';
import { payback } from '../payback';
import { returnOnInvestment } from '../return-on-investment';
import type { FigureContext } from './figure-context';
import { caseOf, caseParts, type ValuePlan } from './value-case';

type ValueKey = 'roiExpected' | 'roiMeasured' | 'payback' | 'netPresentValue';

/** What the account's value hypotheses are worth to the customer: expected from what is planned, measured from what was realised. */
export function valueFigures(plan: ValuePlan, context: FigureContext): Record<ValueKey, Figure> {
  const { currency, settings, today } = context;
  const planned = caseOf(caseParts(plan, 'planned', today), 'planned', context);
  const realised = caseOf(caseParts(plan, 'realised', today), 'realised', context);
  const flows = planned.noRate ? [] : planned.flows;
  return {
    roiExpected: returnOnInvestment('expected', planned, currency),
    roiMeasured: returnOnInvestment('measured', realised, currency),
    payback: payback(flows, currency, planned.basis),
    netPresentValue: netPresentValue(flows, settings.discountRate / 100, currency, planned.basis),
  };
}
