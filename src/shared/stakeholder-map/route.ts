import { bottom, bounds, centre, grow, overlaps, type Point, type Rect, right } from './geometry';

/** Room that a way keeps from the cards it passes: half of the narrowest gutter that arranging leaves. */
const clearance = 7;
/** A corner costs as much as this much of a way: few corners read better than the shortest way. */
const cornerCost = 70;
/** Two lines nearer than this are one to the eye; to run along another costs so many times the way. */
const laneRoom = 5;
const sharedCost = 3;
/** How far round the two cards a way may lead. */
const reach = 280;
/** With more cards than this about, a way through is not looked for: it would take long, and be no plainer. */
const most = 60;

type Side = 'top' | 'bottom' | 'left' | 'right';
const sides: readonly Side[] = ['bottom', 'top', 'left', 'right'];
/** Which way a line leaves through a side: 0 level, 1 upright. */
const axisOf = (side: Side): 0 | 1 => (side === 'left' || side === 'right' ? 0 : 1);

const portOf = (rect: Rect, side: Side): Point => {
  const { x, y } = centre(rect);
  if (side === 'top') return { x, y: rect.y };
  if (side === 'bottom') return { x, y: bottom(rect) };
  return { x: side === 'left' ? rect.x : right(rect), y };
};

/** How far a line goes straight before it may turn, the most comfortable first. */
const stubs = [22, 7] as const;

const stepOut = ({ x, y }: Point, side: Side, by: number): Point => {
  if (side === 'top') return { x, y: y - by };
  if (side === 'bottom') return { x, y: y + by };
  return { x: side === 'left' ? x - by : x + by, y };
};

const piece = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.max(0.1, Math.abs(b.x - a.x)),
  height: Math.max(0.1, Math.abs(b.y - a.y)),
});

/** Whether a way of straight pieces runs behind none of these cards, with `room` to spare. */
export const isClear = (way: readonly Point[], cards: readonly Rect[], room = 0): boolean =>
  !cards.some((card) => way.slice(1).some((end, index) => overlaps(piece(way[index] as Point, end), grow(card, room))));

/** How far two straight pieces run side by side in one direction, nearer to each other than two lanes are. */
function alongside(a: Rect, b: Rect, axis: 0 | 1): number {
  const apart = axis === 0 ? Math.abs(a.y - b.y) : Math.abs(a.x - b.x);
  if (apart >= laneRoom || (axis === 0 ? b.height : b.width) > 1) return 0;
  return axis === 0
    ? Math.max(0, Math.min(right(a), right(b)) - Math.max(a.x, b.x))
    : Math.max(0, Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y));
}

const sortedUnique = (values: readonly number[]) => [...new Set(values.map((value) => Math.round(value * 10) / 10))].sort((a, b) => a - b);

type Step = { cost: number; guess: number; x: number; y: number; axis: 0 | 1; before: Step | null; from: Point };

/** A heap of steps, the most promising first. */
function push(heap: Step[], step: Step): void {
  heap.push(step);
  let at = heap.length - 1;
  while (at > 0) {
    const up = (at - 1) >> 1;
    if ((heap[up] as Step).guess <= step.guess) break;
    heap[at] = heap[up] as Step;
    at = up;
  }
  heap[at] = step;
}

function pop(heap: Step[]): Step | undefined {
  const first = heap[0];
  const last = heap.pop();
  if (!first || !last || heap.length === 0) return first;
  let at = 0;
  for (;;) {
    let down = 2 * at + 1;
    if (down >= heap.length) break;
    if (down + 1 < heap.length && (heap[down + 1] as Step).guess < (heap[down] as Step).guess) down++;
    if ((heap[down] as Step).guess >= last.guess) break;
    heap[at] = heap[down] as Step;
    at = down;
  }
  heap[at] = last;
  return first;
}

/** The corners of a way, without points in the middle of a straight piece. */
function corners(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    return !((before.x === point.x && point.x === after.x) || (before.y === point.y && point.y === after.y));
  });
}

/**
 * A way of level and upright pieces from one card to another through the gutters between `others`, short and with few corners; null when
 * there is none near. It leaves and arrives in the middle of a side, and keeps off ways that are `used` where there is another lane.
 */
export function routeAround(from: Rect, to: Rect, others: readonly Rect[], used: readonly Point[][] = []): Point[] | null {
  const area = grow(bounds([from, to]), reach);
  const near = others.filter((card) => overlaps(area, card));
  if (near.length > most) return null;
  const walls = [...near.map((card) => grow(card, clearance - 0.5)), grow(from, -0.5), grow(to, -0.5)];
  const all = [...near, from, to];
  /** Straight out of a side, far enough for the head of an arrow where there is room, and where the way begins to turn. */
  const ports = (rect: Rect) =>
    sides.flatMap((side) => {
      const at = portOf(rect, side);
      const out = stubs.map((length) => stepOut(at, side, length)).find((end) => isClear([at, end], near, clearance - 0.5));
      return out ? [{ side, at, out }] : [];
    });
  const starts = ports(from);
  const ends = ports(to);
  if (starts.length === 0 || ends.length === 0) return null;
  const points = [...starts, ...ends].map(({ out }) => out);
  const within = (value: number, low: number, length: number) => value >= low && value <= low + length;
  const xs = sortedUnique([...all.flatMap((card) => [card.x - clearance, right(card) + clearance]), ...points.map(({ x }) => x)]).filter(
    (x) => within(x, area.x, area.width),
  );
  const ys = sortedUnique([...all.flatMap((card) => [card.y - clearance, bottom(card) + clearance]), ...points.map(({ y }) => y)]).filter(
    (y) => within(y, area.y, area.height),
  );
  const indexOf = (values: readonly number[], value: number) => values.indexOf(Math.round(value * 10) / 10);
  const keyOf = (x: number, y: number, axis: 0 | 1) => (y * xs.length + x) * 2 + axis;
  const goals = new Map(ends.map(({ side, at, out }) => [keyOf(indexOf(xs, out.x), indexOf(ys, out.y), axisOf(side)), at]));
  const target = centre(to);
  const guessFrom = (x: number, y: number) => {
    const across = Math.max(0, Math.abs((xs[x] ?? 0) - target.x) - to.width / 2 - stubs[0]);
    const down = Math.max(0, Math.abs((ys[y] ?? 0) - target.y) - to.height / 2 - stubs[0]);
    return across + down + (across > 0 && down > 0 ? cornerCost : 0);
  };

  // Each piece of the grid is looked at once, and each corner comes into the heap only when it is reached more cheaply than before.
  const known = new Uint8Array(xs.length * ys.length * 2);
  const isBlocked = (x: number, y: number, axis: 0 | 1): boolean => {
    const key = keyOf(x, y, axis);
    if (known[key] === 0) {
      const [here, there] = [
        { x: xs[x] ?? 0, y: ys[y] ?? 0 },
        { x: xs[axis === 0 ? x + 1 : x] ?? 0, y: ys[axis === 0 ? y : y + 1] ?? 0 },
      ];
      const line = piece(here, there);
      known[key] = walls.some((wall) => overlaps(line, wall)) ? 2 : 1;
    }
    return known[key] === 2;
  };
  const lanes = used
    .flatMap((way) => way.slice(1).map((end, index) => piece(way[index] as Point, end)))
    .filter((lane) => overlaps(area, lane));
  const sharedLengths = new Map<number, number>();
  /** How far a piece of the grid runs along ways that are used already. */
  const shared = (x: number, y: number, axis: 0 | 1): number => {
    if (lanes.length === 0) return 0;
    const key = keyOf(x, y, axis);
    const known = sharedLengths.get(key);
    if (known !== undefined) return known;
    const line = piece({ x: xs[x] ?? 0, y: ys[y] ?? 0 }, { x: xs[axis === 0 ? x + 1 : x] ?? 0, y: ys[axis === 0 ? y : y + 1] ?? 0 });
    const length = lanes.reduce((sum, lane) => sum + alongside(line, lane, axis), 0);
    sharedLengths.set(key, length);
    return length;
  };
  const best = new Float64Array(xs.length * ys.length * 2).fill(Number.POSITIVE_INFINITY);
  const heap: Step[] = [];
  for (const { side, at, out } of starts) {
    const [x, y] = [indexOf(xs, out.x), indexOf(ys, out.y)];
    push(heap, { cost: 0, guess: guessFrom(x, y), x, y, axis: axisOf(side), before: null, from: at });
  }
  const done = new Set<number>();
  for (let step = pop(heap); step; step = pop(heap)) {
    const key = keyOf(step.x, step.y, step.axis);
    if (done.has(key)) continue;
    done.add(key);
    const end = step.before && goals.get(key);
    if (end) {
      const way: Point[] = [end];
      for (let one: Step | null = step; one; one = one.before) way.unshift({ x: xs[one.x] ?? 0, y: ys[one.y] ?? 0 });
      way.unshift(step.from);
      return corners(way.map(({ x, y }) => ({ x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 })));
    }
    for (const [dx, dy] of [
      [1, 0],
      [-1, 0],
      [0, 1],
      [0, -1],
    ] as const) {
      const axis = dx === 0 ? 1 : 0;
      const [x, y] = [step.x + dx, step.y + dy];
      if (x < 0 || y < 0 || x >= xs.length || y >= ys.length) continue;
      if (isBlocked(Math.min(x, step.x), Math.min(y, step.y), axis)) continue;
      const length = Math.abs((xs[x] ?? 0) - (xs[step.x] ?? 0)) + Math.abs((ys[y] ?? 0) - (ys[step.y] ?? 0));
      const cost =
        step.cost + length + shared(Math.min(x, step.x), Math.min(y, step.y), axis) * sharedCost + (axis === step.axis ? 0 : cornerCost);
      const key = keyOf(x, y, axis);
      if (cost >= (best[key] ?? 0)) continue;
      best[key] = cost;
      push(heap, { cost, guess: cost + guessFrom(x, y), x, y, axis, before: step, from: step.from });
    }
  }
  return null;
}

/** A way with its corners rounded, as points close to each other: `count` and one more, from end to end, evenly spread. */
export function trackOf(way: readonly Point[], radius: number, count: number): Point[] {
  const smooth: Point[] = [];
  way.forEach((point, index) => {
    const [before, after] = [way[index - 1], way[index + 1]];
    if (!before || !after) {
      smooth.push(point);
      return;
    }
    const towards = (other: Point) => {
      const length = Math.hypot(other.x - point.x, other.y - point.y) || 1;
      const share = Math.min(radius, length / 2) / length;
      return { x: point.x + (other.x - point.x) * share, y: point.y + (other.y - point.y) * share };
    };
    const [a, b] = [towards(before), towards(after)];
    for (let step = 0; step <= 6; step++) {
      const t = step / 6;
      smooth.push({
        x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * point.x + t ** 2 * b.x,
        y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * point.y + t ** 2 * b.y,
      });
    }
  });
  const lengths = smooth.map((point, index) => {
    const before = smooth[index - 1];
    return before ? Math.hypot(point.x - before.x, point.y - before.y) : 0;
  });
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  let at = 0;
  let passed = 0;
  return Array.from({ length: count + 1 }, (_, step) => {
    if (step === count) return smooth.at(-1) as Point;
    const wanted = (whole * step) / count;
    while (at < smooth.length - 2 && passed + (lengths[at + 1] ?? 0) < wanted) {
      passed += lengths[at + 1] ?? 0;
      at++;
    }
    const [a, b] = [smooth[at] as Point, smooth[Math.min(at + 1, smooth.length - 1)] as Point];
    const length = lengths[at + 1] || 1;
    const share = Math.min(1, Math.max(0, (wanted - passed) / length));
    return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share };
  });
}
