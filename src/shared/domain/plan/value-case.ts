import type { CalendarDate, Money } from '../../model/fields';
import type { ValueFlow, ValueHypothesis } from '../../model/value';
import { type ValueCase, type ValuePeriod, valueCase } from '../cash-flow';
import { converter } from '../exchange';
import type { FigureContext } from './figure-context';

export type ValuePlan = { readonly valueHypotheses: readonly ValueHypothesis[]; readonly valueFlows: readonly ValueFlow[] };
export type CaseKind = 'planned' | 'realised';

/** Everything a value case is made of, before it is added up. */
export type CaseParts = {
  readonly rows: readonly ValuePeriod[];
  /** Costs paid once, on the first day. */
  readonly once: readonly { readonly hypothesisId: string; readonly cost: Money }[];
  /** The first day of it all. */
  readonly start: CalendarDate;
};

/**
 * What a hypothesis brings in a year by its metric: how far the metric moved the way it should, × what one unit is worth. Null when one of the numbers is
 * not known. Below 0 when it moved the wrong way.
 */
export function yearlyBenefit(
  hypothesis: Pick<ValueHypothesis, 'baseline' | 'target' | 'measured' | 'unitValue'>,
  reached: 'target' | 'measured',
): Money | null {
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
export function caseParts({ valueHypotheses, valueFlows }: ValuePlan, which: CaseKind, today: CalendarDate): CaseParts {
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
  const once = valueHypotheses.flatMap(({ id, cost }) => (cost && !has(id, 'cost') ? [{ hypothesisId: id, cost }] : []));
  return { rows: [...valueFlows, ...byMetric], once, start };
}

/** Adds the parts of a case up, at the rates of its first day. */
export function caseOf(
  { rows, once, start }: CaseParts,
  which: CaseKind,
  { currency, rates }: Pick<FigureContext, 'currency' | 'rates'>,
): ValueCase {
  const convert = converter({ currency, rates }, start);
  const costs = once.map(({ cost }) => convert.minor(cost));
  const noRate = costs.includes(null);
  const paidOnce =
    costs.length > 0 && !noRate ? { minor: Math.round(costs.reduce<number>((sum, cost) => sum + (cost ?? 0), 0)), currency } : null;
  const made = valueCase(rows, which, { currency, rates, once: paidOnce, start });
  const rateNotes = convert
    .notes()
    .filter((note) => !(made.basis.notes ?? []).some((other) => JSON.stringify(other) === JSON.stringify(note)));
  return { ...made, noRate: made.noRate || noRate, basis: { ...made.basis, notes: [...(made.basis.notes ?? []), ...rateNotes] } };
}
