import { periodOf } from '../domain/period-series';
import { foldText } from '../fold-text';
import type { KpiPeriod } from '../kpis/kpi-periods';
import type { Verbatim } from '../model/satisfaction';

export type ThemeRow = {
  /** As it was written first. */
  readonly theme: string;
  /** All verbatims with it, those without a day included. */
  readonly total: number;
  readonly negative: number;
  readonly positive: number;
  /** How many were said in each of the periods. */
  readonly counts: readonly number[];
};

/**
 * What customers speak of, the most frequent theme first, and how often in each period. A theme is the same whatever its accents and capitals; a verbatim
 * counts once for each of its themes.
 */
export function themesOverTime(verbatims: readonly Verbatim[], periods: readonly KpiPeriod[]): ThemeRow[] {
  const spans = periods.map(periodOf);
  const rows = new Map<string, { theme: string; said: Verbatim[] }>();
  for (const verbatim of verbatims) {
    for (const key of new Set(verbatim.themes.map(foldText))) {
      const theme = verbatim.themes.find((one) => foldText(one) === key) ?? key;
      const row = rows.get(key) ?? { theme, said: [] };
      row.said.push(verbatim);
      rows.set(key, row);
    }
  }
  return [...rows.values()]
    .map(({ theme, said }) => ({
      theme,
      total: said.length,
      negative: said.filter(({ sentiment }) => sentiment === 'negative').length,
      positive: said.filter(({ sentiment }) => sentiment === 'positive').length,
      counts: spans.map(({ from, to }) => said.filter(({ saidOn }) => saidOn !== null && saidOn >= from && saidOn <= to).length),
    }))
    .sort((a, b) => b.total - a.total || (a.theme < b.theme ? -1 : 1));
}

/** Whether a verbatim is about a theme, however it is written. */
export const isAbout = ({ themes }: Pick<Verbatim, 'themes'>, theme: string): boolean =>
  themes.some((one) => foldText(one) === foldText(theme));
