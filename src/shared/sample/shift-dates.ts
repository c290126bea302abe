import { addDays, addMonths, daysBetween } from '../domain/calendar';
import type { CalendarDate } from '../model/fields';

/** The day that the sample is written on, first of a quarter: what has happened is before it, what is expected is after. */
export const sampleDay: CalendarDate = '2026-10-01';

/** Whole quarters from the sample's to the one of `today`, negative when today is earlier. */
export function quartersSince(today: CalendarDate): number {
  const quarter = (date: CalendarDate) => Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
  return quarter(today) - quarter(sampleDay);
}

/** The same day of another quarter; the last day of a month stays a last day, so that quarter ends stay quarter ends. */
export function shiftDate(date: CalendarDate, quarters: number): CalendarDate {
  if (quarters === 0) return date;
  const next = addDays(date, 1);
  return next.endsWith('-01') ? addDays(addMonths(next, quarters * 3), -1) : addMonths(date, quarters * 3);
}

/** The quarter before the sample's day and the two after it: what is nearer than this follows today by the day. */
const before = 91;
const after = 182;

/**
 * The day of an event, moved to where it belongs around `today`. What is long past or far ahead moves by whole quarters, with the
 * periods it was part of; what is near moves on with the days of the quarter that have gone by, so that a next review is never
 * past, nobody was met tomorrow and the last contact stays recent. In between the two run into each other: the order of events
 * on working days stays what it was. A working day stays one, except that the end of a month stays the end of a month.
 */
export function aroundToday(date: CalendarDate, today: CalendarDate): CalendarDate {
  const quarters = quartersSince(today);
  const shifted = shiftDate(date, quarters);
  const gone = daysBetween(shiftDate(sampleDay, quarters), today);
  const distance = daysBetween(sampleDay, date);
  const share = distance <= 0 ? (distance + before) / before : (after - distance) / after;
  if (share <= 0) return isWeekend(date) ? shifted : toWorkingDay(shifted, distance <= 0, date);
  return isWeekend(date)
    ? addDays(shifted, Math.round(gone * share))
    : toWorkingDay(addDays(shifted, Math.round(gone * share)), distance <= 0, date);
}

const weekday = (date: CalendarDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const isWeekend = (date: CalendarDate): boolean => weekday(date) % 6 === 0;

/** What has happened goes back to the Friday, what is to come on to the Monday; the end of a month stays one. */
function toWorkingDay(date: CalendarDate, past: boolean, original: CalendarDate): CalendarDate {
  if (!isWeekend(date) || addDays(original, 1).endsWith('-01')) return date;
  const saturday = weekday(date) === 6;
  return addDays(date, past ? (saturday ? -1 : -2) : saturday ? 2 : 1);
}
