import { addDays, addMonths } from '../domain/calendar';
import type { Mutation } from '../model/changes';
import type { CalendarDate } from '../model/fields';

/** The first day of the quarter that the sample's files are written in: what has happened is before it, what is expected is after. */
export const sampleQuarter: CalendarDate = '2026-10-01';

/** Whole quarters from the sample's to the one of `today`, negative when today is earlier. */
export function quartersSince(today: CalendarDate): number {
  const quarter = (date: CalendarDate) => Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3);
  return quarter(today) - quarter(sampleQuarter);
}

/** The same day of another quarter; the last day of a month stays a last day, so that quarter ends stay quarter ends. */
export function shiftDate(date: CalendarDate, quarters: number): CalendarDate {
  if (quarters === 0) return date;
  const next = addDays(date, 1);
  return next.endsWith('-01') ? addDays(addMonths(next, quarters * 3), -1) : addMonths(date, quarters * 3);
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The same new records with every calendar day moved by whole quarters: renewals and forecasts stay around today, whenever the sample is loaded. */
export function shiftDates(mutations: readonly Mutation[], quarters: number): Mutation[] {
  if (quarters === 0) return [...mutations];
  return mutations.map((mutation) => {
    if (mutation.op !== 'create') return mutation;
    const fields = Object.entries(mutation.record).map(([field, value]) => [
      field,
      typeof value === 'string' && day.test(value) ? shiftDate(value, quarters) : value,
    ]);
    // The same record but for the days in it, which the compiler cannot follow through its entries.
    return { ...mutation, record: Object.fromEntries(fields) } as Mutation;
  });
}
