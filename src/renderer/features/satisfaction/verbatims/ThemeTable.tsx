import type { KpiPeriod } from '@shared/kpis/kpi-periods';
import type { ThemeRow } from '@shared/satisfaction/themes';
import { useState } from 'react';
import { Section } from '@/ui/Section';
import { Sparkline } from '@/ui/Sparkline';
import { useFormat } from '@/ui/use-format';
import { usePeriodText } from '@/ui/use-period-text';
import { useT } from '@/ui/use-t';
import classes from './Themes.module.css';

type ThemeTableProps = {
  rows: readonly ThemeRow[];
  periods: readonly KpiPeriod[];
  fiscalStart: number;
  /** The theme that the list below is narrowed to. */
  current: string | null;
  onChoose: (theme: string | null) => void;
};

/** So many themes until all are asked for. */
const shownFirst = 5;
/** A year, or back to the first quarter that anything was said in. */
const fewest = 4;

/** What customers speak of: how often in each quarter, and how they meant it. Choosing a theme narrows the list below to it. */
export function ThemeTable({ rows, periods, fiscalStart, current, onChoose }: ThemeTableProps) {
  const t = useT();
  const format = useFormat();
  const periodText = usePeriodText(fiscalStart);
  const [all, setAll] = useState(false);
  const shown = all ? rows : rows.slice(0, shownFirst);
  const first = Math.min(
    periods.length - fewest,
    periods.findIndex((_, index) => rows.some(({ counts }) => (counts[index] ?? 0) > 0)),
  );
  const from = Math.max(0, first);
  const columns = periods.slice(from);
  return (
    <Section title={t('satisfaction:themesTitle')}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard */}
      <section className={classes.scroller} aria-label={t('satisfaction:themesTable')} tabIndex={0}>
        <table className={classes.themes}>
          <thead>
            <tr>
              <th scope="col">{t('satisfaction:theme')}</th>
              {columns.map((period) => (
                <th key={period.periodStart} scope="col" data-align="end">
                  {periodText(period)}
                </th>
              ))}
              <th scope="col" data-align="end">
                {t('satisfaction:total')}
              </th>
              <th scope="col" data-align="end">
                {t('model:sentiment.negative')}
              </th>
              <th scope="col" data-align="end">
                {t('model:sentiment.positive')}
              </th>
              <th scope="col" className={classes.trend}>
                {t('kpis:trend')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.theme} data-current={row.theme === current || undefined}>
                <th scope="row">
                  <button
                    type="button"
                    className={classes.choose}
                    aria-pressed={row.theme === current}
                    onClick={() => onChoose(row.theme === current ? null : row.theme)}
                  >
                    <span dir="auto">{row.theme}</span>
                  </button>
                </th>
                {columns.map((period, index) => {
                  const count = row.counts[from + index] ?? 0;
                  return (
                    <td key={period.periodStart} data-none={count === 0 || undefined}>
                      {count === 0 ? '–' : format.number(count)}
                    </td>
                  );
                })}
                <td className={classes.total}>{format.number(row.total)}</td>
                <td>{format.number(row.negative)}</td>
                <td>{format.number(row.positive)}</td>
                <td className={classes.trend}>
                  <Sparkline values={row.counts.slice(from)} targets={[]} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {rows.length > shown.length && (
        <button type="button" className={classes.all} onClick={() => setAll(true)}>
          {t('satisfaction:allThemes', { count: rows.length, formatted: format.number(rows.length) })}
        </button>
      )}
    </Section>
  );
}
