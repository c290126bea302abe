/** One line of a chart: a value per place on the axis; null: not known, the line breaks there. */
export type ChartSeries<K extends string> = { readonly key: K; readonly values: readonly (number | null)[] };

export type ChartSize = {
  readonly width: number;
  readonly height: number;
  /** Room around the lines, for the words of the axes. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

export type Point = { readonly x: number; readonly y: number; readonly index: number; readonly value: number };
export type DrawnLine<K extends string> = { readonly key: K; readonly path: string; readonly points: readonly Point[] };

export type LineChart<K extends string> = {
  readonly lines: readonly DrawnLine<K>[];
  /** Where each place of the axis is. */
  readonly xs: readonly number[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
};

const round = (value: number) => Math.round(value * 100) / 100;

/** About `count` round numbers (1, 2, 2.5 or 5 × a power of ten) that cover the values. */
export function niceTicks(low: number, high: number, count = 4): number[] {
  const size = Math.max(Math.abs(low), Math.abs(high));
  // All the same, as far as anybody can see: room above and below it.
  if (high - low <= size * 1e-9 + 1e-9) {
    const pad = Math.max(size * 0.1, 0.5);
    return size < 1e-6 ? niceTicks(0, 1, count) : niceTicks(low - pad, low + pad, count);
  }
  const rough = (high - low) / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5, 10].find((factor) => factor * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** Runs of known values: a gap is a gap, never a straight line across it. */
function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y, index }, at) => `${at > 0 && points[at - 1]?.index === index - 1 ? 'L' : 'M'}${x} ${y}`).join(' ');
}

/**
 * Where the lines of a chart go, in pixels from the top left. The scale covers all values; it starts at 0 only where the values are near it, so that small
 * moves of large figures are seen. Pure: the same on screen, in a test and in a picture.
 */
export function lineChart<K extends string>(series: readonly ChartSeries<K>[], size: ChartSize): LineChart<K> {
  const places = Math.max(0, ...series.map(({ values }) => values.length));
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const [low, high] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 1];
  const nearZero = low > 0 && low < (high - low) * 0.5;
  const values = niceTicks(nearZero ? 0 : low, high);
  const [bottom = 0, top = 1] = [values[0], values.at(-1)];
  const span = { x: size.width - size.left - size.right, y: size.height - size.top - size.bottom };
  const xOf = (index: number) => round(size.left + (places > 1 ? (index * span.x) / (places - 1) : span.x / 2));
  const yOf = (value: number) => round(size.top + ((top - value) / (top - bottom)) * span.y);
  return {
    xs: Array.from({ length: places }, (_, index) => xOf(index)),
    ticks: values.map((value) => ({ value, y: yOf(value) })),
    lines: series.map(({ key, values: own }) => {
      const points = own.flatMap((value, index) => (value === null ? [] : [{ x: xOf(index), y: yOf(value), index, value }]));
      return { key, path: pathOf(points), points };
    }),
  };
}
