import { bottom, type Point, type Rect, right } from './geometry';

/** A helper line from one point to another, in canvas units; `gap`: it measures a distance that is the same elsewhere. */
export type Guide = { from: Point; to: Point; kind: 'edge' | 'gap' };

/** How far to move what is dragged so that it stands in line, and the lines that say with what. */
export type Snapped = { dx: number; dy: number; guides: Guide[] };

type Direction = {
  start: (rect: Rect) => number;
  size: (rect: Rect) => number;
  /** The same, across. */
  across: (rect: Rect) => number;
  acrossEnd: (rect: Rect) => number;
  point: (along: number, across: number) => Point;
};

const horizontal: Direction = {
  start: ({ x }) => x,
  size: ({ width }) => width,
  across: ({ y }) => y,
  acrossEnd: bottom,
  point: (x, y) => ({ x, y }),
};
const vertical: Direction = {
  start: ({ y }) => y,
  size: ({ height }) => height,
  across: ({ x }) => x,
  acrossEnd: right,
  point: (y, x) => ({ x, y }),
};

/** Edges and middle of a card, as shares of its size. */
const anchors = [0, 0.5, 1] as const;
/** Helper lines reach so far beyond the cards that they are about. */
const overhang = 8;
const same = (a: number, b: number) => Math.abs(a - b) < 0.01;

/** Moves that bring an edge or the middle in line with the same of another card. */
const alignedMoves = (dragged: Rect, others: readonly Rect[], { start, size }: Direction) =>
  others.flatMap((other) => anchors.map((anchor) => start(other) + size(other) * anchor - start(dragged) - size(dragged) * anchor));

/** Cards in the same row (or column) as what is dragged, in their order. */
const rowOf = (dragged: Rect, others: readonly Rect[], { start, across, acrossEnd }: Direction) =>
  others.filter((other) => across(other) < acrossEnd(dragged) && across(dragged) < acrossEnd(other)).sort((a, b) => start(a) - start(b));

/** Moves that leave the same room on both sides, or as much as between two neighbours of the row. */
function spacedMoves(dragged: Rect, others: readonly Rect[], direction: Direction): number[] {
  const { start, size } = direction;
  const end = (rect: Rect) => start(rect) + size(rect);
  const row = rowOf(dragged, others, direction);
  return row.slice(1).flatMap((second, index) => {
    const first = row[index] as Rect;
    const room = start(second) - end(first);
    if (room <= 0) return [];
    const between = room > size(dragged) ? [end(first) + (room - size(dragged)) / 2 - start(dragged)] : [];
    return [...between, end(second) + room - start(dragged), start(first) - room - end(dragged)];
  });
}

const nearest = (moves: readonly number[], tolerance: number): number | null =>
  moves.reduce<number | null>(
    (best, move) => (Math.abs(move) <= tolerance && (best === null || Math.abs(move) < Math.abs(best)) ? move : best),
    null,
  );

/** Lines through what is in line with the card as it stands. */
function alignedGuides(dragged: Rect, others: readonly Rect[], { start, size, across, acrossEnd, point }: Direction): Guide[] {
  return anchors.flatMap((anchor): Guide[] => {
    const at = start(dragged) + size(dragged) * anchor;
    const inLine = others.filter((other) => same(start(other) + size(other) * anchor, at));
    if (inLine.length === 0) return [];
    const all = [dragged, ...inLine];
    const from = Math.min(...all.map(across)) - overhang;
    const to = Math.max(...all.map(acrossEnd)) + overhang;
    return [{ from: point(at, from), to: point(at, to), kind: 'edge' }];
  });
}

/** Lines that measure the rooms which are the same. */
function spacedGuides(dragged: Rect, others: readonly Rect[], direction: Direction): Guide[] {
  const { start, size, across, acrossEnd, point } = direction;
  const end = (rect: Rect) => start(rect) + size(rect);
  const row = rowOf(dragged, [...others, dragged], direction);
  const rooms = row.slice(1).map((second, index) => ({ first: row[index] as Rect, second, room: start(second) - end(row[index] as Rect) }));
  const own = rooms.filter(({ first, second, room }) => room > 0 && (first === dragged || second === dragged));
  const equal = rooms.filter(({ room }) => own.some((one) => Math.abs(one.room - room) <= 1));
  if (equal.length < 2) return [];
  return equal.map(({ first, second }) => {
    const level = (Math.max(across(first), across(second)) + Math.min(acrossEnd(first), acrossEnd(second))) / 2;
    return { from: point(end(first), level), to: point(start(second), level), kind: 'gap' };
  });
}

/**
 * Brings what is dragged in line with the cards about it: edges and middles first, else equal rooms in its row and its column.
 * All of it in canvas units, places being top left corners: a tolerance in pixels of the screen is to be divided by the zoom before.
 * @param dragged what is dragged, as one box, where the hand has it
 * @param others the cards that stay
 */
export function snapToGuides(dragged: Rect, others: readonly Rect[], tolerance: number): Snapped {
  const move = (direction: Direction) =>
    nearest(alignedMoves(dragged, others, direction), tolerance) ?? nearest(spacedMoves(dragged, others, direction), tolerance);
  // Places are kept in whole pixels.
  const whole = (at: number, by: number | null) => (by === null ? 0 : Math.round(at + by) - at);
  const [alongX, alongY] = [move(horizontal), move(vertical)];
  const [dx, dy] = [whole(dragged.x, alongX), whole(dragged.y, alongY)];
  const moved = { ...dragged, x: dragged.x + dx, y: dragged.y + dy };
  const guides = (by: number | null, direction: Direction) =>
    by === null ? [] : [...alignedGuides(moved, others, direction), ...spacedGuides(moved, others, direction)];
  return { dx, dy, guides: [...guides(alongX, horizontal), ...guides(alongY, vertical)] };
}
