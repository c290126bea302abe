import type { Money } from '../../model/fields';
import type { ValueFlow, ValueHypothesis } from '../../model/value';
import { type ValueCase, type ValuePeriod, valueCase } from '../cash-flow';
import { converter } from '../exchange';
import type { Figure } from '../figure';
import { netPresentValue } from '../net-present-value';
import { payback } from '../payback';
import { returnOnInvestment } from '../return-on-investment';
import type { FigureContext } from './figure-context';

type ValueKey = 'roiExpected' | 'roiMeasured' | 'payback' | 'netPresentValue';
type Plan = { readonly valueHypotheses: readonly ValueHypothesis[]; readonly valueFlows: readonly ValueFlow[] };

/**
 * What a hypothesis brings in a year by its metric: how far the metric moved the way it should, × what one unit is worth. Null when one of the numbers is
 * not known. Below 0 when it moved the wrong way.
 */
export function yearlyBenefit(hypothesis: ValueHypothesis, reached: 'target' | 'measured'): Money | null {
  const { baseline, target, unitValue } = hypothesis;
  const value = hypothesis[reached];
  if (baseline === null || target === null || value === null || unitValue === null) return null;
  const minor = Math.round((value - baseline) * Math.sign(target - baseline) * unitValue.minor);
  return Number.isSafeInteger(minor) ? { minor, currency: unitValue.currency } : null;
}

/**
 * The flows of a value case: those typed, and for a hypothesis without a benefit among them one year of what its metric brings. Its one-off cost counts
 * unless its own flows say when costs fall: the same money is never paid twice.
 */
function caseOf(
  { valueHypotheses, valueFlows }: Plan,
  which: 'planned' | 'realised',
  { currency, rates, today }: FigureContext,
): ValueCase {
  const first = valueFlows.map(({ periodStart }) => periodStart).sort()[0];
  const start = first ?? `${today.slice(0, 7)}-01`;
  const has = (id: string, kind: ValueFlow['kind']) =>
    valueFlows.some((flow) => flow.hypothesisId === id && flow.kind === kind && flow[which] !== null);
  const byMetric = valueHypotheses.flatMap((hypothesis): ValuePeriod[] => {
    const benefit = has(hypothesis.id, 'benefit') ? null : yearlyBenefit(hypothesis, which === 'planned' ? 'target' : 'measured');
    if (!benefit) return [];
    const amounts = { planned: which === 'planned' ? benefit : null, realised: which === 'realised' ? benefit : null };
    return [{ hypothesisId: hypothesis.id, kind: 'benefit', periodStart: start, periodUnit: 'year', ...amounts }];
  });
  const convert = converter({ currency, rates }, start);
  const costs = valueHypotheses.flatMap(({ id, cost }) => (cost && !has(id, 'cost') ? [convert.minor(cost)] : []));
  const noRate = costs.includes(null);
  const once =
    costs.length > 0 && !noRate ? { minor: Math.round(costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0)), currency } : null;
  const made = valueCase([...valueFlows, ...byMetric], which, { currency, rates, once, start });
  const rateNotes = convert
    .notes()
    .filter((note) => !(made.basis.notes ?? []).some((other) => JSON.stringify(other) === JSON.stringify(note)));
  return { ...made, noRate: made.noRate || noRate, basis: { ...made.basis, notes: [...(made.basis.notes ?? []), ...rateNotes] } };
}

/** What the account's value hypotheses are worth to the customer: expected from what is planned, measured from what was realised. */
export function valueFigures(plan: Plan, context: FigureContext): Record<ValueKey, Figure> {
  const { currency, settings } = context;
  const [planned, realised] = [caseOf(plan, 'planned', context), caseOf(plan, 'realised', context)];
  const flows = planned.noRate ? [] : planned.flows;
  return {
    roiExpected: returnOnInvestment('expected', planned, currency),
    roiMeasured: returnOnInvestment('measured', realised, currency),
    payback: payback(flows, currency, planned.basis),
    netPresentValue: netPresentValue(flows, settings.discountRate / 100, currency, planned.basis),
  };
}
