import { borderPoint, bounds, centre, grow, overlaps, type Point, type Rect } from './geometry';

/** A quadratic curve from the border of one card to the border of another. */
export type Arc = { start: Point; bend: Point; end: Point };

/** Room that a line keeps from the cards it passes, in canvas units. */
const clearance = 6;
/** How far a line may swing out, in multiples of its own shallow arc: each side in turn, the shallowest first. */
const swings = [1, -1, 1.8, -1.8, 2.7, -2.7, 3.7, -3.7, 4.8, -4.8, 6, -6, 7.5, -7.5];
/** Where along the way it bends: in the middle, or sooner to leave a column of cards sideways, or later. */
const bends = [0.5, 0.22, 0.78];
const samples = 32;
/** With more cards than this about a line crosses the crowd whichever way it bends: then it goes the short way. */
const crowd = 40;

export const onArc = ({ start, bend, end }: Arc, t: number): Point => ({
  x: (1 - t) ** 2 * start.x + 2 * t * (1 - t) * bend.x + t ** 2 * end.x,
  y: (1 - t) ** 2 * start.y + 2 * t * (1 - t) * bend.y + t ** 2 * end.y,
});

function arc(from: Rect, to: Rect, swing: number, along = 0.5): Arc {
  const a = centre(from);
  const b = centre(to);
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const lift = Math.min(56, length * 0.14) * swing;
  const bend = {
    x: a.x + (b.x - a.x) * along + ((b.y - a.y) / length) * lift,
    y: a.y + (b.y - a.y) * along - ((b.x - a.x) / length) * lift,
  };
  return { start: borderPoint(from, bend), bend, end: borderPoint(to, bend) };
}

const holds = (rect: Rect, { x, y }: Point) =>
  x > rect.x - clearance && x < rect.x + rect.width + clearance && y > rect.y - clearance && y < rect.y + rect.height + clearance;

/** Points of an arc in equal steps from start to end. */
export const arcTrack = (curve: Arc): Point[] => Array.from({ length: samples + 1 }, (_, step) => onArc(curve, step / samples));

/** Which points of a track lie behind the given cards. */
const hiddenSteps = (track: readonly Point[], others: readonly Rect[]): boolean[] =>
  track.map((point) => others.some((other) => holds(other, point)));

const bendOf = ({ start, bend, end }: Arc) => [start, bend, end];

/** The cards that a line through or beside these points could meet at all: most are far away. */
const near = (points: readonly Point[], others: readonly Rect[]): Rect[] => {
  const box = grow(bounds(points.map((point) => ({ ...point, width: 0, height: 0 }))), clearance + 1);
  return others.filter((other) => overlaps(box, other));
};

/**
 * A shallow arc between the borders of two cards, so that a line and its opposite do not lie on each other. Where `others`
 * are in the way it swings out further, to the side that shows most of it; `side` (1 or -1) is tried first.
 */
export function arcBetween(from: Rect, to: Rect, others: readonly Rect[], side: 1 | -1): Arc {
  let best = arc(from, to, side);
  if (near(bendOf(best), others).length > crowd) return best;
  let least = Number.POSITIVE_INFINITY;
  for (const swing of swings) {
    for (const along of bends) {
      const curve = arc(from, to, swing * side, along);
      const hidden = hiddenSteps(arcTrack(curve), near(bendOf(curve), others)).filter(Boolean).length;
      if (hidden === 0) return curve;
      if (hidden >= least) continue;
      best = curve;
      least = hidden;
    }
  }
  return best;
}

/** Whether no card hides any of a track. */
export const isInSight = (track: readonly Point[], others: readonly Rect[]): boolean =>
  !hiddenSteps(track, near(track, others)).some(Boolean);

/** Signs closer than this would touch. */
const signRoom = 20;

/**
 * Where a sign stands on a track: the middle of the longest stretch that no card hides, `room` away from every card, those at its
 * ends included, and clear of the signs `taken`; less room where there is none, its own middle when all of it is hidden.
 */
export function visibleMiddle(track: readonly Point[], cards: readonly Rect[], room: number, taken: readonly Point[] = []): Point {
  const close = near(track, cards).map((card) => grow(card, room));
  const isTaken = ({ x, y }: Point) => taken.some((sign) => Math.hypot(sign.x - x, sign.y - y) < signRoom);
  const hidden = hiddenSteps(track, close).map((covered, step) => covered || isTaken(track[step] as Point));
  let longest = { from: 0, length: 0 };
  let from = 0;
  hidden.forEach((covered, step) => {
    if (covered) from = step + 1;
    else if (step + 1 - from > longest.length) longest = { from, length: step + 1 - from };
  });
  if (longest.length === 0) {
    if (room > 0) return visibleMiddle(track, cards, 0, taken);
    return taken.length > 0 ? visibleMiddle(track, cards, 0) : pointAt(track, 0.5);
  }
  return pointAt(track, (longest.from + (longest.length - 1) / 2) / (track.length - 1));
}

/** The point of a track at a share of the way. */
export function pointAt(track: readonly Point[], t: number): Point {
  const place = Math.min(1, Math.max(0, t)) * (track.length - 1);
  const index = Math.min(Math.floor(place), track.length - 2);
  const [a, b] = [track[index] as Point, track[index + 1] as Point];
  const share = place - index;
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
}
