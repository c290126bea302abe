import type { Mutation } from '@shared/model/changes';
import type { Line } from '@shared/model/line';
import type { Person } from '@shared/model/person';
import type { Seat, SeatTenure } from '@shared/model/seat';
import { appliedTo } from './applied';
import { organisationOf } from './map-plan';

/** Who holds what at a customer, and their lines. */
export type World = { seats: readonly Seat[]; people: readonly Person[]; tenures: readonly SeatTenure[]; lines: readonly Line[] };
/** So many people, six to a manager, with no past. */
export const world = (count: number): World => ({ ...organisationOf(count), tenures: [] });

/** The records after these mutations, as a commit would leave them. */
export function applied(before: World, mutations: readonly Mutation[]): World {
  const lines = appliedTo('lines', before.lines, mutations);
  return {
    seats: appliedTo('seats', before.seats, mutations),
    people: appliedTo('people', before.people, mutations),
    tenures: appliedTo('seatTenures', before.tenures, mutations),
    lines,
  };
}
