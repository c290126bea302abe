import { foldText } from '../fold-text';
import type { Seat } from '../model/seat';
import type { Existing } from './existing';
import type { ReadRow } from './read-row';
import { type ImportWork, type Outcome, textOf } from './work';

/** A contact as it was found or made, for the second pass over managers. */
export type Contact = { read: ReadRow; seat: Seat; accountId: string; outcome: Outcome };

/**
 * Draws "reports to" once everybody of the file is known: a manager is named by e-mail, by name, or by the title of a seat. A seat
 * has one manager, so another one replaces the line that is there. Answers the seats whose manager changed.
 */
export function linkManagers(work: ImportWork, contacts: readonly Contact[], existing: Existing): Set<string> {
  const seatOf = seatFinder(contacts, existing);
  const lines = new Map(existing.lines.filter(({ kind }) => kind === 'reports-to').map((line) => [line.fromSeatId, line]));
  const managerOf = new Map([...lines.values()].map(({ fromSeatId, toSeatId }) => [fromSeatId, toSeatId]));
  const changed = new Set<string>();
  for (const { read, seat, accountId } of contacts) {
    const name = textOf(read.values, 'manager');
    if (name === '') continue;
    const manager = seatOf(accountId, name);
    if (manager === undefined) work.remark(read.row, 'managerUnknown', { name });
    else if (manager === seat.id) work.remark(read.row, 'managerSelf', { name });
    else if (managerOf.get(seat.id) !== manager) {
      if (isBelow(managerOf, manager, seat.id)) {
        work.remark(read.row, 'managerCircle', { name });
        continue;
      }
      const old = lines.get(seat.id);
      if (old) work.delete('lines', old.id);
      work.create('lines', { accountId, kind: 'reports-to', fromSeatId: seat.id, toSeatId: manager, assessment: 'confirmed' });
      managerOf.set(seat.id, manager);
      changed.add(seat.id);
    }
  }
  return changed;
}

/** Whether `seat` reports to `above`, however many levels up. */
function isBelow(managerOf: ReadonlyMap<string, string>, seat: string, above: string): boolean {
  const seen = new Set<string>();
  for (let at: string | undefined = seat; at !== undefined && !seen.has(at); at = managerOf.get(at)) {
    if (at === above) return true;
    seen.add(at);
  }
  return false;
}

/** Seats by e-mail, by name, then by title; those of the file come before those that were there. */
function seatFinder(contacts: readonly Contact[], existing: Existing) {
  const found = new Map<string, string>();
  const add = (accountId: string, name: string, seatId: string) => {
    const key = `${accountId} ${foldText(name)}`;
    if (name !== '' && !found.has(key)) found.set(key, seatId);
  };
  const people = new Map(existing.people.map((person) => [person.id, person]));
  for (const { read, seat, accountId } of contacts) {
    const { values } = read;
    add(accountId, textOf(values, 'email'), seat.id);
    add(accountId, textOf(values, 'name') || [textOf(values, 'firstName'), textOf(values, 'lastName')].filter(Boolean).join(' '), seat.id);
  }
  for (const { id, accountId, personId } of existing.seats) {
    const person = people.get(personId ?? '');
    if (!person) continue;
    add(accountId, person.email, id);
    add(accountId, person.name, id);
  }
  for (const { seat, accountId } of contacts) add(accountId, seat.title, seat.id);
  for (const { id, accountId, title } of existing.seats) add(accountId, title, id);
  return (accountId: string, name: string): string | undefined => found.get(`${accountId} ${foldText(name)}`);
}
