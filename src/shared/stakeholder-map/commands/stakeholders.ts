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
  businessUnitId?: string | null;
  state?: Seat['state'];
};

/** A seat with the person in it, or an open seat when no person is given. */
export function addStakeholder(args: NewStakeholder): Mutation[] {
  const { accountId, seatId, personId, name = '', title = '', businessUnitId = null, state = 'vacant' } = args;
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
    mutations.unshift({ op: 'create', table: 'people', record: personSchema.parse({ id: personId, accountId, name: clean(name) }) });
  return mutations;
}

/** Deletes people together with the seats they hold, from every map; lines and placements go with the seats. */
export function deleteStakeholders(seats: readonly Pick<Seat, 'id' | 'personId'>[]): Mutation[] {
  return seats.flatMap(({ id, personId }): Mutation[] => [
    { op: 'delete', table: 'seats', id },
    ...(personId === null ? [] : [{ op: 'delete', table: 'people', id: personId } as const]),
  ]);
}

/** Sets what we believe of people, dated today: whoever says it has just looked. */
export function assess(
  personIds: readonly string[],
  fields: Partial<Pick<Person, 'support' | 'buyingRole' | 'influence' | 'interest' | 'politicalStatus' | 'relationship' | 'assessment'>>,
  today: string,
): Mutation[] {
  return personIds.map((id) => ({ op: 'update', table: 'people', id, fields: { ...fields, assessedOn: today } }));
}
