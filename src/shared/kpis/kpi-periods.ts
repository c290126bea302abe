import { addMonths } from '../domain/calendar';
import { type FiscalStart, fiscalQuarterOf, fiscalYear, fiscalYearOf } from '../domain/fiscal-year';
import type { CalendarDate } from '../model/fields';

export type PeriodUnit = 'month' | 'quarter' | 'year';

/** One column of the grid: a period of the fiscal year. */
export type KpiPeriod = {
  readonly periodStart: CalendarDate;
  readonly periodUnit: PeriodUnit;
  /** Named after the calendar year the fiscal year ends in. */
  readonly year: number;
  /** 1 to 4 for a quarter, 1 to 12 (calendar) for a month, null for a year. */
  readonly number: number | null;
};

const months: Record<PeriodUnit, number> = { month: 1, quarter: 3, year: 12 };

/** The first day of the period a day belongs to. */
function startOf(day: CalendarDate, unit: PeriodUnit, start: FiscalStart): CalendarDate {
  if (unit === 'month') return `${day.slice(0, 7)}-01`;
  const { from } = fiscalYear(fiscalYearOf(day, start), start);
  return unit === 'year' ? from : addMonths(from, (fiscalQuarterOf(day, start) - 1) * 3);
}

const periodFrom = (periodStart: CalendarDate, periodUnit: PeriodUnit, start: FiscalStart): KpiPeriod => ({
  periodStart,
  periodUnit,
  year: periodUnit === 'month' ? Number(periodStart.slice(0, 4)) : fiscalYearOf(periodStart, start),
  number: periodUnit === 'month' ? Number(periodStart.slice(5, 7)) : periodUnit === 'quarter' ? fiscalQuarterOf(periodStart, start) : null,
});

/** `count` periods in a row, oldest first; the last one is the period of `day`, moved by `shift` periods. */
export function kpiPeriods(day: CalendarDate, unit: PeriodUnit, start: FiscalStart, count: number, shift = 0): KpiPeriod[] {
  const last = addMonths(startOf(day, unit, start), shift * months[unit]);
  return Array.from({ length: count }, (_, index) => periodFrom(addMonths(last, (index + 1 - count) * months[unit]), unit, start));
}

/** The first day of the same period a year earlier. */
export const yearBefore = ({ periodStart }: KpiPeriod): CalendarDate => addMonths(periodStart, -12);
