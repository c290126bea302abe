import { bottom, grow, overlaps, type Point, type Rect, right } from './geometry';
import { stackIndent } from './line-path';

/** Least distance between two cards that the app places itself. */
const gap = 16;
const siblingGap = 36;
const mostSteps = 400;

type Size = { width: number; height: number };

const isFree = (place: Rect, cards: readonly Rect[]) => {
  const around = grow(place, gap - 1);
  return !cards.some((card) => overlaps(around, card));
};

/** The first place that hits no card, stepping from `start`; `start` itself when there is none near. */
function walk(start: Point, size: Size, cards: readonly Rect[], step: (place: Rect, by: number) => Rect): Point {
  let place: Rect = { ...start, ...size };
  for (let tries = 0; tries < mostSteps; tries++) {
    if (isFree(place, cards)) return { x: place.x, y: place.y };
    place = step(place, gap);
  }
  return start;
}

/**
 * Where a new report's card goes: under the manager's other reports when they are stacked, beside the last one when they
 * stand side by side; never on another card.
 * @param reports the manager's reports that are on the map already
 */
export function roomBelow(manager: Rect, reports: readonly Rect[], size: Size, cards: readonly Rect[]): Point {
  const sideBySide = reports.some(({ x }) => Math.abs(x - manager.x - stackIndent) >= 10);
  if (sideBySide) {
    const last = reports.reduce((furthest, report) => (right(report) > right(furthest) ? report : furthest));
    return walk({ x: right(last) + siblingGap, y: last.y }, size, cards, (place, by) => ({ ...place, x: place.x + by }));
  }
  return walk({ x: manager.x + stackIndent, y: bottom(manager) + gap }, size, cards, (place, by) => ({ ...place, y: place.y + by }));
}

/** The same for several new reports, one after the other. */
export function roomsBelow(manager: Rect, reports: readonly Rect[], size: Size, count: number, cards: readonly Rect[]): Point[] {
  const placed: Rect[] = [];
  for (let at = 0; at < count; at++) placed.push({ ...roomBelow(manager, [...reports, ...placed], size, [...cards, ...placed]), ...size });
  return placed.map(({ x, y }) => ({ x, y }));
}

/** A free place for a card near a point, which is wanted as its middle: rings around it, the nearest first. */
export function roomNear(middle: Point, size: Size, cards: readonly Rect[]): Point {
  const at = (dx: number, dy: number): Rect => ({ x: middle.x - size.width / 2 + dx, y: middle.y - size.height / 2 + dy, ...size });
  for (let ring = 0; ring < 40; ring++) {
    const steps = Math.max(1, ring * 8);
    for (let step = 0; step < steps; step++) {
      const angle = (step / steps) * 2 * Math.PI;
      const place = at(Math.cos(angle) * ring * 56, Math.sin(angle) * ring * 40);
      if (isFree(place, cards)) return { x: place.x, y: place.y };
    }
  }
  const { x, y } = at(0, 0);
  return { x, y };
}
