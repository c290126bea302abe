import { niceTicks } from '../../charts/line-chart';
import type { Chart, ChartSeries } from '../doc-tree';

/** One value axis: its round values, and where a value is between its two ends, 0 to 1. */
export type ValueAxis = { readonly ticks: readonly number[]; readonly at: (value: number) => number };

const known = (series: readonly ChartSeries[]): number[] => series.flatMap(({ values }) => values.filter((value) => value !== null));

/** What the bars of a place add up to, place by place. */
const sums = (series: readonly ChartSeries[], places: number): number[] =>
  Array.from({ length: places }, (_, index) => series.reduce((sum, { values }) => sum + (values[index] ?? 0), 0));

export function axisOf(values: readonly number[], fromZero: boolean): ValueAxis {
  const [low, high] = values.length > 0 ? [Math.min(...values), Math.max(...values)] : [0, 1];
  const ticks = niceTicks(fromZero ? Math.min(0, low) : low, fromZero ? Math.max(0, high) : high);
  const [first = 0, last = 1] = [ticks[0], ticks.at(-1)];
  return { ticks, at: (value) => (value - first) / (last - first) };
}

/** The axes of a chart: bars start at zero, since their length is what is compared. */
export function axesOf({ shape, categories, series }: Chart): { primary: ValueAxis; secondary: ValueAxis | null } {
  const left = series.filter(({ secondary }) => !secondary);
  const right = series.filter(({ secondary }) => secondary);
  const bars = left.filter(({ as }) => !as);
  const stacked = shape === 'stacked' ? sums(bars, categories.length) : [];
  return {
    primary: axisOf([...stacked, ...known(shape === 'stacked' ? left.filter(({ as }) => as) : left)], shape !== 'lines'),
    secondary: right.length === 0 ? null : axisOf(known(right), false),
  };
}
