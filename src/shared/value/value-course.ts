import type { ConversionOptions } from '../domain/exchange';
import { converter } from '../domain/exchange';
import type { FiscalStart } from '../domain/fiscal-year';
import { monthsOf, periodOf } from '../domain/period-series';
import { type CaseKind, caseParts, type ValuePlan } from '../domain/plan/value-case';
import { type KpiPeriod, kpiPeriods } from '../kpis/kpi-periods';
import type { CalendarDate } from '../model/fields';

export type ValueCourse = {
  readonly periods: readonly KpiPeriod[];
  /** Net benefit from the start to the end of each period, in minor units; null: not known. */
  readonly planned: readonly (number | null)[];
  readonly realised: readonly (number | null)[];
};

/** More points than these cannot be named below a chart. */
const mostQuarters = 12;

/**
 * The value of an account's hypotheses as it adds up, planned and realised, per quarter of the fiscal year, or per year where that is too many quarters. The same flows,
 * rates and rules as the figures: the planned line ends at the planned benefit less the planned cost. The realised one ends with what was realised last, never after
 * today. Null: no flow of either kind, or no rate to add them up with.
 */
export function valueCourse(
  plan: ValuePlan,
  options: ConversionOptions & { readonly today: CalendarDate; readonly fiscalStart: FiscalStart },
): ValueCourse | null {
  const [planned, all] = [flowsOf(plan, 'planned', options), flowsOf(plan, 'realised', options)];
  // A one-off cost alone is no result: nothing is realised until somebody says so.
  const realised = all?.some(({ once }) => !once) ? all : all && [];
  const flows = [...(planned ?? []), ...(realised ?? [])];
  const last = flows
    .map(({ to }) => to)
    .sort()
    .at(-1);
  if (!planned || !realised || last === undefined) return null;
  const { start } = caseParts(plan, 'planned', options.today);
  const quarters = periodsFrom(start, last, 'quarter', options.fiscalStart);
  const periods = quarters.length > mostQuarters ? periodsFrom(start, last, 'year', options.fiscalStart) : quarters;
  const realisedTo = realised
    .map(({ to }) => to)
    .sort()
    .at(-1);
  const sumTo = (own: readonly DayFlow[], to: CalendarDate) => own.reduce((sum, { day, net }) => (day <= to ? sum + net : sum), 0);
  return {
    periods,
    planned: periods.map((period) => (planned.length === 0 ? null : sumTo(planned, periodOf(period).to))),
    realised: periods.map((period) => {
      const known = realisedTo !== undefined && period.periodStart <= realisedTo && period.periodStart <= options.today;
      return known ? sumTo(realised, periodOf(period).to) : null;
    }),
  };
}

/** Net benefit in the month of a day; the last day of the period it was typed for. */
type DayFlow = { readonly day: CalendarDate; readonly net: number; readonly to: CalendarDate; readonly once: boolean };

function flowsOf(plan: ValuePlan, which: CaseKind, options: ConversionOptions & { readonly today: CalendarDate }): DayFlow[] | null {
  const { rows, once, start } = caseParts(plan, which, options.today);
  const convert = converter(options, start);
  const flows: DayFlow[] = [];
  for (const { cost } of once) {
    const minor = convert.minor(cost);
    if (minor === null) return null;
    flows.push({ day: start, net: -minor, to: start, once: true });
  }
  for (const row of rows) {
    const amount = row[which];
    if (!amount) continue;
    const minor = convert.minor(amount);
    if (minor === null) return null;
    const months = monthsOf(row);
    const share = (row.kind === 'cost' ? -minor : minor) / months.length;
    flows.push(...months.map((day) => ({ day, net: share, to: periodOf(row).to, once: false })));
  }
  return flows;
}

function periodsFrom(first: CalendarDate, last: CalendarDate, unit: 'quarter' | 'year', start: FiscalStart): KpiPeriod[] {
  const length = unit === 'quarter' ? 4 : 1;
  const years = Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 2;
  return kpiPeriods(last, unit, start, years * length).filter((period) => periodOf(period).to >= first);
}
