import type { LineKind } from '../model/line';
import { borderPoint, bottom, centre, type Point, type Rect, right, round } from './geometry';

/** A line ready to draw. `outline`: fill the path; otherwise stroke it. `mark` is where a sign of its kind stands. */
export type LinePath = { d: string; outline: boolean; mark: Point };

/** Distance of the stacked reports' trunk from the left edge of their manager's card. */
export const trunkInset = 12;
/** How far stacked reports stand to the right of their manager's left edge. */
export const stackIndent = 28;
const corner = 8;
const busDrop = 20;

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** A polyline with round corners. */
function roundedPath(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  let d = `M${at(first)}`;
  rest.forEach((point, index) => {
    const before = points[index] as Point;
    const after = rest[index + 1];
    if (!after) {
      d += `L${at(point)}`;
      return;
    }
    const towards = (other: Point) => {
      const length = Math.hypot(other.x - point.x, other.y - point.y);
      const share = length === 0 ? 0 : Math.min(corner, length / 2) / length;
      return { x: point.x + (other.x - point.x) * share, y: point.y + (other.y - point.y) * share };
    };
    d += `L${at(towards(before))}Q${at(point)} ${at(towards(after))}`;
  });
  return d;
}

/** Report to manager: a trunk beside stacked reports, a bus under the manager for reports side by side, a curve when placed otherwise by hand. */
function hierarchyPath(report: Rect, manager: Rect): LinePath {
  const gap = report.y - bottom(manager);
  const middle = centre(report);
  const top = centre(manager);
  if (gap >= 4 && Math.abs(report.x - manager.x - stackIndent) < 10) {
    const trunk = manager.x + trunkInset;
    return {
      d: roundedPath([
        { x: trunk, y: bottom(manager) },
        { x: trunk, y: middle.y },
        { x: report.x, y: middle.y },
      ]),
      outline: false,
      mark: { x: (trunk + report.x) / 2, y: middle.y },
    };
  }
  if (gap >= 16) {
    const bus = bottom(manager) + Math.min(busDrop, gap / 2);
    const straight = Math.abs(middle.x - top.x) < 1;
    const points = straight
      ? [
          { x: top.x, y: bottom(manager) },
          { x: top.x, y: report.y },
        ]
      : [
          { x: top.x, y: bottom(manager) },
          { x: top.x, y: bus },
          { x: middle.x, y: bus },
          { x: middle.x, y: report.y },
        ];
    return { d: roundedPath(points), outline: false, mark: { x: middle.x, y: (bus + report.y) / 2 } };
  }
  const toRight = middle.x < top.x;
  const from = { x: toRight ? right(report) : report.x, y: middle.y };
  const to = { x: toRight ? manager.x : right(manager), y: top.y };
  const pull = Math.max(24, Math.abs(to.x - from.x) / 2) * (toRight ? 1 : -1);
  return {
    d: `M${at(from)}C${at({ x: from.x + pull, y: from.y })} ${at({ x: to.x - pull, y: to.y })} ${at(to)}`,
    outline: false,
    mark: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
  };
}

/** A shallow arc between the borders of two cards, so that a line and its opposite do not lie on each other. */
function arc(from: Rect, to: Rect): { start: Point; bend: Point; end: Point } {
  const a = centre(from);
  const b = centre(to);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const lift = Math.min(56, length * 0.14);
  const bend = { x: (a.x + b.x) / 2 + ((b.y - a.y) / length) * lift, y: (a.y + b.y) / 2 - ((b.x - a.x) / length) * lift };
  return { start: borderPoint(from, bend), bend, end: borderPoint(to, bend) };
}

const onArc = ({ start, bend, end }: ReturnType<typeof arc>, t: number): Point => ({
  x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * bend.x + t ** 2 * end.x,
  y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * bend.y + t ** 2 * end.y,
});

/** Influence: an arrow that grows towards whom it moves; its width is its strength. */
function influencePath(from: Rect, to: Rect, strength: number): LinePath {
  const curve = arc(from, to);
  const length = Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y) || 1;
  const headLength = Math.min(8 + strength * 3, length / 2);
  const neck = 1 - headLength / length;
  const widest = 0.8 + strength * 0.9;
  const steps = 14;
  const sides: [Point[], Point[]] = [[], []];
  const normalAt = (t: number) => {
    const before = onArc(curve, Math.max(0, t - 0.02));
    const after = onArc(curve, Math.min(1, t + 0.02));
    const size = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    return { x: -(after.y - before.y) / size, y: (after.x - before.x) / size };
  };
  const offset = (t: number, by: number) => {
    const point = onArc(curve, t);
    const normal = normalAt(t);
    return { x: point.x + normal.x * by, y: point.y + normal.y * by };
  };
  for (let step = 0; step <= steps; step++) {
    const t = (neck * step) / steps;
    const half = 0.5 + (widest - 0.5) * (step / steps);
    sides[0].push(offset(t, half));
    sides[1].push(offset(t, -half));
  }
  const head = 3.5 + strength * 1.6;
  const outline = [...sides[0], offset(neck, head), curve.end, offset(neck, -head), ...sides[1].reverse()];
  return { d: `M${outline.map(at).join('L')}Z`, outline: true, mark: onArc(curve, 0.5) };
}

/** The path of a line between two cards. `from` reports to / influences `to`; `strength` 1-3 widens influence only. */
export function linePath(kind: LineKind, from: Rect, to: Rect, strength: number): LinePath {
  if (kind === 'reports-to') return hierarchyPath(from, to);
  if (kind === 'influences') return influencePath(from, to, strength);
  const curve = arc(from, to);
  return { d: `M${at(curve.start)}Q${at(curve.bend)} ${at(curve.end)}`, outline: false, mark: onArc(curve, 0.5) };
}
