import type { Period } from './calendar';
import { type Figure, na, ratio } from './figure';
import { type Dated, periodSeries } from './period-series';
import { sum } from './statistics';

/** How often a service level was due in a period, and met. */
export type SlaPeriod = Dated & { readonly slaId: string; readonly due: number; readonly met: number };

/**
 * SLA attainment: met / due over the results that end in the window. Ratio, 0 to 1. None due: n/a, neither 0 nor 100%. More met than due in a period is a typing error:
 * n/a. Source: service level agreements; FORMULAS "SLA".
 */
export function slaAttainment(results: readonly SlaPeriod[], window: Period): Figure<{ met: number; due: number }> {
  const series = periodSeries(results, window, ({ slaId }) => slaId);
  const inputs = { met: sum(series.entries.map(({ met }) => met)), due: sum(series.entries.map(({ due }) => due)) };
  const basis = { period: window, dataDate: series.dataDate, partialMonths: series.partialMonths, notes: series.notes };
  if (series.entries.some(({ met, due }) => met > due || met < 0)) return na('slaAttainment', 'met-exceeds-due', inputs, basis);
  return ratio('slaAttainment', [inputs.met, inputs.due], 'none-due', inputs, basis);
}
