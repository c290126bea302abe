import type { Mutation } from '../../model/changes';
import type { CalendarDate } from '../../model/fields';
import type { Person } from '../../model/person';
import { type Seat, type SeatTenure, seatTenureSchema } from '../../model/seat';
import { addStakeholder } from './stakeholders';

/** Who holds what, and who held it: the seats and tenures of one account. */
export type Held = { readonly seats: readonly Seat[]; readonly tenures: readonly SeatTenure[] };

/** The calendar day of a change of hands, and ids for the tenures it writes. */
export type HandOver = { readonly on: CalendarDate; readonly newId: () => string };

const vacate = ({ id }: Seat): Mutation => ({ op: 'update', table: 'seats', id, fields: { personId: null, state: 'vacant' } });
const edit = (id: string, fields: Partial<Omit<SeatTenure, 'id'>>): Mutation => ({ op: 'update', table: 'seatTenures', id, fields });
const seatsOf = ({ seats }: Held, personId: string) => seats.filter((seat) => seat.personId === personId);
const tenuresOf = ({ tenures }: Held, seatId: string, personId: string) =>
  tenures.filter((tenure) => tenure.seatId === seatId && tenure.personId === personId);

function write(seat: Seat, personId: string, dates: Pick<SeatTenure, 'from' | 'to'>, newId: () => string): Mutation {
  const record = seatTenureSchema.parse({ id: newId(), accountId: seat.accountId, seatId: seat.id, personId, ...dates });
  return { op: 'create', table: 'seatTenures', record };
}

/**
 * Ends the time of whoever is in a seat. One that began the same day was a slip of the hand and leaves no trace; one that would end before it
 * began has no known beginning. Who has left already and only kept the seat has an ended time, which stays.
 */
function end(held: Held, seat: Seat, personId: string, { on, newId }: HandOver): Mutation[] {
  const own = tenuresOf(held, seat.id, personId);
  const current = own.find(({ to }) => to === null);
  if (!current) return own.length > 0 ? [] : [write(seat, personId, { from: null, to: on }, newId)];
  if (current.from === on) return [{ op: 'delete', table: 'seatTenures', id: current.id }];
  return [edit(current.id, current.from !== null && current.from > on ? { from: null, to: on } : { to: on })];
}

/** Begins the time of somebody in a seat, or goes on with the one that ended the same day. */
function begin(held: Held, seat: Seat, personId: string, { on, newId }: HandOver): Mutation[] {
  const [again] = tenuresOf(held, seat.id, personId).filter(({ to }) => to === on || to === null);
  if (again) return again.to === null ? [] : [edit(again.id, { to: null })];
  return [write(seat, personId, { from: on, to: null }, newId)];
}

/**
 * Gives a seat to a person, or leaves it vacant for null. A seat that the person held until now becomes vacant. Who held what until that day
 * is written down; who turns out to hold a seat whose holder was not known ("?") has held it since nobody knows when.
 */
export function assignPerson(held: Held, seatId: string, personId: string | null, handOver: HandOver): Mutation[] {
  const seat = held.seats.find(({ id }) => id === seatId);
  if (!seat || seat.personId === personId) return [];
  const left = personId === null ? [] : seatsOf(held, personId);
  const known = seat.state !== 'unknown' || left.length > 0;
  return [
    ...left.flatMap((former) => [vacate(former), ...end(held, former, personId ?? '', handOver)]),
    ...(seat.personId === null ? [] : end(held, seat, seat.personId, handOver)),
    { op: 'update', table: 'seats', id: seatId, fields: { personId, state: personId === null ? 'vacant' : 'filled' } },
    ...(personId !== null && known ? begin(held, seat, personId, handOver) : []),
  ];
}

/** Gives somebody a position that is made for them; the one they held becomes vacant and keeps its lines and places. */
export function promoteToNewSeat(
  held: Held,
  personId: string,
  position: { seatId: string; accountId: string; title: string; businessUnitId?: string | null },
  handOver: HandOver,
): Mutation[] {
  const made = addStakeholder(position);
  const seats = made.flatMap((mutation) => (mutation.op === 'create' && mutation.table === 'seats' ? [mutation.record] : []));
  return [...made, ...assignPerson({ ...held, seats: [...held.seats, ...seats] }, position.seatId, personId, handOver)];
}

/**
 * Somebody leaves the customer on a day. `keep`: they stay in their seat, faded, until somebody else is given it; `vacate`: it is open at once,
 * and whoever comes next finds its lines and places. Their time in it ends either way, and follows a day that is corrected.
 */
export function leaveCustomer(held: Held, person: Pick<Person, 'id' | 'leftOn'>, seats: 'keep' | 'vacate', handOver: HandOver): Mutation[] {
  const { on } = handOver;
  const ended = person.leftOn === null ? [] : held.tenures.filter(({ personId, to }) => personId === person.id && to === person.leftOn);
  const own = seatsOf(held, person.id);
  return [
    { op: 'update', table: 'people', id: person.id, fields: { leftOn: on } },
    ...ended.map(({ id, from }) => edit(id, from !== null && from > on ? { from: null, to: on } : { to: on })),
    ...own.flatMap((seat) => end(held, seat, person.id, handOver)),
    ...(seats === 'vacate' ? own.map(vacate) : []),
  ];
}

/** Somebody has not left after all: the seats they still sit in are theirs as before. */
export function comeBack(held: Held, person: Pick<Person, 'id' | 'leftOn'>): Mutation[] {
  const again = seatsOf(held, person.id).flatMap((seat) => {
    const own = tenuresOf(held, seat.id, person.id);
    return own.some(({ to }) => to === null) ? [] : (own.find(({ to }) => to === person.leftOn) ?? []);
  });
  return [{ op: 'update', table: 'people', id: person.id, fields: { leftOn: null } }, ...again.map(({ id }) => edit(id, { to: null }))];
}
