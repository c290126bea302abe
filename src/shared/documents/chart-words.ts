import { formatMoney, minorDigits } from '../i18n/format';
import type { Context } from './context';
import type { ChartSeries } from './doc-tree';

/** A currency's sign as the reader writes it. */
const signOf = ({ locale }: Context, currency: string): string =>
  formatMoney(locale, { minor: 0, currency }).replace(/[\d\s\u00a0\u202f.,]/g, '');

/** How an axis of money is read: whole, in thousands or in millions, with the sign where the reader expects it. Values are whole units. */
export function moneyFormat(context: Context, currency: string, largest: number): string {
  const sign = signOf(context, currency);
  const [digits, unit] = largest >= 2_000_000 ? ['0.0,,', 'm'] : largest >= 10_000 ? ['#,##0,', 'k'] : ['#,##0', ''];
  return context.locale === 'fr' ? `${digits}" ${unit === 'm' ? 'M' : unit}${sign}"` : `"${sign}"${digits}"${unit}"`;
}

export const wholeUnits = (minor: number, currency: string): number => minor / 10 ** minorDigits(currency);

/** Whole units as a reader says them: €1.2m. */
export const readMoney = ({ money }: Context, value: number, currency: string): string =>
  money({ minor: Math.round(value * 10 ** minorDigits(currency)), currency }, 'compact');

type Point = { readonly category: string; readonly value: number };

/**
 * What a chart shows, in words: each series from its first to its last value, and which way it went. `read` says a value as the
 * reader would.
 */
export function describeChart(
  { t }: Context,
  title: string,
  categories: readonly string[],
  series: readonly (Pick<ChartSeries, 'name' | 'values'> & { readonly read: (value: number) => string })[],
): string {
  const said = series.map(({ name, values, read }) => {
    const points = values.flatMap((value, index): Point[] => (value === null ? [] : [{ category: categories[index] ?? '', value }]));
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return t('report:alt.empty', { name });
    if (points.length === 1) return t('report:alt.one', { name, value: read(first.value), at: first.category });
    const way = last.value > first.value ? 'rose' : last.value < first.value ? 'fell' : 'stable';
    return t(`report:alt.${way}`, { name, from: read(first.value), start: first.category, to: read(last.value), end: last.category });
  });
  return [t('report:alt.title', { title }), ...said].join(' ');
}
