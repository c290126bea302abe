import type { Mutation } from '@shared/model/changes';
import { squashMutations } from '@shared/model/squash-mutations';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { anAccount } from '../../support/records';

type State = Record<string, object>;

/** What mutations do, one by one; null when one of them cannot be carried out. */
function run(mutations: readonly Mutation[], start: State): State | null {
  const state = { ...start };
  for (const mutation of mutations) {
    const id = mutation.op === 'create' ? mutation.record.id : mutation.id;
    if ((mutation.op === 'create') === id in state) return null;
    if (mutation.op === 'create') state[id] = mutation.record;
    else if (mutation.op === 'delete') delete state[id];
    else state[id] = { ...state[id], ...mutation.fields };
  }
  return state;
}

const id = fc.constantFrom('a', 'b');
const site = fc.constantFrom('Lyon', 'Paris', 'Nantes');
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ id, site }).map((fields): Mutation => ({ op: 'create', table: 'accounts', record: anAccount(fields) })),
  fc.record({ id, site }).map(({ id, site }): Mutation => ({ op: 'update', table: 'accounts', id, fields: { site } })),
  fc.record({ id, country: site }).map(({ id, country }): Mutation => ({ op: 'update', table: 'accounts', id, fields: { country } })),
  id.map((id): Mutation => ({ op: 'delete', table: 'accounts', id })),
);

it('squashed mutations do what they do one by one', () => {
  fc.assert(
    fc.property(fc.array(mutation, { maxLength: 8 }), fc.boolean(), (mutations, startsFull) => {
      const start: State = startsFull ? { a: anAccount({ id: 'a' }), b: anAccount({ id: 'b' }) } : {};
      const expected = run(mutations, start);
      fc.pre(expected !== null);
      expect(run(squashMutations(mutations), start)).toEqual(expected);
    }),
    { numRuns: 300, maxSkipsPerRun: 1000 },
  );
});

it('a long drag of one record is one mutation', () => {
  const steps = Array.from({ length: 500 }, (_, x): Mutation => ({ op: 'update', table: 'placements', id: 'm1', fields: { x } }));
  expect(squashMutations(steps)).toEqual([{ op: 'update', table: 'placements', id: 'm1', fields: { x: 499 } }]);
});
