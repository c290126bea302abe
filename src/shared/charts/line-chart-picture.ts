import { canvas, ink, type PlanDrawing, words } from '../documents/drawing/drawing';
import { element } from '../stakeholder-map/svg';
import { type ChartSize, lineChart } from './line-chart';

/** The three lines a course is read by; each has a stroke and a mark of its own, so that they are told apart in grey. */
export type ChartRole = 'value' | 'target' | 'lastYear';

export type DrawnCourse = {
  /** What the picture shows, in one sentence: its heading. */
  readonly label: string;
  /** The name of each place on the axis. */
  readonly places: readonly string[];
  readonly series: readonly { readonly role: ChartRole; readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly format: (value: number) => string;
};

const size: ChartSize = { width: 720, height: 300, left: 72, right: 24, top: 48, bottom: 68 };
/** Of a name in the legend at 12 px, a little more than most letters need. */
const letter = 6.8;

const strokes: Record<ChartRole, Record<string, string | number | undefined>> = {
  value: { stroke: ink.accent, 'stroke-width': 2 },
  target: { stroke: ink.ink, 'stroke-width': 1.5, 'stroke-dasharray': '5 4' },
  lastYear: { stroke: ink.control, 'stroke-width': 1.5 },
};

function mark(role: ChartRole, x: number, y: number): string {
  if (role === 'value') return element('circle', { cx: x, cy: y, r: 3.5, fill: ink.accent });
  if (role === 'target') return element('path', { d: `M${x - 5} ${y}h10`, fill: 'none', stroke: ink.ink, 'stroke-width': 1.5 });
  return element('path', { d: `M${x} ${y - 4}l4 4l-4 4l-4 -4z`, fill: ink.paper, stroke: ink.control, 'stroke-width': 1.5 });
}

/** A course as a picture that stands by itself: heading, axes, lines and legend, on white whatever the window's theme. The same geometry as on screen. */
export function lineChartPicture({ label, places, series, format }: DrawnCourse): PlanDrawing {
  const chart = lineChart(
    series.map(({ role, values }) => ({ key: role, values })),
    size,
  );
  const small = { 'font-size': 11, fill: ink.muted };
  const ticks = chart.ticks.map(
    ({ value, y }) =>
      element('path', { d: `M${size.left} ${y}H${size.width - size.right}`, stroke: ink.hairline }) +
      words(format(value), size.left - 8, y + 4, { ...small, 'text-anchor': 'end' }),
  );
  const names = chart.xs.map((x, index) => {
    const anchor = index === 0 ? 'start' : index === chart.xs.length - 1 ? 'end' : 'middle';
    return words(places[index] ?? '', x, size.height - size.bottom + 20, { ...small, 'text-anchor': anchor });
  });
  const lines = chart.lines.map(
    ({ key, path, points }) =>
      element('path', { d: path, fill: 'none', 'stroke-linejoin': 'round', ...strokes[key] }) +
      points.map(({ x, y }) => mark(key, x, y)).join(''),
  );
  let at = size.left;
  const y = size.height - 20;
  const legend = series.map(({ role, name }) => {
    const entry =
      element('path', { d: `M${at} ${y - 4}h28`, fill: 'none', ...strokes[role] }) + mark(role, at + 14, y - 4) + words(name, at + 34, y);
    at += 34 + name.length * letter + 20;
    return entry;
  });
  const heading = words(label, 16, 26, { 'font-size': 15, 'font-weight': 600 });
  return canvas(size.width, size.height, [heading, ...ticks, ...names, ...lines, ...legend].join(''));
}
