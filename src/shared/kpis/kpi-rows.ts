import type { CalendarDate } from '../model/fields';
import { defaultKpis, type KpiDefinition, type KpiMeasure } from '../model/kpi';
import { type KpiPeriod, type PeriodUnit, yearBefore } from './kpi-periods';

/** What is measured and what it should be; the unit of the KPI says of what: money in minor units. */
export type KpiNumber = { readonly value: number; readonly currency: string | null };

export type KpiCell = {
  readonly period: KpiPeriod;
  readonly value: KpiNumber | null;
  readonly target: KpiNumber | null;
  readonly lastYear: KpiNumber | null;
  /** The record that stands; null: nobody typed anything. */
  readonly measure: KpiMeasure | null;
  /** Records of the same period that it stands in front of: the period was typed more than once. */
  readonly others: readonly KpiMeasure[];
};

export type KpiRow = { readonly kpi: KpiDefinition; readonly cells: readonly KpiCell[] };

/** The KPIs to show: those of the portfolio in its order, then the standard ones that it has no definition of its own for. */
export function kpisOf(stored: readonly KpiDefinition[]): KpiDefinition[] {
  const own = new Set(stored.map(({ key }) => key));
  const mine = [...stored].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
  return [...mine, ...defaultKpis.filter(({ key }) => !own.has(key))];
}

/** What a record holds, in the unit of its KPI; null: not known. */
function numberOf({ unit }: Pick<KpiDefinition, 'unit'>, measure: KpiMeasure, which: 'value' | 'target'): KpiNumber | null {
  if (unit === 'amount') {
    const money = which === 'value' ? measure.amount : measure.targetAmount;
    return money && { value: money.minor, currency: money.currency };
  }
  const number = measure[which];
  return number === null ? null : { value: number, currency: null };
}

/** Amounts of two currencies are not compared: the one that is not the row's is left out of its line. */
export const sameUnit = (a: KpiNumber, b: KpiNumber): boolean => a.currency === b.currency;

/**
 * The grid of one account, or of one of its units: a row per KPI that is not hidden, a cell per period. Of two records of the same period the one
 * measured last stands, then the one that comes last; the others are named.
 */
export function kpiRows(
  kpis: readonly KpiDefinition[],
  measures: readonly KpiMeasure[],
  periods: readonly KpiPeriod[],
  businessUnitId: string | null,
): KpiRow[] {
  const found = new Map<string, KpiMeasure[]>();
  const keyOf = (kpiId: string, start: CalendarDate, unit: PeriodUnit) => `${kpiId} ${start} ${unit}`;
  for (const measure of measures) {
    if (measure.businessUnitId !== businessUnitId) continue;
    const key = keyOf(measure.kpiId, measure.periodStart, measure.periodUnit);
    found.set(key, [...(found.get(key) ?? []), measure]);
  }
  const at = (kpi: KpiDefinition, start: CalendarDate, unit: PeriodUnit): KpiMeasure[] =>
    [...(found.get(keyOf(kpi.id, start, unit)) ?? [])].sort((a, b) => ((a.measuredOn ?? '') < (b.measuredOn ?? '') ? -1 : 1));
  return kpis
    .filter(({ hidden }) => !hidden)
    .map((kpi) => ({
      kpi,
      cells: periods.map((period) => {
        const all = at(kpi, period.periodStart, period.periodUnit);
        const measure = all.at(-1) ?? null;
        const before = at(kpi, yearBefore(period), period.periodUnit).at(-1);
        return {
          period,
          measure,
          value: measure && numberOf(kpi, measure, 'value'),
          target: measure && numberOf(kpi, measure, 'target'),
          lastYear: before ? numberOf(kpi, before, 'value') : null,
          others: all.slice(0, -1),
        };
      }),
    }));
}

/** Whether a figure reaches its target; null without one of them, or in two currencies. */
export function onTarget(
  { direction }: Pick<KpiDefinition, 'direction'>,
  { value, target }: Pick<KpiCell, 'value' | 'target'>,
): boolean | null {
  if (!value || !target || !sameUnit(value, target)) return null;
  return direction === 'higher-is-better' ? value.value >= target.value : value.value <= target.value;
}
