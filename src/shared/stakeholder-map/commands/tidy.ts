import type { CardOptions } from '../card';
import { cardMetrics, describeCard } from '../card';
import { grow, overlaps, type Point, type Rect } from '../geometry';
import { type MapModel, managerOf } from '../map-model';
import { gridStep, organisationPlaces } from './placements';

/** Everybody on the map in the tree that this seat belongs to. */
function treeOf(model: MapModel, seatId: string): string[] {
  const onMap = new Set(model.placements.map((placement) => placement.seatId));
  const rootOf = (from: string): string => {
    const seen = new Set([from]);
    let top = from;
    for (
      let next = managerOf(model.lines, top);
      next !== undefined && onMap.has(next) && !seen.has(next);
      next = managerOf(model.lines, top)
    ) {
      seen.add(next);
      top = next;
    }
    return top;
  };
  const root = rootOf(seatId);
  return [...onMap].filter((id) => rootOf(id) === root);
}

/**
 * Where the tree of `managerSeatId` stands when `newSeatId`, which reports to them in `after`, comes in: laid out anew around the manager,
 * who stays. Only a tree that still stands as the layout puts it is laid out anew, and only where it meets nobody else's card and moves nobody who is pinned: null
 * otherwise, for what somebody placed by hand is left alone.
 * @param before the map without the new seat and its line
 */
export function tidyPlaces(
  before: MapModel,
  after: MapModel,
  { newSeatId, managerSeatId }: { newSeatId: string; managerSeatId: string },
  options: CardOptions,
): Map<string, Point> | null {
  const placed = new Map(before.placements.map((placement) => [placement.seatId, placement]));
  const manager = placed.get(managerSeatId);
  if (!manager || placed.has(newSeatId)) return null;
  const tree = treeOf(before, managerSeatId);
  const around = (model: MapModel, seatIds: readonly string[]) => {
    const places = organisationPlaces(model, seatIds, options);
    const own = places.get(managerSeatId) ?? { x: 0, y: 0 };
    return new Map([...places].map(([id, { x, y }]) => [id, { x: x - own.x + manager.x, y: y - own.y + manager.y }]));
  };
  const isAt = (id: string, place: Point | undefined) => {
    const at = placed.get(id);
    return at && place && Math.abs(at.x - place.x) <= gridStep && Math.abs(at.y - place.y) <= gridStep;
  };
  if (![...around(before, tree)].every(([id, place]) => isAt(id, place))) return null;
  const places = around(after, [...tree, newSeatId]);
  if (tree.some((id) => placed.get(id)?.pinned && !isAt(id, places.get(id)))) return null;
  const rects = rectsOf(after, places, options);
  const inTree = new Set(tree);
  const others = rectsOf(before, new Map([...placed].filter(([id]) => !inTree.has(id))), options);
  return rects.some((rect) => others.some((other) => overlaps(grow(rect, gridStep), other))) ? null : places;
}

/** The cards of these seats at these places. */
function rectsOf(model: MapModel, places: ReadonlyMap<string, Point>, options: CardOptions): Rect[] {
  const people = new Map(model.people.map((person) => [person.id, person]));
  return model.seats.flatMap((seat) => {
    const at = places.get(seat.id);
    if (!at) return [];
    const { width, height } = cardMetrics[describeCard(seat, people.get(seat.personId ?? ''), options).size];
    return [{ x: at.x, y: at.y, width, height }];
  });
}
