import type { Locale } from '../../preferences';
import { element } from '../../stakeholder-map/svg';
import { ellipsise, textWidth } from '../../stakeholder-map/text-metrics';
import type { Chart, ChartSeries } from '../doc-tree';
import { axesOf, type ValueAxis } from './chart-scale';
import { canvas, ink, type PlanDrawing, words } from './drawing';
import { formatAs } from './number-format';

/** The accent of the document and its two lighter steps, `#rrggbb`. */
export type ChartColours = { readonly accent: string; readonly mid: string; readonly tint: string };

const small = 10.5;
/** More bars than this and their labels run into each other. */
const labelled = 10;
const legendHeight = 22;

type Frame = { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
type Drawn = { readonly chart: Chart; readonly locale: Locale; readonly steps: readonly string[]; readonly frame: Frame };

const round = (value: number): number => Math.round(value * 10) / 10;
const small9 = { 'font-size': small, fill: ink.muted } as const;

const isLine = ({ shape }: Chart, { as }: ChartSeries): boolean => as !== undefined || shape === 'lines';
const colourOf = ({ chart: { series }, steps }: Drawn, one: ChartSeries): string =>
  one.as ? ink.ink : (steps[series.indexOf(one) % steps.length] ?? ink.ink);

/** Where the words of the value axis end: as wide as its widest. */
const axisWidth = (axis: ValueAxis | null, locale: Locale, format: string): number =>
  axis === null ? 0 : Math.max(...axis.ticks.map((tick) => textWidth(formatAs(locale, format, tick), small))) + 10;

/** Round values with a line across; on the right without one. */
function valueAxis({ locale, frame }: Drawn, axis: ValueAxis, format: string, side: 'left' | 'right'): string {
  return axis.ticks
    .map((tick) => {
      const y = round(frame.top + (1 - axis.at(tick)) * frame.height);
      const rule =
        side === 'left' ? element('line', { x1: frame.left, x2: frame.left + frame.width, y1: y, y2: y, stroke: ink.hairline }) : '';
      const [x, anchor] = side === 'left' ? [frame.left - 6, 'end'] : [frame.left + frame.width + 6, 'start'];
      return rule + words(formatAs(locale, format, tick), x, y + 3.5, { ...small9, 'text-anchor': anchor });
    })
    .join('');
}

/** Columns beside or upon each other, their value in them where there is room. */
function columns(drawn: Drawn, axis: ValueAxis): string {
  const { chart, locale, frame } = drawn;
  const bars = chart.series.filter((one) => !isLine(chart, one));
  const stacked = chart.shape === 'stacked';
  const place = frame.width / Math.max(1, chart.categories.length);
  const group = Math.min(place * 0.62, 90 * (stacked ? 1 : bars.length));
  const width = group / (stacked ? 1 : Math.max(1, bars.length));
  const y = (value: number) => frame.top + (1 - axis.at(value)) * frame.height;
  const base = new Array<number>(chart.categories.length).fill(0);
  const few = !stacked && chart.categories.length * bars.length <= labelled;
  return bars
    .map((one, which) =>
      one.values
        .map((value, index) => {
          if (value === null) return '';
          const from = stacked ? (base[index] ?? 0) : 0;
          base[index] = from + value;
          const [top, bottom] = [Math.min(y(from), y(from + value)), Math.max(y(from), y(from + value))];
          const x = frame.left + place * (index + 0.5) - group / 2 + (stacked ? 0 : which * width);
          const said = formatAs(locale, one.secondary?.format ?? chart.format, value);
          const inside = few && bottom - top > 16 && textWidth(said, small) < width;
          return (
            element('rect', {
              x: round(x),
              y: round(top),
              width: round(width - 1),
              height: round(bottom - top),
              fill: colourOf(drawn, one),
            }) +
            (inside
              ? words(said, round(x + width / 2), round(top + 12), {
                  'font-size': small,
                  'font-weight': 600,
                  fill: which === 0 ? ink.paper : ink.ink,
                  'text-anchor': 'middle',
                })
              : '')
          );
        })
        .join(''),
    )
    .join('');
}

/** Lines over the places, broken where a value is not known; a target is dashed and has no marks. */
function lines(drawn: Drawn, axis: ValueAxis, secondary: ValueAxis | null): string {
  const { chart, locale, frame } = drawn;
  const place = frame.width / Math.max(1, chart.categories.length);
  const few = chart.categories.length <= labelled;
  return chart.series
    .filter((one) => isLine(chart, one))
    .map((one) => {
      const own = one.secondary && secondary ? secondary : axis;
      const points = one.values.map((value, index) =>
        value === null
          ? null
          : { x: round(frame.left + place * (index + 0.5)), y: round(frame.top + (1 - own.at(value)) * frame.height), value },
      );
      const d = points
        .map((point, index) => (point === null ? '' : `${index > 0 && points[index - 1] ? 'L' : 'M'}${point.x} ${point.y}`))
        .join(' ');
      const target = one.as === 'target';
      const stroke = target ? ink.ink : colourOf(drawn, one);
      const path = element('path', {
        d,
        fill: 'none',
        stroke,
        'stroke-width': target ? 1.5 : 2.25,
        ...(target && { 'stroke-dasharray': '5 4' }),
      });
      const marks = target
        ? ''
        : points
            .map((point) =>
              point === null
                ? ''
                : element('circle', { cx: point.x, cy: point.y, r: 3.2, fill: stroke }) +
                  (few
                    ? words(formatAs(locale, one.secondary?.format ?? chart.format, point.value), point.x, point.y - 7, {
                        ...small9,
                        'text-anchor': 'middle',
                      })
                    : ''),
            )
            .join('');
      return path + marks;
    })
    .join('');
}

/** The words below the places; every second or third where they would touch. */
function categoryAxis({ chart: { categories }, frame }: Drawn): string {
  const place = frame.width / Math.max(1, categories.length);
  const widest = Math.max(0, ...categories.map((name) => Math.min(textWidth(name, small), 90)));
  const every = Math.max(1, Math.ceil((widest + 8) / place));
  return categories
    .map((name, index) =>
      index % every === 0
        ? words(ellipsise(name, place * every - 6, small), round(frame.left + place * (index + 0.5)), frame.top + frame.height + 15, {
            ...small9,
            'text-anchor': 'middle',
          })
        : '',
    )
    .join('');
}

/** Bars lie, each with its name on the left and its value at its end. */
function lyingBars(drawn: Drawn, axis: ValueAxis): string {
  const { chart, locale, frame } = drawn;
  const [one] = chart.series;
  if (!one) return '';
  const place = frame.height / Math.max(1, chart.categories.length);
  const thick = Math.min(20, place * 0.62);
  return one.values
    .map((value, index) => {
      const y = frame.top + place * (index + 0.5);
      const name = words(ellipsise(chart.categories[index] ?? '', frame.left - 14, small), frame.left - 8, y + 3.5, {
        ...small9,
        'text-anchor': 'end',
      });
      if (value === null) return name;
      const [from, to] = [axis.at(0), axis.at(value)].sort((a, b) => a - b) as [number, number];
      const x = frame.left + from * frame.width;
      return (
        name +
        element('rect', {
          x: round(x),
          y: round(y - thick / 2),
          width: round((to - from) * frame.width),
          height: thick,
          fill: colourOf(drawn, one),
        }) +
        words(formatAs(locale, chart.format, value), round(frame.left + to * frame.width + 6), y + 3.5, small9)
      );
    })
    .join('');
}

function legend(drawn: Drawn, y: number): string {
  const { chart, frame } = drawn;
  const widths = chart.series.map(({ name }) => textWidth(name, small) + 40);
  const starts = widths.map((_, index) => widths.slice(0, index).reduce((sum, width) => sum + width, 0));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const left = frame.left + (frame.width - total) / 2;
  return chart.series
    .map((one, index) => {
      const x = round(left + (starts[index] ?? 0));
      const line = isLine(chart, one);
      const key = line
        ? element('line', {
            x1: x,
            x2: x + 20,
            y1: y - 4,
            y2: y - 4,
            stroke: one.as ? ink.ink : colourOf(drawn, one),
            'stroke-width': 2,
            ...(one.as === 'target' && { 'stroke-dasharray': '5 4' }),
          })
        : element('rect', { x: x + 8, y: y - 9, width: 10, height: 10, fill: colourOf(drawn, one) });
      return key + words(one.name, x + 25, y, small9);
    })
    .join('');
}

/**
 * A chart as a picture, for readers that do not draw Word's own: the same axes, series, labels and legend.
 * @param width CSS pixels, as wide as it will stand, so that its words keep their size
 */
export function drawChart(chart: Chart, width: number, locale: Locale, { accent, mid, tint }: ChartColours): PlanDrawing {
  const height = Math.floor(width * (chart.ratio ?? 0.28));
  const { primary, secondary } = axesOf(chart);
  const lying = chart.shape === 'bars';
  const secondFormat = chart.series.find((one) => one.secondary)?.secondary?.format ?? '';
  const named = chart.series.length > 1;
  const names = Math.min(width * 0.42, Math.max(0, ...chart.categories.map((name) => textWidth(name, small))) + 14);
  const left = lying ? names : axisWidth(primary, locale, chart.format);
  const right = lying ? 52 : Math.max(6, axisWidth(secondary, locale, secondFormat));
  const frame = {
    left,
    top: lying ? 4 : 14,
    width: width - left - right,
    height: height - (lying ? 8 : 14 + 22) - (named ? legendHeight : 0),
  };
  const drawn: Drawn = { chart, locale, frame, steps: [accent, mid, ink.ink, tint, ink.control] };
  const content = lying
    ? lyingBars(drawn, primary)
    : valueAxis(drawn, primary, chart.format, 'left') +
      (secondary ? valueAxis(drawn, secondary, secondFormat, 'right') : '') +
      columns(drawn, primary) +
      lines(drawn, primary, secondary) +
      categoryAxis(drawn);
  return canvas(width, height, content + (named ? legend(drawn, height - 5) : ''));
}
