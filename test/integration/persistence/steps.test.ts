import type { Mutation } from '@shared/model/changes';
import type { StoredRecord } from '@shared/model/record-changes';
import { referencesFrom } from '@shared/model/references';
import type { TableName } from '@shared/model/table-names';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { redo, undo, undoCommit } from '@/persistence/history';
import { setStepScope } from '@/persistence/scope';
import { getStatus } from '@/persistence/status';
import { closeStore, openDb } from '@/persistence/store';
import { anAccount, anOpportunity } from '../../support/records';
import { openTestStore } from '../../support/store';

afterEach(async () => {
  setStepScope(null);
  await closeStore();
});

const save = async (key: string, mutations: Mutation[]) => {
  const saved = await commit({ key: 'unknown', params: { key } }, mutations);
  if (!saved.ok) throw new Error(saved.error.detail);
  return saved.value;
};
const site = (id: string, value: string): Mutation => ({ op: 'update', table: 'accounts', id, fields: { site: value } });
const account = (id: string): Mutation => ({ op: 'create', table: 'accounts', record: anAccount({ id }) });
const offer = (id: string): Mutation => ({
  op: 'create',
  table: 'offers',
  record: { id, name: id, family: '', listPrice: null, custom: {} },
});
const sites = async () => Object.fromEntries((await openDb().accounts.toArray()).map(({ id, site: value }) => [id, value]));

describe('undo on an account’s page', () => {
  beforeEach(async () => {
    await openTestStore();
    await save('accounts', [account('a'), account('b')]);
    await save('Lyon', [site('a', 'Lyon')]);
    await save('Paris', [site('b', 'Paris')]);
  });

  it('takes back that account’s last change, and leaves what came to another since', async () => {
    expect(await undo('a')).toMatchObject({ ok: true, value: { label: { params: { key: 'Lyon' } } } });
    expect(await sites()).toEqual({ a: '', b: 'Paris' });
    await save('Nice', [site('b', 'Nice')]);
    expect(await redo('a')).toMatchObject({ ok: true, value: { changes: [{ id: 'a' }] } });
    expect(await redo('a')).toEqual({ ok: true, value: null });
    expect(await sites()).toEqual({ a: 'Lyon', b: 'Nice' });
    for (const left of [
      { a: 'Lyon', b: 'Paris' },
      { a: 'Lyon', b: '' },
      { a: '', b: '' },
    ]) {
      await undo();
      expect(await sites()).toEqual(left);
    }
  });

  it('refuses what also changed another account that was edited since', async () => {
    await undo('a');
    expect(await undo('a')).toMatchObject({ ok: false, error: { code: 'undo-elsewhere' } });
    expect(await sites()).toEqual({ a: '', b: 'Paris' });
    await undo('b');
    expect(await undo('a')).toMatchObject({ ok: true, value: { label: { params: { key: 'accounts' } } } });
    expect(await sites()).toEqual({});
  });

  it('goes through what all accounts share too, which is changed there as well, and not through what another account did', async () => {
    await save('offer', [offer('f')]);
    await save('Nice', [site('b', 'Nice')]);
    await save('both', [offer('g'), site('b', 'Metz')]);
    expect(await undo('a')).toMatchObject({ ok: true, value: { label: { params: { key: 'offer' } } } });
    expect(await undo('a')).toMatchObject({ ok: true, value: { label: { params: { key: 'Lyon' } } } });
    expect(await redo('a')).toMatchObject({ ok: true, value: { label: { params: { key: 'Lyon' } } } });
    expect(await redo('a')).toMatchObject({ ok: true, value: { label: { params: { key: 'offer' } } } });
    expect(await redo('a')).toEqual({ ok: true, value: null });
  });

  it('says what it would do there, after each step and each change of page', async () => {
    const told = () => [getStatus().undoLabel?.params.key, getStatus().redoLabel?.params.key];
    setStepScope('a');
    await expect.poll(told).toEqual(['Lyon', undefined]);
    await save('Nice', [site('b', 'Nice')]);
    expect(told()).toEqual(['Lyon', undefined]);
    await undo('a');
    expect(told()).toEqual(['accounts', 'Lyon']);
    setStepScope('b');
    await expect.poll(told).toEqual(['Nice', undefined]);
    setStepScope(null);
    await expect.poll(told).toEqual(['Nice', 'Lyon']);
  });

  it('takes back one commit by its name, unless something came after it to the same accounts', async () => {
    const later = await save('Nice', [site('b', 'Nice')]);
    const here = await save('Metz', [site('a', 'Metz')]);
    expect(await undoCommit(later.id)).toMatchObject({ ok: true });
    expect(await undoCommit(later.id)).toMatchObject({ ok: false, error: { code: 'undo-not-latest' } });
    await save('Brest', [site('a', 'Brest')]);
    expect(await undoCommit(here.id)).toMatchObject({ ok: false, error: { code: 'undo-not-latest' } });
    expect(await sites()).toEqual({ a: 'Brest', b: 'Paris' });
  });

  it('leaves nothing that points at nothing', async () => {
    const made = await save('offer', [offer('f')]);
    await save('deal', [{ op: 'create', table: 'opportunities', record: anOpportunity({ id: 'o', accountId: 'a', offerId: 'f' }) }]);
    expect(await undoCommit(made.id)).toMatchObject({ ok: false, error: { code: 'undo-not-latest' } });
    const without = await save('without', [{ op: 'update', table: 'opportunities', id: 'o', fields: { offerId: null } }]);
    await save('gone', [{ op: 'delete', table: 'offers', id: 'f' }]);
    expect(await undoCommit(without.id)).toMatchObject({ ok: false, error: { code: 'undo-not-latest' } });
    expect(await undo('a')).toMatchObject({ ok: true, value: { label: { params: { key: 'gone' } } } });
  });
});

type Step = { do: 'commit'; mutations: Mutation[] } | { do: 'undo' | 'redo'; scope: string | null } | { do: 'restart' };
const some = (ids: string[]) => fc.constantFrom(...ids);
const towns = some(['', 'Lyon', 'Paris', 'Nantes']);
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ id: some(['a', 'b', 'c']), town: towns }).map(({ id, town }) => site(id, town)) },
  {
    weight: 3,
    arbitrary: fc
      .record({ id: some(['o1', 'o2', 'o3']), accountId: fc.option(some(['a', 'b'])), offerId: fc.option(some(['f1', 'f2'])) })
      .map((fields): Mutation => ({ op: 'create', table: 'opportunities', record: anOpportunity(fields) })),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({ id: some(['o1', 'o2', 'o3']), accountId: fc.option(some(['a', 'b'])), offerId: fc.option(some(['f1', 'f2'])) })
      .map(({ id, ...fields }): Mutation => ({ op: 'update', table: 'opportunities', id, fields })),
  },
  { weight: 1, arbitrary: some(['o1', 'o2']).map((id): Mutation => ({ op: 'delete', table: 'opportunities', id })) },
  { weight: 1, arbitrary: some(['f1', 'f2']).map((id): Mutation => offer(id)) },
  { weight: 1, arbitrary: some(['f1', 'f2']).map((id): Mutation => ({ op: 'delete', table: 'offers', id })) },
);
const scope = fc.option(some(['a', 'b', 'c']));
const steps = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 2 }).map((mutations): Step => ({ do: 'commit', mutations })) },
    { weight: 5, arbitrary: scope.map((of): Step => ({ do: 'undo', scope: of })) },
    { weight: 4, arbitrary: scope.map((of): Step => ({ do: 'redo', scope: of })) },
    { weight: 1, arbitrary: fc.constant<Step>({ do: 'restart' }) },
  ),
  { maxLength: 40, size: 'max' },
);

/** The accounts, and each record while it belongs to none of them. */
const owners = ['a', 'b', 'c', 'f1', 'f2', 'o1', 'o2', 'o3'];
const tables = ['accounts', 'opportunities', 'offers'] as const;
const world = async (): Promise<[(typeof tables)[number], StoredRecord[]][]> =>
  Promise.all(tables.map(async (table) => [table, (await openDb().table(table).orderBy('id').toArray()) as StoredRecord[]] as const)).then(
    (found) => found.map(([table, records]) => [table, records]),
  );
const ownerOf = ({ id, accountId }: StoredRecord) => accountId ?? id;

type States = ReadonlyMap<string, string>;
/** Everything that belongs to each. */
const statesOf = (found: Awaited<ReturnType<typeof world>>): States =>
  new Map(owners.map((owner) => [owner, JSON.stringify(found.map(([, all]) => all.filter((record) => ownerOf(record) === owner)))]));
/** A commit as a user sees it: what each account was before and after it. */
type Done = { before: States; after: States; standing: boolean };
const differing = (before: States, after: States) => owners.filter((owner) => before.get(owner) !== after.get(owner));

function expectNothingDangles(found: Awaited<ReturnType<typeof world>>): void {
  const ids = new Map(found.map(([table, records]) => [table as TableName, new Set(records.map(({ id }) => id))]));
  for (const [table, records] of found) {
    for (const { field, target } of referencesFrom[table]) {
      for (const record of records)
        if (typeof record[field] === 'string') expect(ids.get(target), `${table} ${field}`).toContain(record[field]);
    }
  }
}

it('steps of one account restore what it was, touch no other, and never leave a reference to nothing', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await closeStore();
      const opened = await openTestStore();
      const nothing = statesOf(await world());
      const start = await save('start', [account('a'), account('b'), account('c'), offer('f1')]);
      let now = statesOf(await world());
      const done = new Map<string, Done>([[start.id, { before: nothing, after: now, standing: true }]]);
      for (const next of sequence) {
        const before = now;
        if (next.do === 'restart') {
          await closeStore();
          await openTestStore(opened);
        } else {
          const result = await (next.do === 'commit'
            ? commit({ key: 'unknown' }, next.mutations)
            : next.do === 'undo'
              ? undo(next.scope)
              : redo(next.scope));
          const found = await world();
          expectNothingDangles(found);
          now = statesOf(found);
          const touched = differing(before, now);
          if (!result.ok || result.value === null) expect(touched).toEqual([]);
          else if (next.do === 'commit') done.set(result.value.id, { before, after: now, standing: true });
          else {
            // The commit turns what it touched into what it was before or after it, and nothing else changes.
            const undoing = next.do === 'undo';
            const made = done.get(result.value.undoes ?? result.value.redoes ?? '');
            if (made?.standing !== undoing) throw new Error('nobody made this commit');
            made.standing = !undoing;
            const target = undoing ? made.before : made.after;
            expect(touched).toEqual(differing(made.before, made.after));
            for (const owner of touched) expect(now.get(owner)).toBe(target.get(owner));
          }
        }
      }
      // In whatever order accounts were stepped through: undo of everything is the start.
      for (let more = await undo(); !more.ok || more.value; more = await undo()) expect(more.ok).toBe(true);
      expect(statesOf(await world())).toEqual(nothing);
    }),
    { numRuns: 60 },
  );
}, 60_000);
