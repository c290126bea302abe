import { changesBetween } from '@shared/history/net-changes';
import { recordName } from '@shared/history/record-name';
import { neededForRevert, planRevert } from '@shared/history/revert';
import type { Mutation } from '@shared/model/changes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { readContents } from '@/persistence/fill';
import { redo, undo } from '@/persistence/history';
import { type HistoryQuestion, readCommitChanges, readHistory, readPeriod, readWholeCommit } from '@/persistence/queries/history';
import { keysBefore, keysOf, latestKeys } from '@/persistence/queries/history-keys';
import { readNames, readRecords, readScopeName } from '@/persistence/queries/history-names';
import { closeStore, openDb } from '@/persistence/store';
import type { MemoryJournal } from '../../support/memory-journal';
import { onePlan } from '../../support/one-plan';
import { anAccount, anOpportunity, aPerson } from '../../support/records';
import { dumpStore, openTestStore } from '../../support/store';

let journal: MemoryJournal;
beforeEach(async () => {
  journal = (await openTestStore()).journal as MemoryJournal;
});
afterEach(closeStore);

const all: HistoryQuestion = { period: {}, admits: () => true, limit: 1000 };
const ask = (question: Partial<HistoryQuestion> = {}) => readHistory({ ...all, ...question });
const label = (key: string) => ({ key: 'unknown', params: { key } }) as const;
/** What the commits of a page were called, the latest first. */
const named = async (question: Partial<HistoryQuestion> = {}) => (await ask(question)).commits.map((one) => one.label.params.key);
const save = async (key: string, mutations: Mutation[], accountId: string | null = null) => {
  const saved = await commit(label(key), mutations, { accountId });
  if (!saved.ok) throw new Error(saved.error.detail);
  return saved.value;
};
const support = (value: 'mentor' | 'neutral' | 'opponent'): Mutation[] => [
  { op: 'update', table: 'people', id: 'p1', fields: { support: value } },
];
const manyDeals = (count: number, accountOf: (n: number) => string | null): Mutation[] =>
  Array.from({ length: count }, (_, n) => ({
    op: 'create',
    table: 'opportunities',
    record: anOpportunity({ id: `deal${n}`, name: `Deal ${n}`, accountId: accountOf(n) }),
  }));

describe('the history of a scope', () => {
  beforeEach(async () => {
    await save('plan', onePlan());
    await save('other', [{ op: 'create', table: 'accounts', record: anAccount({ id: 'b1', name: 'Élan' }) }], 'b1');
    await save('support', support('neutral'), 'a1');
    await save('both', [...support('opponent'), { op: 'update', table: 'accounts', id: 'b1', fields: { site: 'Lyon' } }]);
  });

  it('reads the newest page without the keys of all the rest, and finds every commit and slice once, whatever is cut', async () => {
    await save(
      'deals',
      manyDeals(900, (n) => (n % 2 === 0 ? 'a1' : null)),
    );
    for (let n = 0; n < 8; n += 1) await save(`site ${n}`, [{ op: 'update', table: 'accounts', id: 'a1', fields: { site: `Site ${n}` } }]);
    await save('fewer', [
      ...manyDeals(420, () => 'a1').map(({ table }, n): Mutation => ({ op: 'delete', table, id: `deal${n}` })),
      ...support('mentor'),
    ]);
    for (const scope of [{}, { accountId: 'a1' }, { accountId: 'b1' }, { recordIds: ['p1', 'a1', 'deal3'] }]) {
      const whole = await keysOf(openDb(), scope);
      for (const count of [1, 2, 3, 5, 50]) {
        const latest = await latestKeys(openDb(), scope, count);
        const rest = await keysBefore(openDb(), scope, latest.before);
        expect([...latest.seqs, ...rest.seqs]).toEqual(whole.seqs);
        for (const seq of latest.seqs) expect(latest.parts.get(seq)).toEqual(whole.parts.get(seq));
      }
    }
  });

  it('comes latest first, with what each commit did within it', async () => {
    expect(await named()).toEqual(['both', 'support', 'other', 'plan']);
    expect(await named({ accountId: 'a1' })).toEqual(['both', 'support', 'plan']);
    expect(await named({ accountId: 'b1' })).toEqual(['both', 'other']);
    const { commits } = await ask({ accountId: 'b1' });
    expect(commits[0]?.changes).toMatchObject([{ table: 'accounts', id: 'b1', after: { site: 'Lyon' } }]);
    expect(await named({ recordIds: ['p1'] })).toEqual(['both', 'support', 'plan']);
    expect(await named({ recordIds: ['p1', 'b1'] })).toEqual(['both', 'support', 'other', 'plan']);
    expect(await named({ recordIds: ['nobody'] })).toEqual([]);
    expect(await readScopeName({ recordIds: ['p1'] })).toBe('Claire Martin');
    expect(await readScopeName({ accountId: 'b1' })).toBe('Élan');
    expect(await readScopeName({})).toBeNull();
  });

  it('comes in pages', async () => {
    const first = await ask({ limit: 3 });
    expect([first.commits.length, first.more]).toEqual([3, true]);
    expect((await ask({ limit: 4 })).more).toBe(false);
  });

  it('keeps what passes the filters, which know the names', async () => {
    const test: NonNullable<HistoryQuestion['keeps']>['test'] = ({ changes }, names) =>
      Boolean(changes?.some(({ table, id }) => recordName(table, names(table, id), names) === 'Élan'));
    expect(await named({ keeps: { words: true, test } })).toEqual(['both', 'other']);
    expect(await named({ keeps: { words: false, test: ({ changes }) => changes?.length === 1 } })).toEqual(['support', 'other']);
    expect(await named({ admits: ({ accountId }) => accountId === 'a1' })).toEqual(['support']);
    const [latest] = (await ask()).commits;
    expect(await named({ period: { to: '2000-01-01T00:00:00.000Z' } })).toEqual([]);
    expect(await named({ period: { from: '2100-01-01T00:00:00.000Z' } })).toEqual([]);
    expect((await named({ period: { from: latest?.at ?? '' } })).at(0)).toBe('both');
  });

  it('marks what is undone, and no longer when it is done again', async () => {
    const undone = async () => (await ask()).commits.filter(({ undoneAt }) => undoneAt !== null).map((one) => one.label.params.key);
    await undo();
    await undo();
    expect(await undone()).toEqual(['both', 'support']);
    expect(await named()).toEqual(['both', 'support', 'other', 'plan']);
    await redo();
    expect(await undone()).toEqual(['both']);
    await undo();
    expect(await undone()).toEqual(['both', 'support']);
  });

  it('follows a deal from one account to another', async () => {
    await save('move', [{ op: 'update', table: 'opportunities', id: 'o1', fields: { accountId: 'b1' } }]);
    await save('after', [{ op: 'update', table: 'opportunities', id: 'o1', fields: { stage: 'won' } }]);
    expect((await named({ accountId: 'a1' })).slice(0, 2)).toEqual(['move', 'both']);
    expect((await named({ accountId: 'b1' })).slice(0, 2)).toEqual(['after', 'move']);
  });

  it('names what was deleted, from the log', async () => {
    await save('delete', [{ op: 'delete', table: 'people', id: 'p1' }]);
    const { names, commits } = await ask({ accountId: 'a1' });
    expect(recordName('people', names('people', 'p1'), names)).toBe('Claire Martin');
    expect(await readScopeName({ recordIds: ['p1'] })).toBe('Claire Martin');
    // Also for a commit that knows it by its id only.
    const support = commits.find((one) => one.label.params.key === 'support')?.changes ?? [];
    expect((await readNames(support))('people', 'p1')?.name).toBe('Claire Martin');
    expect((await readRecords([{ table: 'people', id: 'p1' }]))('people', 'p1')).toBeUndefined();
  });

  it('adds up a period, undo and redo included, to the difference it makes', async () => {
    await undo();
    const net = changesBetween(await readPeriod({ accountId: 'a1' }, {}), {});
    expect(net.find(({ id }) => id === 'p1')?.after).toMatchObject({ support: 'neutral' });
    expect(net.some(({ id }) => id === 'b1')).toBe(false);
    const [start] = await readPeriod({ recordIds: ['p1'] }, {});
    const later = changesBetween(await readPeriod({ recordIds: ['p1'] }, {}), { from: start?.at ?? '' });
    expect(later).toMatchObject([{ id: 'p1', before: null, after: { support: 'neutral' } }]);
  });
});

describe('a big commit', () => {
  beforeEach(async () => {
    await save('accounts', [
      { op: 'create', table: 'accounts', record: anAccount({ id: 'a1' }) },
      { op: 'create', table: 'accounts', record: anAccount({ id: 'b1', name: 'Élan' }) },
    ]);
    await save(
      'import',
      manyDeals(450, (n) => (n === 0 || n === 449 ? 'b1' : 'a1')),
    );
  });

  it('is one line, whose changes come slice by slice', async () => {
    const [line] = (await ask()).commits;
    expect(line).toMatchObject({ changes: null, label: { params: { key: 'import' } } });
    expect(line?.count).toBe(450);
    expect((await ask({ accountId: 'b1' })).commits[0]?.count).toBe(2);
    const seq = line?.seq ?? 0;
    expect(await readCommitChanges(seq, {}, 200)).toHaveLength(200);
    expect(await readCommitChanges(seq, {})).toHaveLength(450);
    expect(await readWholeCommit(seq)).toHaveLength(450);
  });

  it('belongs to each account with that account’s part', async () => {
    const { commits } = await ask({ accountId: 'b1' });
    expect(commits.map((one) => one.label.params.key)).toEqual(['import', 'accounts']);
    expect((await readCommitChanges(commits[0]?.seq ?? 0, { accountId: 'b1' })).map(({ id }) => id)).toEqual(['deal0', 'deal449']);
    expect(await named({ recordIds: ['deal449'] })).toEqual(['import']);
    const counted = await ask({ accountId: 'b1', keeps: { words: false, test: () => true } });
    expect(counted.commits[0]?.count).toBe(2);
  });

  it('is found by what it holds, and adds up', async () => {
    const test: NonNullable<HistoryQuestion['keeps']>['test'] = ({ changes }, names) =>
      Boolean(changes?.some(({ table, id }) => names(table, id)?.name === 'Deal 449'));
    expect(await named({ keeps: { words: true, test } })).toEqual(['import']);
    expect(changesBetween(await readPeriod({ accountId: 'b1' }, {}), {}).map(({ id }) => id)).toEqual(['b1', 'deal0', 'deal449']);
  });
});

it('the log can be asked the same after it was rebuilt from the journal', async () => {
  await save('plan', onePlan());
  await save(
    'big',
    manyDeals(450, (n) => (n % 2 ? 'a1' : null)),
  );
  await save('move', [{ op: 'update', table: 'opportunities', id: 'deal0', fields: { accountId: 'a0' } }]);
  await save('short', [{ op: 'create', table: 'people', record: aPerson({ id: 'p9' }) }]);
  await save('short', [{ op: 'update', table: 'people', id: 'p9', fields: { phone: '01' } }]);
  await save('short', [{ op: 'delete', table: 'people', id: 'p9' }]);
  await undo();
  await save('gone', [{ op: 'delete', table: 'accounts', id: 'a1' }]);
  const log = async () => ({ changes: await openDb().changes.toArray(), parts: await openDb().changeParts.toArray() });
  const before = await log();
  const contents = await readContents(openDb(), journal.records.length);
  await closeStore();
  await openTestStore({ journal });
  expect(await log()).toEqual(before);
  // The same from a snapshot, which brings the records without doing any of the history again.
  await closeStore();
  journal.kept = contents;
  await openTestStore({ journal });
  expect(await log()).toEqual(before);
});

describe('reverting through the store', () => {
  const revert = async (seq: number, pick: (id: string) => boolean = () => true) => {
    const whole = await readWholeCommit(seq);
    const changes = whole.filter(({ id }) => pick(id));
    const plan = planRevert(changes, whole, await readRecords(neededForRevert(changes, whole)));
    if (!plan.ok) return plan.error.reason;
    return (await save('revert', plan.value.mutations)).changes.length;
  };

  it('a deletion that took half a plan along comes back whole, and can be undone', async () => {
    await save('plan', onePlan());
    const whole = await dumpStore();
    const { seq } = await save('delete', [{ op: 'delete', table: 'accounts', id: 'a1' }]);
    const without = await dumpStore();
    expect(await revert(seq, (id) => id === 'a1')).toBeGreaterThan(5);
    expect(await dumpStore()).toEqual(whole);
    await undo();
    expect(await dumpStore()).toEqual(without);
  });

  it('a person who was deleted comes back to the seat', async () => {
    await save('plan', onePlan());
    const whole = await dumpStore();
    const { seq } = await save('delete', [{ op: 'delete', table: 'people', id: 'p1' }]);
    await revert(seq, (id) => id === 'p1');
    expect(await dumpStore()).toEqual(whole);
  });

  it('an edit under later ones is taken back alone', async () => {
    await save('plan', onePlan());
    const { seq } = await save('first', support('neutral'));
    await save('second', [{ op: 'update', table: 'people', id: 'p1', fields: { phone: '01' } }]);
    await revert(seq);
    expect(await openDb().people.get('p1')).toMatchObject({ support: 'mentor', phone: '01' });
    expect(await revert(seq)).toBe('nothing');
    await save('gone', [{ op: 'delete', table: 'people', id: 'p1' }]);
    expect(await revert(seq)).toBe('gone');
  });
});
