import type { Person } from '@shared/model/person';
import type { Seat } from '@shared/model/seat';
import { managerOf } from '@shared/stakeholder-map/map-model';
import type { Stakeholders } from '@/persistence/queries/stakeholders';

/** One line of the list: a seat with who holds it, an open seat, or somebody who holds none. */
export type StakeholderRow = {
  id: string;
  accountId: string;
  seat: Seat | null;
  person: Person | null;
  unit: string;
  /** Name of the manager's holder, else the manager's title. */
  manager: string;
};

const rowId = (seat: Seat | null, person: Person | null) => seat?.id ?? person?.id ?? '';

/** Everybody of an account, and the seats that nobody holds. */
export function stakeholderRows({ seats, people, businessUnits, lines }: Stakeholders): StakeholderRow[] {
  const byId = new Map(people.map((person) => [person.id, person]));
  const seatById = new Map(seats.map((seat) => [seat.id, seat]));
  const units = new Map(businessUnits.map(({ id, name }) => [id, name]));
  const holderOf = (seat: Seat | undefined) => byId.get(seat?.personId ?? '') ?? null;
  const row = (seat: Seat | null, person: Person | null): StakeholderRow => {
    const manager = seat === null ? undefined : seatById.get(managerOf(lines, seat.id) ?? '');
    return {
      id: rowId(seat, person),
      accountId: seat?.accountId ?? person?.accountId ?? '',
      seat,
      person,
      unit: units.get(seat?.businessUnitId ?? '') ?? '',
      manager: holderOf(manager)?.name ?? manager?.title ?? '',
    };
  };
  const seated = new Set(seats.map(({ personId }) => personId));
  return [
    ...seats.map((seat) => row(seat, holderOf(seat))),
    ...people.filter(({ id }) => !seated.has(id)).map((person) => row(null, person)),
  ];
}

/** What a row is called in sentences: the person, else the seat. */
export const nameOfRow = ({ person, seat }: Pick<StakeholderRow, 'person' | 'seat'>, unnamed: string): string =>
  person?.name || seat?.title || unnamed;
