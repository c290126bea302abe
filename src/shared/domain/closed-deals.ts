import type { CalendarDate } from '../model/fields';
import { type Totals, totalsOf } from './amounts';
import { daysBetween, isWithin, monthsBetween, type Period, quarterOf, yearOf } from './calendar';
import { counted, type Figure, type FigureBasis, known, na, ratio } from './figure';
import { type Deal, dataDate, isLost, isOpen, isWon } from './pipeline';
import { mean, median } from './statistics';

const closedIn = (deals: readonly Deal[], period: Period | undefined): Deal[] =>
  deals.filter((deal) => !isOpen(deal) && (!period || (deal.closeDate !== null && isWithin(deal.closeDate, period))));

/** Whole months of history inside `period` when the first dated deal is later than its start; undefined when the period is covered. */
function partialMonths(deals: readonly Deal[], period: Period | undefined): number | undefined {
  if (!period) return undefined;
  const dates = deals.flatMap((deal) => [deal.openedOn, isOpen(deal) ? null : deal.closeDate]).filter((date) => date !== null);
  const first = dates.reduce<CalendarDate | null>((least, date) => (least === null || date < least ? date : least), null);
  return first !== null && first > period.from ? monthsBetween(first, period.to) : undefined;
}

/** The period, how much of it the history covers, and the last day the deals speak of in it. */
const basisOf = (deals: readonly Deal[], period: Period | undefined): Pick<FigureBasis, 'period' | 'dataDate' | 'partialMonths'> => {
  if (!period) return { period: null, dataDate: null };
  const months = partialMonths(deals, period);
  return { period, dataDate: dataDate(deals, period.to), ...(months === undefined ? {} : { partialMonths: months }) };
};

/**
 * Win rate by number: won / (won + lost) among the deals closed in the period (all of them without a period); open deals
 * are excluded. Ratio. Source: FORMULAS "Win rate".
 */
export function winRate(deals: readonly Deal[], period?: Period): Figure<{ won: number; lost: number }> {
  const closed = closedIn(deals, period);
  const won = closed.filter(isWon).length;
  const lost = closed.length - won;
  return ratio('winRate', [won, won + lost], 'no-closed-opportunity', { won, lost }, basisOf(deals, period));
}

export type CycleInputs = {
  /** Deals with the dates it takes, in the right order. */
  readonly counted: number;
  /** Deals left out: a date is missing, or the deal closed before it opened. */
  readonly undated: number;
};
type MeanAndMedian = { readonly mean: Figure<CycleInputs>; readonly median: Figure<CycleInputs> };

/** Mean and median days from opening to winning, over deals won in the period. Source: FORMULAS "Cycle length". */
export function cycleLength(deals: readonly Deal[], period?: Period): MeanAndMedian {
  const won = closedIn(deals, period).filter(isWon);
  const days = won
    .flatMap((deal) => (deal.openedOn !== null && deal.closeDate !== null ? [daysBetween(deal.openedOn, deal.closeDate)] : []))
    .filter((length) => length >= 0);
  const inputs = { counted: days.length, undated: won.length - days.length };
  const basis = { ...basisOf(deals, period), notes: counted({ undated: inputs.undated }) };
  const reason = won.length === 0 ? 'no-won-opportunity' : 'no-dates';
  const figure = (formula: 'cycleLength' | 'cycleLengthMedian', value: number | null): Figure<CycleInputs> =>
    value === null ? na(formula, reason, inputs, basis) : known(formula, value, 'days', inputs, basis);
  return { mean: figure('cycleLength', mean(days)), median: figure('cycleLengthMedian', median(days)) };
}

/**
 * Mean and median days that the open deals have been open, apart from the cycle of the won ones: an old pipeline does not make the
 * cycle longer, it makes it doubtful. Source: FORMULAS "Cycle length".
 */
export function openAge(deals: readonly Deal[], today: CalendarDate): MeanAndMedian {
  const open = deals.filter(isOpen);
  const ages = open.flatMap(({ openedOn }) => (openedOn === null ? [] : [daysBetween(openedOn, today)])).filter((age) => age >= 0);
  const inputs = { counted: ages.length, undated: open.length - ages.length };
  const basis = { dataDate: dataDate(deals, today), notes: counted({ undated: inputs.undated }) };
  const reason = open.length === 0 ? 'no-open-opportunity' : 'no-dates';
  const figure = (formula: 'openAge' | 'openAgeMedian', value: number | null): Figure<CycleInputs> =>
    value === null ? na(formula, reason, inputs, basis) : known(formula, value, 'days', inputs, basis);
  return { mean: figure('openAge', mean(ages)), median: figure('openAgeMedian', median(ages)) };
}

export type PeriodKey = { readonly year: number; readonly quarter: number | null };
export type ClosedPeriod = {
  /** Null: closed deals whose closing day is not known. They come last. */
  readonly period: PeriodKey | null;
  readonly won: Totals;
  readonly lost: Totals;
  readonly winRate: Figure<{ won: number; lost: number }>;
};

/**
 * Closed deals by calendar year or quarter of their closing, oldest first; periods without a closing are left out, not zero.
 * `won.amounts` is the won revenue of the period, per currency.
 */
export function closedByPeriod(deals: readonly Deal[], step: 'year' | 'quarter'): ClosedPeriod[] {
  const groups = new Map<string, { period: PeriodKey | null; deals: Deal[] }>();
  for (const deal of deals) {
    if (isOpen(deal)) continue;
    const period = deal.closeDate && { year: yearOf(deal.closeDate), quarter: step === 'quarter' ? quarterOf(deal.closeDate) : null };
    const key = period ? `${String(period.year).padStart(4, '0')}-${period.quarter ?? 0}` : '~';
    const group = groups.get(key) ?? { period: period || null, deals: [] };
    group.deals.push(deal);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => ({
      period: group.period,
      won: totalsOf(group.deals.filter(isWon).map((deal) => deal.amount)),
      lost: totalsOf(group.deals.filter(isLost).map((deal) => deal.amount)),
      winRate: winRate(group.deals),
    }));
}
