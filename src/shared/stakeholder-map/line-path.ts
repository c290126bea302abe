import type { LineKind } from '../model/line';
import { type Arc, arcBetween, onArc, visibleMiddle } from './arc';
import { bottom, centre, overlaps, type Point, type Rect, right, round } from './geometry';

/** A line ready to draw. `outline`: fill the path; otherwise stroke it. `mark` is where a sign of its kind stands. */
export type LinePath = { d: string; outline: boolean; mark: Point };

/** Distance of the stacked reports' trunk from the left edge of their manager's card. */
export const trunkInset = 12;
/** How far stacked reports stand to the right of their manager's left edge. */
export const stackIndent = 28;
const corner = 8;
const busDrop = 20;
/** Room between a line's sign and the cards, beyond what every line keeps from those it passes. */
const markRoom = 4;

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

/** How many cards a way of level and upright pieces runs behind. */
function hits(points: readonly Point[], others: readonly Rect[]): number {
  const pieces = points.slice(1).map((end, index): Rect => {
    const start = points[index] as Point;
    const [x, y] = [Math.min(start.x, end.x), Math.min(start.y, end.y)];
    return { x, y, width: Math.max(1, Math.abs(end.x - start.x)), height: Math.max(1, Math.abs(end.y - start.y)) };
  });
  return others.filter((other) => pieces.some((piece) => overlaps(piece, other))).length;
}

/**
 * The ways down from a manager to a report who does not stand in their first column, the plainest first: a level piece under the
 * manager that brothers share; one just over the report; a trunk beside the report's own column.
 */
function waysDown(report: Rect, manager: Rect): Point[][] {
  const gap = report.y - bottom(manager);
  const drop = Math.min(busDrop, gap / 2);
  const middle = centre(report);
  const top = centre(manager);
  if (Math.abs(middle.x - top.x) < 1) {
    return [
      [
        { x: top.x, y: bottom(manager) },
        { x: top.x, y: report.y },
      ],
    ];
  }
  const over = (y: number): Point[] => [
    { x: top.x, y: bottom(manager) },
    { x: top.x, y },
    { x: middle.x, y },
    { x: middle.x, y: report.y },
  ];
  const beside = report.x - stackIndent + trunkInset;
  const level = bottom(manager) + Math.min(drop, 8);
  return [
    over(bottom(manager) + drop),
    over(report.y - drop),
    [
      { x: manager.x + trunkInset, y: bottom(manager) },
      { x: manager.x + trunkInset, y: level },
      { x: beside, y: level },
      { x: beside, y: middle.y },
      { x: report.x, y: middle.y },
    ],
  ];
}

/** Report to manager: a trunk beside stacked reports, a bus under the manager for reports side by side, a curve when placed otherwise by hand. */
function hierarchyPath(report: Rect, manager: Rect, others: readonly Rect[]): LinePath {
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
    let best: Point[] = [];
    let least = Number.POSITIVE_INFINITY;
    for (const way of waysDown(report, manager)) {
      const hidden = hits(way, others);
      if (hidden >= least) continue;
      best = way;
      least = hidden;
      if (hidden === 0) break;
    }
    return { d: roundedPath(best), outline: false, mark: best[Math.floor(best.length / 2)] ?? middle };
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

/** Influence: an arrow that grows towards whom it moves; its width is its strength. */
function influenceOutline(curve: Arc, strength: number): string {
  const length = Math.hypot(curve.end.x - curve.start.x, curve.end.y - curve.start.y) || 1;
  const headLength = Math.min(8 + strength * 3, length / 2);
  const neck = 1 - headLength / length;
  const widest = 0.8 + strength * 0.9;
  // Short enough pieces that a wide swing looks round.
  const steps = Math.min(60, Math.max(14, Math.round(length / 20)));
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
  return `M${outline.map(at).join('L')}Z`;
}

/**
 * The path of a line between two cards. `from` reports to / influences `to`; `strength` 1-3 widens influence only.
 * Lines that are not of the hierarchy bend round `others`, the cards between, where that costs little; their mark stands
 * where the line can be seen.
 */
export function linePath(kind: LineKind, from: Rect, to: Rect, strength: number, others: readonly Rect[] = []): LinePath {
  if (kind === 'reports-to') return hierarchyPath(from, to, others);
  // Two lines between the same cards part: what is felt bends the other way than what is done.
  const signed = kind === 'ally' || kind === 'conflict';
  const curve = arcBetween(from, to, others, signed ? -1 : 1);
  const mark = signed ? visibleMiddle(curve, [...others, from, to], markRoom) : onArc(curve, 0.5);
  if (kind === 'influences') return { d: influenceOutline(curve, strength), outline: true, mark };
  return { d: `M${at(curve.start)}Q${at(curve.bend)} ${at(curve.end)}`, outline: false, mark };
}
