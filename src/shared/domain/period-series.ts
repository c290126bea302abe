import type { CalendarDate } from '../model/fields';
import { addDays, addMonths, monthsBetween, type Period } from './calendar';
import { counted, type FigureNote } from './figure';

/** What a record of one period has: its first day, whatever month the fiscal year starts in, and its length. */
export type Dated = { readonly periodStart: CalendarDate; readonly periodUnit: 'month' | 'quarter' | 'year' };

export type PeriodSeries<T> = {
  /** One entry per key and day, those that end inside the window, oldest first. */
  readonly entries: readonly T[];
  readonly notes: readonly FigureNote[];
  /** The last day the entries speak of. */
  readonly dataDate: CalendarDate | null;
  /** Months the entries cover when that is fewer than the window has. */
  readonly partialMonths: number | undefined;
};

const monthsOfUnit: Record<Dated['periodUnit'], number> = { month: 1, quarter: 3, year: 12 };

export const periodOf = ({ periodStart, periodUnit }: Dated): Period => ({
  from: periodStart,
  to: addDays(addMonths(periodStart, monthsOfUnit[periodUnit]), -1),
});

/** Whole months of a period, both ends included: a quarter has 3. */
export const monthsIn = ({ from, to }: Period): number => monthsBetween(from, addDays(to, 1));

/** The first days of the months of a record's period. */
export const monthsOf = ({ periodStart, periodUnit }: Dated): CalendarDate[] =>
  Array.from({ length: monthsOfUnit[periodUnit] }, (_, index) => addMonths(periodStart, index));

/** By first day, the longer period before the shorter that begins with it. */
export const byPeriod = (a: Dated, b: Dated): number =>
  a.periodStart < b.periodStart ? -1 : a.periodStart > b.periodStart ? 1 : monthsOfUnit[b.periodUnit] - monthsOfUnit[a.periodUnit];

/** The entries that may end in a window, by their first day alone: no period is longer than a year. */
export function inReach<T extends Dated>(typed: readonly T[], { from, to }: Period): readonly T[] {
  const first = addMonths(from, -12);
  return typed.filter(({ periodStart }) => periodStart >= first && periodStart <= to);
}

/**
 * What was typed, made fit to add up. Of two entries for the same key and period the one that comes last stands, as when a cell is typed again; an
 * entry for days that an earlier or longer one of its key already covers is left out; months that are missing between the first and the
 * last are counted; a history shorter than the window gives `partialMonths`. All of it is said in the notes. An entry belongs to the window it ends in.
 */
export function periodSeries<T extends Dated>(
  typed: readonly T[],
  window: Period,
  keyOf: (entry: T) => string = () => '',
): PeriodSeries<T> {
  const inside = inReach(typed, window).filter((entry) => {
    const { to } = periodOf(entry);
    return to >= window.from && to <= window.to;
  });
  const byKey = new Map(inside.map((entry) => [`${entry.periodStart} ${entry.periodUnit} ${keyOf(entry)}`, entry]));
  const covered = new Set<string>();
  const coveredUntil = new Map<string, CalendarDate>();
  const entries: T[] = [];
  for (const entry of [...byKey.values()].sort(byPeriod)) {
    const until = coveredUntil.get(keyOf(entry));
    if (until !== undefined && entry.periodStart <= until) continue;
    coveredUntil.set(keyOf(entry), periodOf(entry).to);
    entries.push(entry);
    for (const month of monthsOf(entry)) covered.add(month.slice(0, 7));
  }
  const first = entries[0];
  const dataDate = [...coveredUntil.values()].sort().at(-1) ?? null;
  const span = first && dataDate ? monthsIn({ from: first.periodStart, to: dataDate }) : 0;
  return {
    entries,
    notes: counted({
      'duplicate-period': inside.length - byKey.size,
      'period-overlap': byKey.size - entries.length,
      'missing-months': Math.max(0, span - covered.size),
    }),
    dataDate,
    partialMonths: first && covered.size < monthsIn(window) ? covered.size : undefined,
  };
}
