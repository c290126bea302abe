import { bySignificance } from '../../domain/stakeholders';
import type { Mutation } from '../../model/changes';
import type { Seat } from '../../model/seat';
import { squashMutations } from '../../model/squash-mutations';
import { placementSchema } from '../../model/stakeholder-map';
import { type CardOptions, cardMetrics, describeCard } from '../card';
import type { Point } from '../geometry';
import { layOutInfluence, type Network } from '../layout/influence';
import { keepPins } from '../layout/keep-pins';
import { layOutOrganisation, type OrganisationNode } from '../layout/organisation';
import { isTie } from '../map-lines';
import { type MapModel, managerOf } from '../map-model';
import { siblingOrder } from './siblings';

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

/**
 * Moves cards, given by seat, and notes, given by id, to new places, whole pixels: what is in line with something need not be on the grid.
 * What is not on the map is left out.
 */
export function move(model: MapModel, places: ReadonlyMap<string, Point>): Mutation[] {
  const moved = (key: string, { x, y }: Point): Point[] => {
    const target = places.get(key);
    const next = target && { x: Math.round(target.x), y: Math.round(target.y) };
    return next && (next.x !== x || next.y !== y) ? [next] : [];
  };
  return [
    ...model.placements.flatMap((one) =>
      moved(one.seatId, one).map((fields): Mutation => ({ op: 'update', table: 'placements', id: one.id, fields })),
    ),
    ...model.notes.flatMap((one) =>
      moved(one.id, one).map((fields): Mutation => ({ op: 'update', table: 'mapNotes', id: one.id, fields })),
    ),
  ];
}

/** The cards of an organisation chart of the given seats, colleagues in their order. */
function chartOf(model: MapModel, seatIds: readonly string[], options: CardOptions, groups = groupsOf(model)): OrganisationNode[] {
  const wanted = new Set(seatIds);
  const people = new Map(model.people.map((person) => [person.id, person]));
  const units = new Map(model.businessUnits.map(({ id, name }) => [id, name]));
  const places = new Map(model.placements.map((one) => [one.seatId, one]));
  const holder = (seat: Seat) => people.get(seat.personId ?? '');
  /**
   * Colleagues keep the order in which they stand, which a hand may have given them; who is new comes in the order of their weight, then of
   * their names: not in that of the records' ids.
   */
  const inOrder = (one: Seat, other: Seat) => {
    const [here, there] = [places.get(one.id), places.get(other.id)];
    if (here && there) return siblingOrder(here, there);
    if (here || there) return here ? -1 : 1;
    const a = holder(one);
    const b = holder(other);
    return a && b ? bySignificance(a, b) : Number(!a) - Number(!b) || (one.title < other.title ? -1 : one.title > other.title ? 1 : 0);
  };
  const unitOf = (seat: Seat) => units.get(seat.businessUnitId ?? '') ?? '';
  return model.seats
    .filter(({ id }) => wanted.has(id))
    .sort(inOrder)
    .map((seat) => {
      const { width, height } = cardMetrics[describeCard(seat, holder(seat), options).size];
      const group = groups.get(seat.id);
      const unit = `${unitOf(seat)}\n${group ?? ''}`;
      return { id: seat.id, managerId: nearestOnMap(model, seat.id, wanted), unit, group, width, height };
    });
}

const whole = ({ x, y }: Point): Point => ({ x: snap(x), y: snap(y) });

/** Which group each seat on the map is in. */
const groupsOf = ({ placements }: MapModel): ReadonlyMap<string, string> =>
  new Map(placements.flatMap(({ seatId, groupId }) => (groupId === null ? [] : [[seatId, groupId] as const])));

/** Where an organisation chart would put the given seats; `groups`: the group of each that is in one. */
export const organisationPlaces = (
  model: MapModel,
  seatIds: readonly string[],
  options: CardOptions,
  groups?: ReadonlyMap<string, string>,
): Map<string, Point> => new Map([...layOutOrganisation(chartOf(model, seatIds, options, groups))].map(([id, at]) => [id, whole(at)]));

/** What a network of influence is laid out from: those who stand on the map start from there; `free`: nobody is held by a pin. */
export function networkOf(model: MapModel, seatIds: readonly string[], options: CardOptions, free = false): Network {
  const placements = new Map(model.placements.map((one) => [one.seatId, one]));
  const nodes = chartOf(model, seatIds, options).map(({ id, width, height }) => {
    const stands = placements.get(id);
    return { id, width, height, at: stands ? { x: stands.x, y: stands.y } : null, pinned: !free && stands?.pinned === true };
  });
  const ties = model.lines.filter(isTie).map(({ fromSeatId, toSeatId, strength }) => ({ from: fromSeatId, to: toSeatId, strength }));
  return { nodes, ties };
}

/** On the grid, but for who is pinned beside it. */
function onGrid({ nodes }: Network, places: ReadonlyMap<string, Point>): Map<string, Point> {
  const pinned = new Set(nodes.filter((node) => node.pinned).map(({ id }) => id));
  return new Map([...places].map(([id, at]) => [id, pinned.has(id) ? at : whole(at)]));
}

/** `laidOut`: what `layOutInfluence` made of the map's network elsewhere, in a worker; else it is done here. */
type Elsewhere = { laidOut?: ReadonlyMap<string, Point> | undefined };

function influencePlaces(network: Network, { laidOut }: Elsewhere): Map<string, Point> {
  return onGrid(network, laidOut ?? layOutInfluence(network));
}

/** Where the map's own arrangement would put the given seats: a chart of the organisation, or a network of influence. */
export const arrangedPlaces = (
  model: MapModel,
  seatIds: readonly string[],
  options: CardOptions,
  elsewhere: Elsewhere = {},
): Map<string, Point> =>
  model.map.kind === 'influence'
    ? influencePlaces(networkOf(model, seatIds, options), elsewhere)
    : organisationPlaces(model, seatIds, options);

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

/**
 * Arranges the cards of the map, as an organisation chart or as a network of influence. What is pinned stays where it is, and the rest gives way to it;
 * `everything` arranges that too, and unpins it.
 */
export function arrangeMap(
  model: MapModel,
  options: CardOptions,
  { everything = false, ...elsewhere }: { everything?: boolean } & Elsewhere = {},
): Mutation[] {
  const seatIds = model.placements.map(({ seatId }) => seatId);
  const moved = move(
    model,
    model.map.kind === 'influence'
      ? influencePlaces(networkOf(model, seatIds, options, everything), elsewhere)
      : pinnedChart(model, seatIds, options, everything),
  );
  return everything ? squashMutations([...moved, ...pin(model, seatIds, false)]) : moved;
}

function pinnedChart(model: MapModel, seatIds: readonly string[], options: CardOptions, everything: boolean): Map<string, Point> {
  const nodes = chartOf(model, seatIds, options);
  const chart = layOutOrganisation(nodes);
  const pins = new Map(everything ? [] : model.placements.flatMap((one) => (one.pinned ? [[one.seatId, { x: one.x, y: one.y }]] : [])));
  const cards = nodes.map(({ id, managerId, width, height }) => {
    const at = whole(chart.get(id) ?? { x: 0, y: 0 });
    return { id, managerId, width, height, ...at, pin: pins.get(id) ?? null };
  });
  return keepPins(cards);
}

/** Pins cards, given by seat, to where they stand, so that arranging leaves them there, or lets go of them. */
export const pin = (model: MapModel, seatIds: readonly string[], pinned: boolean): Mutation[] =>
  model.placements
    .filter((one) => seatIds.includes(one.seatId) && one.pinned !== pinned)
    .map(({ id }) => ({ op: 'update', table: 'placements', id, fields: { pinned } }));

/** A second map like this one, with everybody where they stand on it, groups and notes; each is changed without the other from then on. */
export function cloneMap(model: MapModel, { id, name }: { id: string; name: string }, newId: () => string): Mutation[] {
  const groups = new Map(model.groups.map((one) => [one.id, newId()]));
  const own = <T extends { groupId: string | null }>(one: T): T => ({
    ...one,
    id: newId(),
    mapId: id,
    groupId: groups.get(one.groupId ?? '') ?? null,
  });
  return [
    { op: 'create', table: 'maps', record: { ...model.map, id, name } },
    ...model.groups.map(
      (one): Mutation => ({ op: 'create', table: 'mapGroups', record: { ...one, id: groups.get(one.id) ?? newId(), mapId: id } }),
    ),
    ...model.placements.map((one): Mutation => ({ op: 'create', table: 'placements', record: own(one) })),
    ...model.notes.map((one): Mutation => ({ op: 'create', table: 'mapNotes', record: own(one) })),
  ];
}

/** A first map of the account with every given seat on it, arranged. `model.map` is created by it. */
export function createMapWith(
  model: MapModel,
  seatIds: readonly string[],
  options: CardOptions,
  newId: () => string,
  elsewhere: Elsewhere = {},
): Mutation[] {
  const places = arrangedPlaces(model, seatIds, options, elsewhere);
  const create: Mutation = { op: 'create', table: 'maps', record: model.map };
  return [create, ...[...places].flatMap(([seatId, point]) => place(model, { id: newId(), seatId, ...point }))];
}
