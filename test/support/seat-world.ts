import type { Mutation } from '@shared/model/changes';
import type { Line } from '@shared/model/line';
import type { Person } from '@shared/model/person';
import type { Seat, SeatTenure } from '@shared/model/seat';
import { organisationOf } from './map-plan';

/** Who holds what at a customer, and their lines. */
export type World = { seats: readonly Seat[]; people: readonly Person[]; tenures: readonly SeatTenure[]; lines: readonly Line[] };
/** So many people, six to a manager, with no past. */
export const world = (count: number): World => ({ ...organisationOf(count), tenures: [] });

/** The records after these mutations, as a commit would leave them. */
export function applied(before: World, mutations: readonly Mutation[]): World {
  const apply = <T extends { id: string }>(table: Mutation['table'], records: readonly T[]): T[] => {
    const all = new Map(records.map((record) => [record.id, record]));
    for (const mutation of mutations) {
      if (mutation.table !== table) continue;
      if (mutation.op === 'create') all.set(mutation.record.id, mutation.record as unknown as T);
      else if (mutation.op === 'delete') all.delete(mutation.id);
      else all.set(mutation.id, { ...(all.get(mutation.id) as T), ...mutation.fields });
    }
    return [...all.values()];
  };
  const lines = apply('lines', before.lines);
  return {
    seats: apply('seats', before.seats),
    people: apply('people', before.people),
    tenures: apply('seatTenures', before.tenures),
    lines,
  };
}
