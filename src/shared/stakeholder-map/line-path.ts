import type { LineKind } from '../model/line';
import { arcBetween, arcTrack, isInSight, onArc, pointAt, visibleMiddle } from './arc';
import { bottom, centre, grow, overlaps, type Point, type Rect, right, round } from './geometry';
import { routeAround, trackOf } from './route';

/** A line ready to draw. `outline`: fill the path; otherwise stroke it. `mark` is where a sign of its kind stands. */
export type LinePath = {
  d: string;
  outline: boolean;
  mark: Point /** Its corners, where it is a way of level and upright pieces. */;
  way?: Point[];
};

/** Distance of the stacked reports' trunk from the left edge of their manager's card. */
export const trunkInset = 12;
/** How far stacked reports stand to the right of their manager's left edge. */
export const stackIndent = 28;
const corner = 8;
const busDrop = 20;
/** Room between a line's sign and the cards, beyond what every line keeps from those it passes. */
const markRoom = 4;
/** A curve that comes this much nearer to a card than a line should does not touch it yet. */
const touching = 5;

const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** A polyline with round corners. */
function roundedPath(points: readonly Point[], radius = corner): string {
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
      const share = length === 0 ? 0 : Math.min(radius, length / 2) / length;
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
function hierarchyPath(report: Rect, manager: Rect, others: readonly Rect[], careful: boolean, used: readonly Point[][]): LinePath {
  const gap = report.y - bottom(manager);
  const middle = centre(report);
  const top = centre(manager);
  const plain = (way: Point[]): LinePath => ({
    way,
    d: roundedPath(way),
    outline: false,
    mark: way[Math.floor(way.length / 2)] ?? middle,
  });
  const around = (): LinePath | null => {
    const way = careful ? routeAround(manager, report, others, used) : null;
    return way && plain(way);
  };
  if (gap >= 4 && Math.abs(report.x - manager.x - stackIndent) < 10) {
    const trunk = manager.x + trunkInset;
    const way = [
      { x: trunk, y: bottom(manager) },
      { x: trunk, y: middle.y },
      { x: report.x, y: middle.y },
    ];
    return (hits(way, others) > 0 ? around() : null) ?? { ...plain(way), mark: { x: (trunk + report.x) / 2, y: middle.y } };
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
    return (least > 0 ? around() : null) ?? plain(best);
  }
  const toRight = middle.x < top.x;
  const from = { x: toRight ? right(report) : report.x, y: middle.y };
  const to = { x: toRight ? manager.x : right(manager), y: top.y };
  const pull = Math.max(24, Math.abs(to.x - from.x) / 2) * (toRight ? 1 : -1);
  const [outFrom, outTo] = [
    { x: from.x + pull, y: from.y },
    { x: to.x - pull, y: to.y },
  ];
  const curve: LinePath = {
    d: `M${at(from)}C${at(outFrom)} ${at(outTo)} ${at(to)}`,
    outline: false,
    mark: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
  };
  const onCurve = (t: number): Point => {
    const mix = (a: number, b: number, c: number, d: number) =>
      (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
    return { x: mix(from.x, outFrom.x, outTo.x, to.x), y: mix(from.y, outFrom.y, outTo.y, to.y) };
  };
  const track = Array.from({ length: 25 }, (_, step) => onCurve(step / 24));
  return runsFree(track, others) ? curve : (around() ?? curve);
}

/** Influence: an arrow that grows towards whom it moves; its width is its strength. `straight` is how long its last piece is. */
function influenceOutline(onCurve: (t: number) => Point, length: number, strength: number, straight: number): string {
  // A short last piece has a small head: it must not point round the corner.
  const headLength = Math.min(8 + strength * 3, length / 2, Math.max(straight, 5));
  const neck = 1 - headLength / length;
  const widest = 0.8 + strength * 0.9;
  // Short enough pieces that a wide swing looks round.
  const steps = Math.min(160, Math.max(14, Math.round(length / (Number.isFinite(straight) ? 6 : 20))));
  const sides: [Point[], Point[]] = [[], []];
  const normalAt = (t: number) => {
    const before = onCurve(Math.max(0, t - 0.02));
    const after = onCurve(Math.min(1, t + 0.02));
    const size = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    return { x: -(after.y - before.y) / size, y: (after.x - before.x) / size };
  };
  const offset = (t: number, by: number) => {
    const point = onCurve(t);
    const normal = normalAt(t);
    return { x: point.x + normal.x * by, y: point.y + normal.y * by };
  };
  for (let step = 0; step <= steps; step++) {
    const t = (neck * step) / steps;
    const half = 0.5 + (widest - 0.5) * (step / steps);
    sides[0].push(offset(t, half));
    sides[1].push(offset(t, -half));
  }
  const head = (3.5 + strength * 1.6) * Math.min(1, headLength / (8 + strength * 3) + 0.2);
  const outline = [...sides[0], offset(neck, head), onCurve(1), offset(neck, -head), ...sides[1].reverse()];
  return `M${outline.map(at).join('L')}Z`;
}

/**
 * How a line is drawn among others: `taken` are the signs it keeps clear of, `used` the ways it keeps off; not `careful`, it takes no way
 * round that needs looking for.
 */
export type PathOptions = { taken?: readonly Point[]; used?: readonly Point[][]; careful?: boolean };

/** Corners of a way round are as wide as the room it keeps from cards allows: it is still one line to the eye. */
const wide = 16;

/**
 * The path of a line between two cards. `from` reports to / influences `to`; `strength` 1-3 widens influence only.
 * It runs behind none of `others`, the cards between, where there is a way: an arc that swings round them, else through the gutters.
 * Its mark stands where the line can be seen.
 */
export function linePath(
  kind: LineKind,
  from: Rect,
  to: Rect,
  strength: number,
  others: readonly Rect[] = [],
  { taken = [], used = [], careful = true }: PathOptions = {},
): LinePath {
  if (kind === 'reports-to') return hierarchyPath(from, to, others, careful, used);
  // Two lines between the same cards part: what is felt bends the other way than what is done.
  const signed = kind === 'ally' || kind === 'conflict';
  const curve = arcBetween(from, to, others, signed ? -1 : 1);
  const arc = arcTrack(curve);
  // A sign needs its room beside the cards.
  const isPlain = signed ? isInSight(arc, others) : runsFree(arc, others);
  const way = !careful || isPlain ? null : routeAround(from, to, others, used);
  const track = way ? trackOf(way, wide, Math.max(48, Math.round(lengthOf(way) / 6))) : arc;
  const lane = way ? { way } : {};
  const mark = signed ? visibleMiddle(track, [...others, from, to], markRoom, taken) : pointAt(track, 0.5);
  if (kind === 'influences') {
    const onCurve = way ? (t: number) => pointAt(track, t) : (t: number) => onArc(curve, t);
    return {
      d: influenceOutline(onCurve, lengthOf(track), strength, way ? lengthOf(way.slice(-2)) : Number.POSITIVE_INFINITY),
      outline: true,
      mark,
    };
  }
  return { ...lane, d: way ? roundedPath(way, wide) : `M${at(curve.start)}Q${at(curve.bend)} ${at(curve.end)}`, outline: false, mark };
}

/** Whether a track touches nobody: closer than it would like to is better than round several corners. */
const runsFree = (track: readonly Point[], others: readonly Rect[]) =>
  isInSight(
    track,
    others.map((card) => grow(card, -touching)),
  );

const lengthOf = (track: readonly Point[]): number =>
  track
    .slice(1)
    .reduce((sum, point, index) => sum + Math.hypot(point.x - (track[index] as Point).x, point.y - (track[index] as Point).y), 0) || 1;

type Ends = { id: string; kind: LineKind; fromSeatId: string; toSeatId: string; strength: number };

/** The paths of all lines of a map by their ids, so that no two signs lie on each other. Lines that lead off the map are left out. */
export function linePaths(lines: readonly Ends[], cards: readonly (Rect & { seatId: string })[]): Map<string, LinePath> {
  const bySeat = new Map(cards.map((card) => [card.seatId, card]));
  const taken: Point[] = [];
  const used: Point[][] = [];
  const paths = new Map<string, LinePath>();
  for (const { id, kind, fromSeatId, toSeatId, strength } of lines) {
    const [from, to] = [bySeat.get(fromSeatId), bySeat.get(toSeatId)];
    if (!from || !to) continue;
    const others = cards.filter((card) => card !== from && card !== to);
    const path = linePath(kind, from, to, strength, others, { taken, used });
    if (kind === 'ally' || kind === 'conflict') taken.push(path.mark);
    if (path.way && kind !== 'reports-to') used.push(path.way);
    paths.set(id, path);
  }
  return paths;
}
