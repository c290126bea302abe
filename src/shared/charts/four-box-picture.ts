import { canvas, ink, type PlanDrawing, words } from '../documents/drawing/drawing';
import { type Box, type BoxBounds, boxes } from '../domain/plan/four-box';
import { element } from '../stakeholder-map/svg';
import { labelSides } from './point-labels';

export type DrawnBoxes = {
  readonly label: string;
  readonly bounds: BoxBounds;
  readonly points: readonly { readonly id: string; readonly name: string; readonly score: number; readonly health: number }[];
  /** What the axes and the boxes are called. */
  readonly names: { readonly score: string; readonly health: string; readonly boxes: Readonly<Record<Box, string>> };
};

const [width, height] = [720, 520];
const plot = { left: 64, right: 24, top: 52, bottom: 56 };
const room = { width: width - plot.left - plot.right, height: height - plot.top - plot.bottom };
const xOf = (health: number) => plot.left + (health / 100) * room.width;
const yOf = (score: number) => plot.top + (1 - score / 100) * room.height;

/** The four boxes as a picture that stands by itself, on white whatever the window's theme; names that would cover others are left out, as on screen. */
export function fourBoxPicture({ label, bounds, points, names }: DrawnBoxes): PlanDrawing {
  const { attractiveFrom, healthyAbove } = bounds;
  const sides = labelSides(
    points.map(({ id, name, score, health }) => ({ id, x: xOf(health) - plot.left, y: yOf(score) - plot.top, text: name })),
    room,
  );
  const headings = boxes.map((box) => {
    const [healthy, attractive] = [box === 'grow' || box === 'keep', box === 'grow' || box === 'repair'];
    const x = healthy ? width - plot.right - 10 : plot.left + 10;
    const y = attractive ? plot.top + 20 : height - plot.bottom - 10;
    return words(names.boxes[box], x, y, { 'font-weight': 600, 'text-anchor': healthy ? 'end' : 'start' });
  });
  const dots = points.map(({ id, name, score, health }) => {
    const [x, y, side] = [xOf(health), yOf(score), sides.get(id)];
    const dot = element('circle', { cx: x, cy: y, r: 6, fill: ink.accent });
    if (!side) return dot;
    const beside = side === 'right' || side === 'left';
    const anchor = side === 'right' ? 'start' : side === 'left' ? 'end' : 'middle';
    const across = side === 'right' ? x + 10 : side === 'left' ? x - 10 : x;
    return dot + words(name, across, beside ? y + 4 : side === 'above' ? y - 11 : y + 20, { 'text-anchor': anchor });
  });
  const small = { 'font-size': 11, fill: ink.muted };
  const ticks = [0, 25, 50, 75, 100].map(
    (tick) =>
      words(String(tick), xOf(tick), height - plot.bottom + 18, { ...small, 'text-anchor': 'middle' }) +
      words(String(tick), plot.left - 8, yOf(tick) + 4, { ...small, 'text-anchor': 'end' }),
  );
  const line = { stroke: ink.control, fill: 'none' };
  const grow = {
    x: xOf(healthyAbove),
    y: plot.top,
    width: xOf(100) - xOf(healthyAbove),
    height: yOf(attractiveFrom) - plot.top,
    fill: ink.accentTint,
  };
  const middle = plot.top + room.height / 2;
  return canvas(
    width,
    height,
    [
      words(label, 16, 28, { 'font-size': 15, 'font-weight': 600 }),
      element('rect', grow),
      element('rect', { x: plot.left, y: plot.top, ...room, fill: 'none', stroke: ink.hairline }),
      element('path', { d: `M${xOf(healthyAbove)} ${plot.top}V${height - plot.bottom}`, ...line }),
      element('path', { d: `M${plot.left} ${yOf(attractiveFrom)}H${width - plot.right}`, ...line }),
      ...headings,
      ...ticks,
      words(names.health, plot.left + room.width / 2, height - 14, { ...small, 'text-anchor': 'middle' }),
      words(names.score, 20, middle, { ...small, 'text-anchor': 'middle', transform: `rotate(-90 20 ${middle})` }),
      ...dots,
    ].join(''),
  );
}
