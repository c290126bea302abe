import { addDays, addMonths, daysBetween } from '../domain/calendar';
import type { CalendarDate } from '../model/fields';

/** How close one looks at time, and how many months its unit has. */
export const zooms = ['month', 'quarter', 'year'] as const;
export type Zoom = (typeof zooms)[number];
export const monthsIn: Record<Zoom, number> = { month: 1, quarter: 3, year: 12 };

/** The first day of the calendar month, quarter or year that a day is in. */
export function unitStart(day: CalendarDate, unit: Zoom): CalendarDate {
  const months = monthsIn[unit];
  const month = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  return `${day.slice(0, 4)}-${String(month).padStart(2, '0')}-01`;
}

/** The first days of the units between two days, the first of them included, the last one not. */
export function unitsBetween(from: CalendarDate, to: CalendarDate, unit: Zoom): CalendarDate[] {
  const starts: CalendarDate[] = [];
  for (let day = unitStart(from, unit); day < to; day = addMonths(day, monthsIn[unit])) if (day >= from) starts.push(day);
  return starts;
}

/** The Mondays between two days, the last day not included. */
export function mondaysBetween(from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const weekday = new Date(`${from}T00:00:00Z`).getUTCDay();
  const days: CalendarDate[] = [];
  for (let day = addDays(from, (8 - weekday) % 7); day < to; day = addDays(day, 7)) days.push(day);
  return days;
}

export type TimeScale = {
  readonly from: CalendarDate;
  /** The day after the last one. */
  readonly to: CalendarDate;
  readonly width: number;
  /** Where a day begins, in pixels from the left; days outside are at the edge. */
  readonly x: (day: CalendarDate) => number;
  /** The day at a place. */
  readonly day: (x: number) => CalendarDate;
};

/** Days on a line of `width` pixels, all of the same length. */
export function timeScale(from: CalendarDate, to: CalendarDate, width: number): TimeScale {
  const span = Math.max(1, daysBetween(from, to));
  return {
    from,
    to,
    width,
    x: (day) => (Math.min(Math.max(daysBetween(from, day), 0), span) / span) * width,
    day: (x) => addDays(from, Math.floor((x / width) * span)),
  };
}

type Point = { readonly x: number; readonly y: number };

/** The line of a dependency, from the end of one bar to the start of another, in right angles: straight down where there is room, else around. */
export function dependencyPath(from: Point, to: Point): string {
  const out = 8;
  if (to.x - from.x >= 2 * out) return `M${from.x} ${from.y}H${to.x - out}V${to.y}H${to.x}`;
  const between = from.y + Math.sign(to.y - from.y) * 20;
  return `M${from.x} ${from.y}H${from.x + out}V${between}H${to.x - out}V${to.y}H${to.x}`;
}
