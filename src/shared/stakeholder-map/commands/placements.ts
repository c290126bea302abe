import { bySignificance } from '../../domain/stakeholders';
import type { Mutation } from '../../model/changes';
import type { Seat } from '../../model/seat';
import { placementSchema } from '../../model/stakeholder-map';
import { type CardOptions, cardMetrics, describeCard } from '../card';
import type { Point } from '../geometry';
import { layOutOrganisation } from '../layout/organisation';
import { type MapModel, managerOf } from '../map-model';

/** Cards stand on a 4 px grid, so that what looks aligned is. */
export const gridStep = 4;
export const snap = (value: number): number => Math.round(value / gridStep) * gridStep;

/** Puts a seat on the map at a place (top left corner, canvas units), or moves it when it is there already. */
export function place(model: MapModel, args: { id: string; seatId: string } & Point): Mutation[] {
  const placed = model.placements.find(({ seatId }) => seatId === args.seatId);
  const point = { x: snap(args.x), y: snap(args.y) };
  if (placed) return [{ op: 'update', table: 'placements', id: placed.id, fields: point }];
  const record = placementSchema.parse({
    id: args.id,
    accountId: model.map.accountId,
    mapId: model.map.id,
    seatId: args.seatId,
    ...point,
  });
  return [{ op: 'create', table: 'placements', record }];
}

/** Moves cards, given by seat, to new places, whole pixels: what is in line with something need not be on the grid. Seats that are not on the map are left out. */
export function move(model: MapModel, places: ReadonlyMap<string, Point>): Mutation[] {
  return model.placements.flatMap(({ id, seatId, x, y }): Mutation[] => {
    const target = places.get(seatId);
    if (!target || (Math.round(target.x) === x && Math.round(target.y) === y)) return [];
    return [{ op: 'update', table: 'placements', id, fields: { x: Math.round(target.x), y: Math.round(target.y) } }];
  });
}

/** Takes cards off this map. The seats, their people and their lines stay in the account. */
export const removeFromMap = (model: MapModel, seatIds: readonly string[]): Mutation[] =>
  model.placements.filter(({ seatId }) => seatIds.includes(seatId)).map(({ id }) => ({ op: 'delete', table: 'placements', id }));

/** Where an organisation chart would put the given seats. */
export function organisationPlaces(model: MapModel, seatIds: readonly string[], options: CardOptions): Map<string, Point> {
  const wanted = new Set(seatIds);
  const people = new Map(model.people.map((person) => [person.id, person]));
  const units = new Map(model.businessUnits.map(({ id, name }) => [id, name]));
  const holder = (seat: Seat) => people.get(seat.personId ?? '');
  // Colleagues stand in the order of their weight, then of their names: not in that of the records' ids.
  const byWeight = (one: Seat, other: Seat) => {
    const a = holder(one);
    const b = holder(other);
    return a && b ? bySignificance(a, b) : Number(!a) - Number(!b) || (one.title < other.title ? -1 : one.title > other.title ? 1 : 0);
  };
  const nodes = model.seats
    .filter(({ id }) => wanted.has(id))
    .sort(byWeight)
    .map((seat) => {
      const card = describeCard(seat, holder(seat), options);
      const { width, height } = cardMetrics[card.size];
      const unit = units.get(seat.businessUnitId ?? '') ?? '';
      return { id: seat.id, managerId: nearestOnMap(model, seat.id, wanted), unit, width, height };
    });
  return new Map([...layOutOrganisation(nodes)].map(([id, { x, y }]) => [id, { x: snap(x), y: snap(y) }]));
}

/** The nearest manager among the wanted seats: a manager who is off the map does not tear a branch apart. */
function nearestOnMap(model: MapModel, seatId: string, wanted: ReadonlySet<string>): string | null {
  const seen = new Set([seatId]);
  let current = managerOf(model.lines, seatId);
  while (current !== undefined && !wanted.has(current) && !seen.has(current)) {
    seen.add(current);
    current = managerOf(model.lines, current);
  }
  return current !== undefined && wanted.has(current) && current !== seatId ? current : null;
}

/** Arranges the cards of the map as an organisation chart. */
export const arrangeOrganisation = (model: MapModel, options: CardOptions): Mutation[] =>
  move(
    model,
    organisationPlaces(
      model,
      model.placements.map(({ seatId }) => seatId),
      options,
    ),
  );

/** A second map like this one, with everybody where they stand on it; each is changed without the other from then on. */
export function cloneMap(model: MapModel, { id, name }: { id: string; name: string }, newId: () => string): Mutation[] {
  return [
    { op: 'create', table: 'maps', record: { ...model.map, id, name } },
    ...model.placements.map(
      (one): Mutation => ({
        op: 'create',
        table: 'placements',
        record: { ...one, id: newId(), mapId: id, groupId: null },
      }),
    ),
  ];
}

/** A first map of the account with every given seat on it, arranged. `model.map` is created by it. */
export function createMapWith(model: MapModel, seatIds: readonly string[], options: CardOptions, newId: () => string): Mutation[] {
  const places = organisationPlaces(model, seatIds, options);
  const create: Mutation = { op: 'create', table: 'maps', record: model.map };
  return [create, ...[...places].flatMap(([seatId, point]) => place(model, { id: newId(), seatId, ...point }))];
}
