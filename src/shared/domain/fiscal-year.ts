import type { CalendarDate } from '../model/fields';
import { addDays, addMonths, type Period } from './calendar';

/** 1 to 12: the month a fiscal year begins with; 1 is the calendar year. */
export type FiscalStart = number;

const monthStart = (year: number, month: number): CalendarDate => addMonths(`${String(year).padStart(4, '0')}-01-01`, month - 1);

const periodOf = (from: CalendarDate, months: number): Period => ({ from, to: addDays(addMonths(from, months), -1) });

/**
 * The fiscal year a day belongs to, named after the calendar year it ends in: with a start in April, 31 March 2026 is of 2026 and
 * 1 April 2026 of 2027.
 */
export function fiscalYearOf(date: CalendarDate, start: FiscalStart): number {
  const year = Number(date.slice(0, 4));
  return start > 1 && Number(date.slice(5, 7)) >= start ? year + 1 : year;
}

/** 1 to 4. */
export const fiscalQuarterOf = (date: CalendarDate, start: FiscalStart): number =>
  Math.floor(((Number(date.slice(5, 7)) - start + 12) % 12) / 3) + 1;

export const fiscalYear = (year: number, start: FiscalStart): Period => periodOf(monthStart(start > 1 ? year - 1 : year, start), 12);

export const fiscalQuarter = (year: number, quarter: number, start: FiscalStart): Period =>
  periodOf(addMonths(fiscalYear(year, start).from, (quarter - 1) * 3), 3);

/** The same span `years` earlier, for "last year" beside a figure; whole months stay whole (29 February included). */
export const yearsEarlier = ({ from, to }: Period, years = 1): Period => ({
  from: addMonths(from, -12 * years),
  to: addDays(addMonths(addDays(to, 1), -12 * years), -1),
});
