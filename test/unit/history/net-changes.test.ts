import { changesBetween, commitsWithin, groupChanges } from '@shared/history/net-changes';
import type { RecordChange } from '@shared/model/changes';
import { diffRecord, type StoredRecord } from '@shared/model/record-changes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

type State = ReadonlyMap<string, StoredRecord>;
const ids = ['a', 'b', 'c'];
const fields = fc.dictionary(
  fc.constantFrom('name', 'support', 'custom'),
  fc.oneof(fc.integer({ max: 3 }), fc.string({ maxLength: 2 }), fc.constant(null)),
);
const state: fc.Arbitrary<State> = fc
  .array(fc.option(fields), { minLength: ids.length, maxLength: ids.length })
  .map((all) => new Map(all.flatMap((record, n) => (record ? [[ids[n] as string, { ...record, id: ids[n] as string }]] : []))));

const diff = (from: State | undefined, to: State | undefined): RecordChange[] =>
  ids.flatMap((id) => diffRecord('people', id, from?.get(id), to?.get(id)) ?? []);
const instant = (day: number) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString();
const byId = (changes: readonly RecordChange[]) => [...changes].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('what changed between two dates', () => {
  it('is the difference between the states at its two ends, whatever happened in between', () => {
    fc.assert(
      fc.property(fc.array(state, { minLength: 2, maxLength: 10 }), fc.nat(9), fc.nat(9), (states, one, two) => {
        // Commit n, of day n, leads from state n to state n + 1.
        const commits = states.slice(1).map((to, n) => ({ at: instant(n), changes: diff(states[n], to) }));
        const [from, to] = [Math.min(one, two, commits.length - 1), Math.min(Math.max(one, two), commits.length - 1)];
        const net = changesBetween(commits, { from: instant(from), to: instant(to) });
        expect(byId(net)).toEqual(byId(diff(states[from], states[to + 1])));
      }),
    );
  });

  it('is everything where the ends are open, and nothing outside', () => {
    const commits = [{ at: instant(3), changes: diff(new Map(), new Map([['a', { id: 'a', name: 'x' }]])) }];
    expect(changesBetween(commits, {})).toHaveLength(1);
    expect(changesBetween(commits, { from: instant(4) })).toEqual([]);
    expect(changesBetween(commits, { to: instant(2) })).toEqual([]);
  });

  it('takes a run without gaps where a clock was set back', () => {
    const commits = [5, 2, 6, 9].map((day) => ({ at: instant(day) }));
    expect(commitsWithin(commits, { from: instant(4), to: instant(7) })).toEqual(commits.slice(0, 3));
  });
});

describe('a review reads the net changes by what it asks', () => {
  const change = (
    before: Record<string, unknown> | null,
    after: Record<string, unknown> | null,
    table: RecordChange['table'] = 'people',
  ) => ({
    table,
    id: 'x',
    before,
    after,
  });
  const groups = (...changes: RecordChange[]) => groupChanges(changes).map(({ group }) => group);

  it('knows who came, who left, whose stance moved', () => {
    expect(groups(change(null, { name: 'Zoé' }))).toEqual(['came']);
    expect(groups(change({ name: 'Zoé' }, null))).toEqual(['left']);
    expect(groups(change({ leftOn: null }, { leftOn: '2026-03-01' }))).toEqual(['left']);
    expect(groups(change({ leftOn: '2026-03-01' }, { leftOn: null }))).toEqual(['came']);
    expect(groups(change({ stage: 'won' }, { stage: 'lost' }, 'opportunities'), change({ support: null }, { support: 'mentor' }))).toEqual([
      'stances',
      'opportunities',
    ]);
  });

  it('puts each field of a person in one group', () => {
    const both = change({ leftOn: null, support: 'mentor', phone: '' }, { leftOn: '2026-03-01', support: 'neutral', phone: '01' });
    expect(groupChanges([both])).toEqual([
      { group: 'left', changes: [change({ leftOn: null }, { leftOn: '2026-03-01' })] },
      { group: 'stances', changes: [change({ support: 'mentor' }, { support: 'neutral' })] },
      { group: 'organisation', changes: [change({ phone: '' }, { phone: '01' })] },
    ]);
  });
});
