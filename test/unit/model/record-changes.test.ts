import type { RecordChange } from '@shared/model/changes';
import { jsonEqual } from '@shared/model/json-equal';
import { applyToRecord, diffRecord, reverseChanges, type StoredRecord, squashChanges } from '@shared/model/record-changes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type State = ReadonlyMap<string, StoredRecord>;

const applyAll = (state: State, changes: readonly RecordChange[]): State => {
  const next = new Map(state);
  for (const change of changes) {
    const record = applyToRecord(next.get(change.id), change);
    if (record) next.set(change.id, record);
    else next.delete(change.id);
  }
  return next;
};

const ids = ['a', 'b', 'c'];
const fields = fc.dictionary(
  fc.constantFrom('name', 'site', 'custom'),
  fc.oneof(fc.integer(), fc.string(), fc.constant(null), fc.dictionary(fc.string(), fc.string())),
);
const stateArbitrary: fc.Arbitrary<State> = fc
  .array(fc.option(fields), { minLength: ids.length, maxLength: ids.length })
  .map((records) => new Map(records.flatMap((record, n) => (record ? [[ids[n] as string, { ...record, id: ids[n] as string }]] : []))));

/** A walk through states, as the commits that lead from each to the next. */
const commitsOf = (states: readonly State[]): RecordChange[][] =>
  states.slice(1).map((to, n) => ids.flatMap((id) => diffRecord('accounts', id, states[n]?.get(id), to.get(id)) ?? []));

const walk = fc.array(stateArbitrary, { minLength: 2, maxLength: 8 });

describe('changes of records', () => {
  it('lead from the state before to the state after', () => {
    fc.assert(
      fc.property(stateArbitrary, stateArbitrary, (from, to) => {
        expect(applyAll(from, commitsOf([from, to]).flat())).toEqual(to);
      }),
    );
  });

  it('applied twice do the same as once', () => {
    fc.assert(
      fc.property(stateArbitrary, stateArbitrary, (from, to) => {
        const changes = commitsOf([from, to]).flat();
        expect(applyAll(applyAll(from, changes), changes)).toEqual(to);
      }),
    );
  });

  it('followed by their reverse leave everything as it was', () => {
    fc.assert(
      fc.property(walk, (states) => {
        const changes = commitsOf(states).flat();
        const [start] = states;
        expect(applyAll(states.at(-1) as State, reverseChanges(changes))).toEqual(start);
      }),
    );
  });

  it('squashed do what they do one by one', () => {
    fc.assert(
      fc.property(walk, (states) => {
        const squashed = squashChanges(commitsOf(states).flat());
        expect(applyAll(states[0] as State, squashed)).toEqual(states.at(-1));
      }),
    );
  });

  it('squashed name each record once, and only what differs between start and end', () => {
    fc.assert(
      fc.property(walk, (states) => {
        const byId = (a: RecordChange, b: RecordChange) => a.id.localeCompare(b.id);
        const direct = commitsOf([states[0] as State, states.at(-1) as State]).flat();
        expect(squashChanges(commitsOf(states).flat()).sort(byId)).toEqual(direct.sort(byId));
      }),
    );
  });

  it('of a record that is not there change nothing, unless they create it', () => {
    expect(applyToRecord(undefined, { table: 'accounts', id: 'a', before: { site: '' }, after: { site: 'Lyon' } })).toBeUndefined();
  });

  it('of an update hold nothing but the fields that differ', () => {
    const change = diffRecord('accounts', 'a', { id: 'a', name: 'Acme', site: '' }, { id: 'a', name: 'Acme', site: 'Lyon' });
    expect(change).toEqual({ table: 'accounts', id: 'a', before: { site: '' }, after: { site: 'Lyon' } });
  });

  it('do not exist between equal records', () => {
    expect(diffRecord('accounts', 'a', { id: 'a', custom: { x: '1', y: '2' } }, { id: 'a', custom: { y: '2', x: '1' } })).toBeNull();
  });
});

describe('JSON equality', () => {
  it('is that of the values, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const shuffled = JSON.parse(JSON.stringify(value), (_key, part) =>
          part && typeof part === 'object' && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).reverse()) : part,
        );
        expect(jsonEqual(JSON.parse(JSON.stringify(value)), shuffled)).toBe(true);
      }),
    );
  });

  it.each([
    [1, 2],
    [null, {}],
    [[], {}],
    [[1], [1, 2]],
    [{ a: 1 }, { a: 1, b: undefined }],
    [{ a: undefined }, { b: undefined }],
    ['1', 1],
  ])('tells %j from %j', (a, b) => {
    expect(jsonEqual(a, b)).toBe(false);
  });
});
