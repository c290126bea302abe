import type { CardOptions } from '../card';
import { cardMetrics, describeCard } from '../card';
import { grow, overlaps, type Point, type Rect } from '../geometry';
import { type MapModel, managerOf } from '../map-model';
import { gridStep, organisationPlaces } from './placements';

/** Who is at the top of the tree that this seat belongs to, among those on the map. */
function topOf(model: MapModel, seatId: string, onMap = seatsOn(model)): string {
  const seen = new Set([seatId]);
  let top = seatId;
  for (
    let next = managerOf(model.lines, top);
    next !== undefined && onMap.has(next) && !seen.has(next);
    next = managerOf(model.lines, top)
  ) {
    seen.add(next);
    top = next;
  }
  return top;
}

const seatsOn = (model: MapModel) => new Set(model.placements.map((placement) => placement.seatId));

/** Everybody on the map in the tree that this seat belongs to. */
function treeOf(model: MapModel, seatId: string): string[] {
  const onMap = seatsOn(model);
  const top = topOf(model, seatId, onMap);
  return [...onMap].filter((id) => topOf(model, id, onMap) === top);
}

/**
 * Where the tree of `managerSeatId` stands when `newSeatIds`, which report to them in `after`, come in: laid out anew around the manager,
 * who stays. Only a tree that still stands as the layout puts it is laid out anew, and only where it meets nobody else's card and moves nobody who is pinned: null
 * otherwise, for what somebody placed by hand is left alone.
 * @param before the map without the new seats and their lines
 */
export function tidyPlaces(
  before: MapModel,
  after: MapModel,
  { newSeatIds, managerSeatId }: { newSeatIds: readonly string[]; managerSeatId: string },
  options: CardOptions,
): Map<string, Point> | null {
  const placed = new Map(before.placements.map((placement) => [placement.seatId, placement]));
  const manager = placed.get(managerSeatId);
  if (!manager || newSeatIds.some((id) => placed.has(id))) return null;
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
  const places = around(after, [...tree, ...newSeatIds]);
  if (tree.some((id) => placed.get(id)?.pinned && !isAt(id, places.get(id)))) return null;
  const rects = rectsOf(after, places, options);
  const inTree = new Set(tree);
  const others = rectsOf(before, new Map([...placed].filter(([id]) => !inTree.has(id))), options);
  return rects.some((rect) => others.some((other) => overlaps(grow(rect, gridStep), other))) ? null : places;
}

/**
 * Where everybody stands when `movedSeatIds`, who are on the map, report to `managerSeatId` in `after`: the trees that they leave and come into are
 * laid out anew, each around its top, who stays. Null where one of them was placed by hand, or would meet others.
 * @param before the map with the lines as they were
 */
export function tidyAfterMove(
  before: MapModel,
  after: MapModel,
  { movedSeatIds, managerSeatId }: { movedSeatIds: readonly string[]; managerSeatId: string },
  options: CardOptions,
): Map<string, Point> | null {
  const placed = new Map(before.placements.map((placement) => [placement.seatId, placement]));
  const treesOf = (model: MapModel, seatIds: readonly string[]) => {
    const trees = new Map<string, string[]>();
    for (const seatId of seatIds) {
      const tree = treeOf(model, seatId);
      trees.set(topOf(model, seatId), tree);
    }
    return [...trees];
  };
  const layOut = (model: MapModel, trees: readonly (readonly [string, readonly string[]])[]) =>
    trees.map(([top, tree]) => {
      const places = organisationPlaces(model, tree, options);
      const [from, to] = [places.get(top), placed.get(top)];
      return new Map(
        [...places].map(([id, { x, y }]) => [id, { x: x - (from?.x ?? 0) + (to?.x ?? 0), y: y - (from?.y ?? 0) + (to?.y ?? 0) }]),
      );
    });
  const isAt = (id: string, place: Point | undefined) => {
    const at = placed.get(id);
    return at !== undefined && place !== undefined && Math.abs(at.x - place.x) <= gridStep && Math.abs(at.y - place.y) <= gridStep;
  };
  const touched = treesOf(before, [managerSeatId, ...movedSeatIds]);
  if (!layOut(before, touched).every((places) => [...places].every(([id, place]) => isAt(id, place)))) return null;
  const members = touched.flatMap(([, tree]) => tree);
  const laidOut = layOut(after, treesOf(after, members));
  const all = new Map(laidOut.flatMap((places) => [...places]));
  if (members.some((id) => placed.get(id)?.pinned && !isAt(id, all.get(id)))) return null;
  const inTrees = new Set(members);
  const others = rectsOf(before, new Map([...placed].filter(([id]) => !inTrees.has(id))), options);
  const trees = laidOut.map((places) => rectsOf(after, places, options));
  const meets = (rects: readonly Rect[], more: readonly Rect[]) =>
    rects.some((rect) => more.some((other) => overlaps(grow(rect, gridStep), other)));
  const apart = trees.every((rects, at) => !meets(rects, others) && !trees.some((more, index) => index > at && meets(rects, more)));
  return apart ? all : null;
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
