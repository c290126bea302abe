import type { CalendarDate } from '../model/fields';

const dayMs = 86_400_000;
const toUtc = (date: CalendarDate): Date => new Date(`${date}T00:00:00Z`);
const fromUtc = (date: Date): CalendarDate => date.toISOString().slice(0, 10);

// Figures take thousands of steps from day to day, and a Date costs ten times as much as this.
const partsOf = (date: CalendarDate) => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const daysIn = (year: number, month: number): number => (month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
const format = (year: number, month: number, day: number): CalendarDate => `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** Days from `from` to `to`, negative when `to` is earlier. Calendar days: no clock, no time zone. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  Math.round((toUtc(to).getTime() - toUtc(from).getTime()) / dayMs);

export function addDays(date: CalendarDate, days: number): CalendarDate {
  if (!Number.isInteger(days) || Math.abs(days) > 400) return fromUtc(new Date(toUtc(date).getTime() + days * dayMs));
  let { year, month, day } = partsOf(date);
  day += days;
  for (; day < 1; day += daysIn(year, month)) [year, month] = month === 1 ? [year - 1, 12] : [year, month - 1];
  for (; day > daysIn(year, month); [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]) day -= daysIn(year, month);
  return format(year, month, day);
}

/** The same day `months` later; the month's last day where that day does not exist (31 January + 1 month = 28 or 29 February). */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const start = partsOf(date);
  const index = start.year * 12 + start.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return format(year, month, Math.min(start.day, daysIn(year, month)));
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
