import type { CalendarDate } from '../model/fields';
import { type Totals, totalsOf } from './amounts';
import { daysBetween, isWithin, monthsBetween, type Period, quarterOf, yearOf } from './calendar';
import { type Figure, type FigureInputs, na, ratio } from './figure';
import { type Deal, isLost, isOpen, isWon } from './pipeline';

const closedIn = (deals: readonly Deal[], period: Period | undefined): Deal[] =>
  deals.filter((deal) => !isOpen(deal) && (!period || (deal.closeDate !== null && isWithin(deal.closeDate, period))));

/** Whole months of history inside `period` when the first dated deal is later than its start; undefined when the period is covered. */
function partialMonths(deals: readonly Deal[], period: Period | undefined): number | undefined {
  if (!period) return undefined;
  const dates = deals.flatMap((deal) => [deal.openedOn, isOpen(deal) ? null : deal.closeDate]).filter((date) => date !== null);
  const first = dates.reduce<CalendarDate | null>((least, date) => (least === null || date < least ? date : least), null);
  return first !== null && first > period.from ? monthsBetween(first, period.to) : undefined;
}

const withPartial = <I extends FigureInputs>(figure: Figure<I>, months: number | undefined): Figure<I> =>
  'value' in figure && months !== undefined ? { ...figure, partialMonths: months } : figure;

/**
 * Win rate by number: won / (won + lost) among the deals closed in the period (all of them without a period); open deals
 * are excluded. Ratio. Source: FORMULAS "Win rate".
 */
export function winRate(deals: readonly Deal[], period?: Period): Figure<{ won: number; lost: number }> {
  const closed = closedIn(deals, period);
  const won = closed.filter(isWon).length;
  const lost = closed.length - won;
  return withPartial(ratio(won, won + lost, 'no-closed-opportunity', { won, lost }), partialMonths(deals, period));
}

export type CycleInputs = FigureInputs & {
  /** Won deals with both dates, in the right order. */
  readonly counted: number;
  /** Won deals left out: a date is missing, or the deal closed before it opened. */
  readonly undated: number;
};

/** Mean and median days from opening to winning, over deals won in the period. Source: FORMULAS "Cycle length". */
export function cycleLength(deals: readonly Deal[], period?: Period): { mean: Figure<CycleInputs>; median: Figure<CycleInputs> } {
  const won = closedIn(deals, period).filter(isWon);
  const days = won
    .flatMap((deal) => (deal.openedOn !== null && deal.closeDate !== null ? [daysBetween(deal.openedOn, deal.closeDate)] : []))
    .filter((length) => length >= 0)
    .sort((a, b) => a - b);
  if (days.length === 0) {
    const none = na(won.length === 0 ? 'no-won-opportunity' : 'no-dates');
    return { mean: none, median: none };
  }
  const inputs = { counted: days.length, undated: won.length - days.length };
  const middle = Math.floor(days.length / 2);
  const upper = days[middle] ?? 0;
  const median = days.length % 2 === 1 ? upper : ((days[middle - 1] ?? upper) + upper) / 2;
  const mean = days.reduce((sum, length) => sum + length, 0) / days.length;
  const months = partialMonths(deals, period);
  const figure = (value: number) => withPartial<CycleInputs>({ value, unit: 'days', inputs }, months);
  return { mean: figure(mean), median: figure(median) };
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
