import type { CalendarDate } from '../model/fields';

const dayMs = 86_400_000;
const toUtc = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);
const fromUtc = (date: Date): CalendarDate => date.toISOString().slice(0, 10);

/** Days from `from` to `to`, negative when `to` is earlier. Calendar days: no clock, no time zone. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / dayMs);

export const addDays = (date: CalendarDate, days: number): CalendarDate => fromUtc(new Date(toUtc(date).getTime() + days * dayMs));

/** The same day `months` later; the month's last day where that day does not exist (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const start = toUtc(date);
  const target = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0)).getUTCDate();
  target.setUTCDate(Math.min(start.getUTCDate(), lastDay));
  return fromUtc(target);
}

/** Whole months from `from` to `to`, rounded down; 0 when `to` is not later. */
export function monthsBetween(from: CalendarDate, to: CalendarDate): number {
  if (to <= from) return 0;
  const [a, b] = [toUtc(from), toUtc(to)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return addMonths(from, months) > to ? months - 1 : months;
}

/** The earlier and the later of two days. */
export const earlierOf = (a: CalendarDate, b: CalendarDate): CalendarDate => [a, b].sort()[0] ?? a;
export const laterOf = (a: CalendarDate, b: CalendarDate): CalendarDate => [a, b].sort()[1] ?? a;

/** Both ends included. */
export type Period = { readonly from: CalendarDate; readonly to: CalendarDate };

export const isWithin = (date: CalendarDate, period: Period): boolean => date >= period.from && date <= period.to;

/** The `months` (default 12) that end with `asOf`: 31 December 2025 gives 1 January to 31 December 2025. */
export const trailing = (asOf: CalendarDate, months = 12): Period => ({ from: addDays(addMonths(asOf, -months), 1), to: asOf });

export const yearOf = (date: CalendarDate): number => Number(date.slice(0, 4));

/** 1 to 4. */
export const quarterOf = (date: CalendarDate): number => Math.ceil(Number(date.slice(5, 7)) / 3);
