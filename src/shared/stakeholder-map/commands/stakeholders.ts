import type { Mutation } from '../../model/changes';
import { type Person, personSchema } from '../../model/person';
import { type Seat, seatSchema } from '../../model/seat';
import { clean } from './name-list';

export type NewStakeholder = {
  accountId: string;
  seatId: string;
  /** Left out for an open seat: `state` then says whether it is vacant or unknown. */
  personId?: string;
  name?: string;
  title?: string;
  email?: string;
  phone?: string;
  businessUnitId?: string | null;
  state?: Seat['state'];
};

/** A seat with the person in it, or an open seat when no person is given. */
export function addStakeholder(args: NewStakeholder): Mutation[] {
  const { accountId, seatId, personId, name = '', title = '', email = '', phone = '', businessUnitId = null, state = 'vacant' } = args;
  const filled = personId !== undefined;
  const seat = seatSchema.parse({
    id: seatId,
    accountId,
    title: clean(title),
    businessUnitId,
    personId: personId ?? null,
    state: filled ? 'filled' : state,
  });
  const mutations: Mutation[] = [{ op: 'create', table: 'seats', record: seat }];
  if (filled)
    mutations.unshift({
      op: 'create',
      table: 'people',
      record: personSchema.parse({ id: personId, accountId, name: clean(name), email: clean(email), phone: clean(phone) }),
    });
  return mutations;
}

/** Deletes people together with the seats they hold, from every map; lines and placements go with the seats. */
export function deleteStakeholders(rows: readonly { seat: Pick<Seat, 'id'> | null; person: Pick<Person, 'id'> | null }[]): Mutation[] {
  return rows.flatMap(({ seat, person }): Mutation[] => [
    ...(seat ? [{ op: 'delete', table: 'seats', id: seat.id } as const] : []),
    ...(person ? [{ op: 'delete', table: 'people', id: person.id } as const] : []),
  ]);
}

/** What we believe of a person: looking at one of these is looking at them again. */
export const beliefs = ['support', 'buyingRole', 'influence', 'interest', 'politicalStatus', 'relationship', 'assessment'] as const;
export type Belief = (typeof beliefs)[number];

/**
 * Changes fields of a person. What we believe of them is dated, because whoever says it has just looked.
 * @param today the calendar day
 */
export function editPerson(personId: string, fields: Partial<Omit<Person, 'id'>>, today: string): Mutation[] {
  const dated = beliefs.some((field) => field in fields);
  return [{ op: 'update', table: 'people', id: personId, fields: dated ? { ...fields, assessedOn: today } : fields }];
}

/** Sets what we believe of several people at once, dated. */
export const assess = (personIds: readonly string[], fields: Partial<Pick<Person, Belief>>, today: string): Mutation[] =>
  personIds.flatMap((id) => editPerson(id, fields, today));
