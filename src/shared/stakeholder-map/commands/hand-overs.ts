import { foldText } from '../../fold-text';
import type { Mutation } from '../../model/changes';
import type { Line } from '../../model/line';
import type { Person } from '../../model/person';
import { squashMutations } from '../../model/squash-mutations';
import type { Placement } from '../../model/stakeholder-map';
import { managerOf } from '../map-model';
import { assignPerson, type HandOver, type Held, leaveCustomer, promoteToNewSeat } from './tenures';

/** What becomes of a seat that somebody gives up; `kept`: they stay in it, faded, which only who leaves the customer can. */
export type FormerSeat = { kind: 'vacant' } | { kind: 'kept' } | { kind: 'filled'; personId: string } | { kind: 'removed' };

/** Who holds what, and the lines of the account: what a seat that goes leaves behind. */
export type Network = Held & { readonly lines: readonly Line[] };

/** The seats and tenures after these mutations. */
function after(held: Held, mutations: readonly Mutation[]): Held {
  const apply = <T extends { id: string }>(table: Mutation['table'], before: readonly T[]): T[] => {
    const records = new Map(before.map((record) => [record.id, record]));
    for (const mutation of mutations) {
      if (mutation.table !== table) continue;
      // The table says which record it is, which the compiler cannot follow.
      if (mutation.op === 'create') records.set(mutation.record.id, mutation.record as unknown as T);
      else if (mutation.op === 'delete') records.delete(mutation.id);
      else records.set(mutation.id, { ...(records.get(mutation.id) as T), ...mutation.fields });
    }
    return [...records.values()];
  };
  return { seats: apply('seats', held.seats), tenures: apply('seatTenures', held.tenures) };
}

/** Takes a seat out of the organisation: who reported to it reports to its manager from now on, if it had one. */
export function removeSeat(lines: readonly Line[], seatId: string): Mutation[] {
  const gone: Mutation = { op: 'delete', table: 'seats', id: seatId };
  const manager = managerOf(lines, seatId);
  if (manager === undefined) return [gone];
  const reports = lines.filter(({ kind, toSeatId }) => kind === 'reports-to' && toSeatId === seatId);
  return [...reports.map(({ id }): Mutation => ({ op: 'update', table: 'lines', id, fields: { toSeatId: manager } })), gone];
}

/** A seat that was just given up: filled again, removed, or left open. */
function settle(network: Network, done: readonly Mutation[], seatId: string | null, former: FormerSeat, handOver: HandOver): Mutation[] {
  if (seatId === null) return [];
  if (former.kind === 'removed') return removeSeat(network.lines, seatId);
  if (former.kind === 'filled') return assignPerson(after(network, done), seatId, former.personId, handOver);
  return [];
}

/**
 * Somebody leaves the customer on a day, and what becomes of the seat they are seen in (`seatId`, null: they hold none). Another seat of
 * theirs becomes vacant, or is kept like this one.
 */
export function leave(
  network: Network,
  person: Pick<Person, 'id' | 'leftOn'>,
  seatId: string | null,
  former: FormerSeat,
  handOver: HandOver,
): Mutation[] {
  const left = leaveCustomer(network, person, former.kind === 'kept' ? 'keep' : 'vacate', handOver);
  return squashMutations([...left, ...settle(network, left, seatId, former, handOver)]);
}

/** A position that is made for somebody. */
export type NewPosition = { seatId: string; accountId: string; title: string; businessUnitId?: string | null };

/**
 * Somebody takes another seat, promoted or moved, and what becomes of the one they gave up (`fromSeatId`, null: they held none). The other
 * seat is one that is there, whoever held it until now, or a new position.
 */
export function changeSeats(
  network: Network,
  personId: string,
  seats: { to: string | NewPosition; fromSeatId: string | null },
  former: FormerSeat,
  handOver: HandOver,
): Mutation[] {
  const { to, fromSeatId } = seats;
  const moved = typeof to === 'string' ? assignPerson(network, to, personId, handOver) : promoteToNewSeat(network, personId, to, handOver);
  return squashMutations([...moved, ...settle(network, moved, fromSeatId, former, handOver)]);
}

/**
 * Somebody takes an open seat on the map. A seat of theirs that was no more than their title, with nothing drawn to it and on no map, goes;
 * the open seat has its title then, where it had none. Any other seat of theirs becomes vacant.
 * @param placements of every map of the account
 */
export function takeOpenSeat(
  network: Network,
  personId: string,
  toSeatId: string,
  placements: readonly Pick<Placement, 'seatId'>[],
  handOver: HandOver,
): Mutation[] {
  const from = network.seats.find((seat) => seat.personId === personId);
  const to = network.seats.find(({ id }) => id === toSeatId);
  if (!to) return [];
  const used = (id: string) =>
    network.lines.some(({ fromSeatId, toSeatId: end }) => fromSeatId === id || end === id) ||
    placements.some(({ seatId }) => seatId === id) ||
    network.tenures.some(({ seatId }) => seatId === id);
  const onlyTitle = from !== undefined && !used(from.id) && (from.title === '' || to.title === '' || sameText(from.title, to.title));
  const seats = { to: toSeatId, fromSeatId: from?.id ?? null };
  const moved = changeSeats(network, personId, seats, { kind: onlyTitle ? 'removed' : 'vacant' }, handOver);
  if (!onlyTitle || to.title !== '') return moved;
  return squashMutations([...moved, { op: 'update', table: 'seats', id: toSeatId, fields: { title: from.title } }]);
}

const sameText = (a: string, b: string) => foldText(a) === foldText(b);
