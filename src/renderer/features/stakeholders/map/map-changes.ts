import { foldText } from '@shared/fold-text';
import type { Translate } from '@shared/i18n/translator';
import { businessUnitSchema } from '@shared/model/business-unit';
import type { Mutation } from '@shared/model/changes';
import type { LineKind } from '@shared/model/line';
import type { Person } from '@shared/model/person';
import { type Seat, seatSchema } from '@shared/model/seat';
import { type StakeholderMap, stakeholderMapSchema } from '@shared/model/stakeholder-map';
import { type CardOptions, cardMetrics } from '@shared/stakeholder-map/card';
import { connect, connectAll, nameOfSeat, type Refusal } from '@shared/stakeholder-map/commands/lines';
import { arrangedPlaces, arrangeMap, cloneMap, createMapWith, move, pin, place } from '@shared/stakeholder-map/commands/placements';
import { swapWithSibling } from '@shared/stakeholder-map/commands/siblings';
import { addStakeholder, assess, type Belief } from '@shared/stakeholder-map/commands/stakeholders';
import { tidyPlaces } from '@shared/stakeholder-map/commands/tidy';
import { bounds, type Point } from '@shared/stakeholder-map/geometry';
import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import { newId } from '@/persistence/new-id';
import type { LoadedMap, Stakeholders } from '@/persistence/queries/stakeholders';
import { save, saveWithUndo } from '@/stores/save';
import { today } from '@/ui/today';
import type { StakeholderRow } from '../stakeholder-row';
import { laidOutElsewhere } from './lay-out-network';
import type { NewCard } from './map-ui';

/** A card nobody has assessed yet: the size of most new ones. */
export const usualSize = cardMetrics.medium;

/** The seat of a row, made for somebody who holds none yet: only seats stand on a map. */
function seatOf({ seat, person, accountId }: StakeholderRow): { seat: Seat; mutations: Mutation[] } {
  if (seat) return { seat, mutations: [] };
  const made = seatSchema.parse({ id: newId(), accountId, personId: person?.id ?? null });
  return { seat: made, mutations: [{ op: 'create', table: 'seats', record: made }] };
}

/** A new map with these people on it, arranged as its kind is; an empty one for none. Answers its id. */
export async function createMap(
  stakeholders: Stakeholders,
  map: Pick<StakeholderMap, 'accountId' | 'name'> & Partial<Pick<StakeholderMap, 'opportunityId' | 'kind'>>,
  rows: readonly StakeholderRow[],
  options: CardOptions,
): Promise<string | null> {
  const record = stakeholderMapSchema.parse({ id: newId(), ...map });
  const seats = rows.map(seatOf);
  const made = seats.flatMap(({ mutations, seat }) => (mutations.length > 0 ? [seat] : []));
  const model = { ...stakeholders, seats: [...stakeholders.seats, ...made], map: record, placements: [], groups: [], notes: [] };
  const seatIds = seats.map(({ seat }) => seat.id);
  const laidOut = await laidOutElsewhere(model, seatIds, options);
  const mutations = createMapWith(model, seatIds, options, newId, { laidOut });
  const saved = await save(
    { key: 'createMap', params: { name: map.name } },
    [...seats.flatMap(({ mutations }) => mutations), ...mutations],
    {
      accountId: map.accountId,
    },
  );
  return saved.ok ? record.id : null;
}

/** A copy of a map under another name. Answers its id. */
export async function copyMap(model: LoadedMap, name: string): Promise<string | null> {
  const id = newId();
  const saved = await save({ key: 'createMap', params: { name } }, cloneMap(model, { id, name }, newId), {
    accountId: model.map.accountId,
  });
  return saved.ok ? id : null;
}

export const renameMap = ({ id, accountId }: StakeholderMap, name: string) =>
  save({ key: 'renameMap', params: { name } }, [{ op: 'update', table: 'maps', id, fields: { name } }], { accountId });

/** Deletes a map; the people, seats and lines stay, and the toast takes it back. */
export const deleteMap = ({ id, accountId }: StakeholderMap, name: string, t: Translate) =>
  saveWithUndo(t('stakeholders:map.deleted', { name }), { key: 'deleteMap', params: { name } }, [{ op: 'delete', table: 'maps', id }], {
    accountId,
  });

/**
 * Puts people on the map as one step, arranged among themselves. `placeOf` says where the box around them goes, by its top left corner.
 * Answers the seats' ids.
 */
export async function putOnMap(
  model: LoadedMap,
  rows: readonly StakeholderRow[],
  placeOf: (box: { width: number; height: number }) => Point,
  options: CardOptions,
): Promise<string[] | null> {
  const seats = rows.map(seatOf);
  const seatIds = seats.map(({ seat }) => seat.id);
  const places = arrangedPlaces(withSeats(model, seats), seatIds, options);
  const box = bounds([...places.values()].map((at) => ({ ...at, ...usualSize })));
  const at = placeOf(box);
  const placed = [...places].flatMap(([seatId, { x, y }]) =>
    place(model, { id: newId(), seatId, x: x - box.x + at.x, y: y - box.y + at.y }),
  );
  const saved = await save(
    { key: 'placeOnMap', params: { count: rows.length } },
    [...seats.flatMap(({ mutations }) => mutations), ...placed],
    { accountId: model.map.accountId },
  );
  return saved.ok ? seatIds : null;
}

/** What putting people under a manager came to: they are on the map in any case; `refusal` says why one of them is there without the line. */
export type PutBelow = { seatIds: string[]; refusal: Refusal | null };

/**
 * Puts people on the map and under a manager, as one step: at `places`, or, as long as nobody of the manager's tree was placed by hand,
 * where the tree laid out anew has room for them.
 */
export async function putBelow(
  model: LoadedMap,
  rows: readonly StakeholderRow[],
  managerSeatId: string,
  places: readonly Point[],
  options: CardOptions,
): Promise<PutBelow | null> {
  const { accountId } = model.map;
  const seats = rows.map(seatOf);
  const seatIds = seats.map(({ seat }) => seat.id);
  const known = withSeats(model, seats);
  const { mutations, lines, refusal } = connectAll(known, accountId, {
    kind: 'reports-to',
    fromSeatIds: seatIds,
    toSeatId: managerSeatId,
    newId,
  });
  const after = { ...known, lines };
  const tidy = refusal === null && mutations.length > 0 ? tidyPlaces(model, after, { newSeatIds: seatIds, managerSeatId }, options) : null;
  const placed = seatIds.flatMap((seatId, at) => {
    const where = tidy?.get(seatId) ?? places[at];
    return where ? place(model, { id: newId(), seatId, ...where }) : [];
  });
  const saved = await save(
    { key: 'placeOnMap', params: { count: rows.length } },
    [...seats.flatMap((one) => one.mutations), ...placed, ...(tidy ? move(model, tidy) : []), ...mutations],
    { accountId },
  );
  return saved.ok ? { seatIds, refusal } : null;
}

/** The model with the seats that were made for who holds none yet. */
const withSeats = (model: LoadedMap, seats: readonly ReturnType<typeof seatOf>[]): LoadedMap => ({
  ...model,
  seats: [...model.seats, ...seats.flatMap(({ mutations, seat }) => (mutations.length > 0 ? [seat] : []))],
});

/**
 * Draws lines of one kind from several seats to one, as one step; a new manager takes the place of the old one. Answers how many were drawn,
 * and the first that may not be.
 */
export async function drawLinesTo(
  model: LoadedMap,
  kind: LineKind,
  fromSeatIds: readonly string[],
  toSeatId: string,
  moved: readonly Mutation[] = [],
): Promise<{ drawn: number; refusal: Refusal | null }> {
  const { accountId } = model.map;
  const { mutations, refusal } = connectAll(model, accountId, { kind, fromSeatIds, toSeatId, replaceManager: true, newId });
  const count = mutations.filter(({ op }) => op === 'create').length;
  if (count === 0) return { drawn: 0, refusal };
  const label = { key: kind === 'reports-to' ? 'setManager' : 'drawLines', params: { count, name: nameOfSeat(model, toSeatId) } } as const;
  const saved = await save(label, [...mutations, ...moved], { accountId });
  return { drawn: saved.ok ? count : 0, refusal };
}

/** Puts everybody who is not on the map there, arranged among themselves, below what stands there already. */
export async function putAllOnMap(model: LoadedMap, rows: readonly StakeholderRow[], cards: readonly PlacedCard[], options: CardOptions) {
  const seats = rows.map(seatOf);
  const known = withSeats(model, seats);
  const seatIds = seats.map(({ seat }) => seat.id);
  const places = arrangedPlaces(known, seatIds, options, { laidOut: await laidOutElsewhere(known, seatIds, options) });
  const taken = bounds(cards);
  const top = cards.length === 0 ? 0 : taken.y + taken.height + 64;
  const placed = [...places].flatMap(([seatId, { x, y }]) => place(model, { id: newId(), seatId, x: x + taken.x, y: y + top }));
  return save({ key: 'placeOnMap', params: { count: rows.length } }, [...seats.flatMap(({ mutations }) => mutations), ...placed], {
    accountId: model.map.accountId,
  });
}

/** Adds somebody, or an open seat, straight onto the map, under a manager where one is given. Answers the seat's id. */
export async function addToMap(
  model: LoadedMap,
  what: NewCard,
  text: string,
  at: Point,
  managerSeatId: string | null,
): Promise<string | null> {
  const { accountId } = model.map;
  const seatId = newId();
  const added =
    what === 'person'
      ? addStakeholder({ accountId, seatId, personId: newId(), name: text })
      : addStakeholder({ accountId, seatId, title: text, state: what });
  const line =
    managerSeatId === null
      ? null
      : connect(model, accountId, { id: newId(), kind: 'reports-to', fromSeatId: seatId, toSeatId: managerSeatId });
  const saved = await save(
    { key: 'addStakeholder', params: { name: text } },
    [...added, ...place(model, { id: newId(), seatId, ...at }), ...(line?.ok ? line.value : [])],
    { accountId },
  );
  return saved.ok ? seatId : null;
}

/** Brings cards in line: one step, however many. The selection is named whole, also where some of it stands right already. */
export const moveCards = (model: LoadedMap, places: ReadonlyMap<string, Point>, key: 'alignCards' | 'distributeCards') =>
  save({ key, params: { count: places.size } }, move(model, places), { accountId: model.map.accountId });

/** Arranges the map; `everything`: also what is pinned. */
export async function arrange(model: LoadedMap, options: CardOptions, everything: boolean) {
  const seatIds = model.placements.map(({ seatId }) => seatId);
  const laidOut = await laidOutElsewhere(model, seatIds, options, everything);
  return save({ key: everything ? 'arrangeEverything' : 'arrangeMap' }, arrangeMap(model, options, { everything, laidOut }), {
    accountId: model.map.accountId,
  });
}

/** Pins cards to where they stand, or lets go of them. */
export const pinCards = (model: LoadedMap, seatIds: readonly string[], pinned: boolean) =>
  save({ key: pinned ? 'pinCards' : 'unpinCards', params: { count: seatIds.length } }, pin(model, seatIds, pinned), {
    accountId: model.map.accountId,
  });

/** Puts somebody before or after the colleague next to them, with their teams. Answers whether there was one. */
export async function reorder(model: LoadedMap, cards: readonly PlacedCard[], seatId: string, step: 1 | -1): Promise<boolean> {
  const mutations = move(model, swapWithSibling(model.lines, cards, seatId, step));
  if (mutations.length === 0) return false;
  const name = nameOfSeat(model, seatId);
  return (await save({ key: 'reorderSiblings', params: { name } }, mutations, { accountId: model.map.accountId })).ok;
}

/** Who sits in these seats. */
export function peopleIn(model: LoadedMap, seatIds: readonly string[]): string[] {
  const wanted = new Set(seatIds);
  return model.seats.flatMap(({ id, personId }) => (wanted.has(id) && personId ? [personId] : []));
}

/** Sets what we believe of everybody in these seats, dated today; null: not known. Answers how many people it was. */
export async function assessSeats<F extends Belief>(
  model: LoadedMap,
  seatIds: readonly string[],
  field: F,
  value: Person[F],
): Promise<number> {
  const personIds = peopleIn(model, seatIds);
  const count = personIds.length;
  if (count === 0) return 0;
  const label =
    field === 'support'
      ? ({ key: 'setSupport', params: { count } } as const)
      : ({ key: 'assessPeople', params: { field, count } } as const);
  const saved = await save(label, assess(personIds, { [field]: value }, today()), { accountId: model.map.accountId });
  return saved.ok ? count : 0;
}

/** Moves these seats into the unit of that name, which is made when there is none; an empty name takes them out. */
export function setUnit(model: LoadedMap, seatIds: readonly string[], typed: string) {
  const { accountId } = model.map;
  const found = model.businessUnits.find((unit) => foldText(unit.name) === foldText(typed));
  const made = typed === '' || found ? null : businessUnitSchema.parse({ id: newId(), accountId, name: typed });
  const businessUnitId = found?.id ?? made?.id ?? null;
  const mutations: Mutation[] = [
    ...(made ? [{ op: 'create', table: 'businessUnits', record: made } as const] : []),
    ...seatIds.map((id): Mutation => ({ op: 'update', table: 'seats', id, fields: { businessUnitId } })),
  ];
  return save({ key: 'editSeats', params: { field: 'businessUnitId', count: seatIds.length } }, mutations, { accountId });
}
