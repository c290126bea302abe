import { changeRecordSchema, type Mutation } from '@shared/model/changes';
import { comparePackage } from '@shared/package/compare';
import { accountContent, portfolioContent } from '@shared/package/make-content';
import { type Choices, mergePackage } from '@shared/package/merge';
import { readPackage } from '@shared/package/read-package';
import { writePackage } from '@shared/package/write-package';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { commit } from '@/persistence/commit';
import { redo, undo, undoCommit } from '@/persistence/history';
import { loadPortfolio } from '@/persistence/queries/portfolio';
import { closeStore } from '@/persistence/store';
import { made } from '../../support/a-record';
import { onePlan } from '../../support/one-plan';
import { anAccount, aPerson, aSeat } from '../../support/records';
import { dumpStore, openTestStore } from '../../support/store';

type World = Awaited<ReturnType<typeof openTestStore>>;
const origin = { device: 'test', createdAt: '2026-03-12T09:00:00.000Z' };

/** Every commit is at an instant of its own. */
let clock = Date.parse('2026-03-01T08:00:00.000Z');
beforeEach(() => {
  const iso = Date.prototype.toISOString;
  vi.spyOn(Date.prototype, 'toISOString').mockImplementation(() => {
    clock += 1000;
    return iso.call(new Date(clock));
  });
});
afterEach(async () => {
  vi.restoreAllMocks();
  await closeStore();
});

const enter = async (world: World) => {
  await closeStore();
  await openTestStore({ journal: world.journal, dexie: world.dexie });
};
const fresh = async () => {
  await closeStore();
  return openTestStore();
};
const save = async (mutations: readonly Mutation[]) => {
  const result = await commit({ key: 'unknown' }, mutations);
  expect(result).toMatchObject({ ok: true });
  return result;
};
const exported = async () => writePackage(portfolioContent(await loadPortfolio(), origin));
const differences = async (bytes: Uint8Array) => {
  const read = readPackage(bytes);
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.detail}`);
  return { read: read.value, found: comparePackage(read.value, await loadPortfolio()) };
};

/** Opens a package as the page does; answers the commit, or null when there was nothing to do. */
async function open(bytes: Uint8Array, choices: Choices = {}) {
  const { read, found } = await differences(bytes);
  const store = await loadPortfolio();
  const merge = mergePackage(found, { store, packageTimes: read.times, choices, now: new Date().toISOString() });
  if (merge.mutations.length === 0 && merge.keptHere === 0) return null;
  const result = await commit({ key: 'openPackage', params: { name: 'x' } }, merge.mutations, { merged: merge.merged });
  if (!result.ok) throw new Error(`${result.error.code} ${result.error.detail}`);
  // What the main process checks before it keeps it.
  expect(changeRecordSchema.safeParse(result.value).error).toBeUndefined();
  return result.value;
}

describe('a package of the whole portfolio', () => {
  it('opened in an empty store gives the same records, as one commit that can be undone', async () => {
    await fresh();
    await save(onePlan());
    const before = await dumpStore();
    const bytes = await exported();
    await fresh();
    const made = await open(bytes);
    expect(await dumpStore()).toEqual(before);
    expect(await undoCommit(made?.id ?? '')).toMatchObject({ ok: true });
    expect(await dumpStore()).toEqual({});
  });

  it('opened twice changes nothing the second time', async () => {
    await fresh();
    await save(onePlan());
    const bytes = await exported();
    await fresh();
    await open(bytes);
    expect((await differences(bytes)).found).toEqual([]);
    expect(await open(bytes)).toBeNull();
  });

  it('taken back and opened again brings the same', async () => {
    await fresh();
    await save(onePlan());
    const before = await dumpStore();
    const bytes = await exported();
    await fresh();
    await open(bytes);
    await undo();
    expect((await differences(bytes)).found.every(({ status }) => status === 'new')).toBe(true);
    await open(bytes);
    expect(await dumpStore()).toEqual(before);
  });
});

describe('a package of one account', () => {
  it('holds the account with its offers, not its parent, whose name travels', async () => {
    await fresh();
    await save(onePlan());
    const content = accountContent(await loadPortfolio(), 'a1', origin);
    expect(content.records.accounts?.map(({ id }) => id)).toEqual(['a1']);
    expect(content.records.offers?.map(({ id }) => id)).toEqual(['f1']);
    expect(content.records.lines?.map(({ id }) => id)).toEqual(['l1']);
    expect(content.records.importReports).toBeUndefined();
    expect(content.head.outside).toEqual([{ table: 'accounts', id: 'a0', name: 'Acme Group' }]);
    const bytes = writePackage(content);
    await fresh();
    await open(bytes);
    expect(await dumpStore()).toMatchObject({ accounts: [{ id: 'a1', parentId: null }], opportunities: [{ offerId: 'f1' }] });
    expect((await differences(bytes)).found).toEqual([]);
  });

  it('brings the deletions of that account only, with what went along', async () => {
    await fresh();
    await save([...onePlan(), { op: 'create', table: 'people', record: aPerson({ id: 'p9', accountId: 'a0' }) }]);
    await save([{ op: 'delete', table: 'people', id: 'p9' }]);
    await save([{ op: 'delete', table: 'people', id: 'p1' }]);
    const { times } = accountContent(await loadPortfolio(), 'a1', origin);
    expect(times.filter(({ deleted }) => deleted).map(({ id }) => id)).toEqual(['p1', 'st1', 'c1', 'sp1']);
  });
});

describe('two copies that went apart', () => {
  /** Both have the plan; then each does its own. Answers the package of the second, with the first one open. */
  async function diverged(here: readonly Mutation[], there: readonly Mutation[]) {
    const first = await fresh();
    await save(onePlan());
    const start = await exported();
    const second = await fresh();
    await open(start);
    await enter(first);
    if (here.length > 0) await save(here);
    await enter(second);
    if (there.length > 0) await save(there);
    const bytes = await exported();
    await enter(first);
    return { bytes, first, second };
  }
  const edit = (fields: object, table = 'accounts', id = 'a1') => ({ op: 'update', table, id, fields }) as Mutation;

  it('tell what changed there, here and in both', async () => {
    const { bytes } = await diverged(
      [edit({ site: 'Lyon', industry: 'Steel' })],
      [edit({ site: 'Paris', country: 'France' }), edit({ name: 'Anne' }, 'people', 'p1')],
    );
    const { found } = await differences(bytes);
    const account = found.find(({ id }) => id === 'a1');
    expect(account?.fields.map(({ field, status }) => [field, status]).sort()).toEqual([
      ['country', 'changed-there'],
      ['industry', 'changed-here'],
      ['site', 'conflict'],
    ]);
    await open(bytes);
    expect(await dumpStore()).toMatchObject({
      accounts: [{ id: 'a0' }, { site: 'Paris', country: 'France', industry: 'Steel' }],
      people: [{ name: 'Anne' }],
    });
  });

  it('follow the choice, and the other copy then follows it too', async () => {
    const { bytes, second } = await diverged([edit({ site: 'Lyon' })], [edit({ site: 'Paris', country: 'France' })]);
    await open(bytes, { 'accounts a1 site': 'here' });
    expect((await differences(bytes)).found.flatMap(({ fields }) => fields.map(({ status }) => status))).toEqual(['changed-here']);
    const back = await exported();
    await enter(second);
    expect((await differences(back)).found.flatMap(({ fields }) => fields.map(({ status }) => status))).toEqual(['changed-there']);
    await open(back);
    expect(await dumpStore()).toMatchObject({ accounts: [{ id: 'a0' }, { site: 'Lyon', country: 'France' }] });
  });

  const asked = async (bytes: Uint8Array) =>
    (await differences(bytes)).found
      .flatMap(({ status, fields }) => [status, ...fields.map((field) => field.status)])
      .filter((status) => status.endsWith('conflict'));

  it('are asked once: what is kept as it is here is settled, also when nothing else comes in', async () => {
    const { bytes, second } = await diverged([edit({ site: 'Lyon' })], [edit({ site: 'Paris' })]);
    const before = await dumpStore();
    expect(await asked(bytes)).toEqual(['conflict']);
    const settled = await open(bytes, { 'accounts a1 site': 'here' });
    expect(settled?.changes).toEqual([]);
    expect(await dumpStore()).toEqual(before);
    expect(await asked(bytes)).toEqual([]);
    expect(await open(bytes)).toBeNull();
    const back = await exported();
    await undo();
    expect(await asked(bytes)).toEqual(['conflict']);
    await redo();
    expect(await asked(bytes)).toEqual([]);
    await undo();
    await undo();
    expect(await dumpStore()).toMatchObject({ accounts: [{ id: 'a0' }, { site: '' }] });
    await enter(second);
    expect(await asked(back)).toEqual([]);
    await open(back);
    expect(await dumpStore()).toMatchObject({ accounts: [{ id: 'a0' }, { site: 'Lyon' }] });
  });

  it('and are asked again when the other side edits once more', async () => {
    const { bytes, first, second } = await diverged([edit({ site: 'Lyon' })], [edit({ site: 'Paris' })]);
    await open(bytes, { 'accounts a1 site': 'here' });
    await enter(second);
    await save([edit({ site: 'Nice' })]);
    const later = await exported();
    await enter(first);
    expect(await asked(later)).toEqual(['conflict']);
  });

  it('keep a record that was deleted there, ask no more, and the other copy gets it back', async () => {
    const { bytes, second } = await diverged([edit({ title: 'CFO Europe' }, 'seats', 's2')], [{ op: 'delete', table: 'seats', id: 's2' }]);
    expect(await asked(bytes)).toEqual(['deleted-there-conflict']);
    await open(bytes, { 'seats s2 ': 'here' });
    expect(await asked(bytes)).toEqual([]);
    const back = await exported();
    await enter(second);
    expect(await asked(back)).toEqual([]);
    await open(back);
    expect((await dumpStore()).seats).toMatchObject([{ id: 's1' }, { id: 's2', title: 'CFO Europe' }]);
  });

  it('let a record stay deleted that was edited there, with what was hung on it, and ask no more', async () => {
    const { bytes } = await diverged(
      [{ op: 'delete', table: 'seats', id: 's2' }],
      [
        edit({ title: 'CFO Europe' }, 'seats', 's2'),
        made('placements', { id: 'pl3', accountId: 'a1', mapId: 'm1', seatId: 's2', x: 1, y: 2 }),
      ],
    );
    expect(await asked(bytes)).toEqual(['deleted-here-conflict']);
    await open(bytes, { 'seats s2 ': 'here' });
    expect(await asked(bytes)).toEqual([]);
    expect(await open(bytes)).toBeNull();
    expect((await dumpStore()).seats).toMatchObject([{ id: 's1' }]);
  });

  it('delete what the other left as it was, and ask about what it edited', async () => {
    const { bytes } = await diverged(
      [edit({ title: 'CFO Europe' }, 'seats', 's2')],
      [
        { op: 'delete', table: 'people', id: 'p1' },
        { op: 'delete', table: 'seats', id: 's2' },
      ],
    );
    const { found } = await differences(bytes);
    const statuses = Object.fromEntries(found.map(({ id, status }) => [id, status]));
    expect(statuses).toMatchObject({ p1: 'deleted-there', s2: 'deleted-there-conflict' });
    await open(bytes, { 'seats s2 ': 'here' });
    expect(await dumpStore()).toMatchObject({
      seats: [
        { id: 's1', personId: null },
        { id: 's2', title: 'CFO Europe' },
      ],
    });
    expect((await dumpStore()).people).toBeUndefined();
  });

  it('keep a seat deleted there to which a line was drawn here', async () => {
    const line = {
      id: 'l2',
      accountId: 'a1',
      kind: 'ally',
      fromSeatId: 's3',
      toSeatId: 's2',
      strength: 1,
      note: '',
      assessment: 'assumed',
    };
    const { bytes } = await diverged(
      [
        { op: 'create', table: 'seats', record: aSeat({ id: 's3', title: 'COO' }) },
        { op: 'create', table: 'lines', record: line } as Mutation,
      ],
      [{ op: 'delete', table: 'seats', id: 's2' }],
    );
    await open(bytes);
    expect((await dumpStore()).lines).toMatchObject([{ id: 'l2' }]);
    expect((await dumpStore()).seats).toMatchObject([{ id: 's1' }, { id: 's2' }, { id: 's3' }]);
  });

  it('leave out what belongs to a record that stays deleted, and point at nothing that is gone', async () => {
    const { bytes } = await diverged(
      [{ op: 'delete', table: 'seats', id: 's2' }],
      [made('placements', { id: 'pl3', accountId: 'a1', mapId: 'm1', seatId: 's2', x: 1, y: 2 })],
    );
    await open(bytes, { 'seats s2 ': 'here' });
    expect((await dumpStore()).seats).toMatchObject([{ id: 's1' }]);
    expect((await dumpStore()).placements).toMatchObject([{ id: 'pl1' }]);
  });

  const field = fc.constantFrom('site', 'country', 'industry', 'group');
  const value = fc.constantFrom('A', 'B', 'C');
  const anEdit = fc.oneof(
    fc.tuple(fc.constantFrom('a0', 'a1'), field, value).map(([id, name, text]): Mutation => edit({ [name]: text }, 'accounts', id)),
    fc
      .tuple(fc.constantFrom('p1'), fc.constantFrom('email', 'location'), value)
      .map(([id, name, text]): Mutation => edit({ [name]: text }, 'people', id)),
    fc.tuple(fc.constantFrom('s1', 's2'), value).map(([id, title]): Mutation => edit({ title }, 'seats', id)),
  );
  const edits = fc.array(anEdit, { maxLength: 6 });

  it('keep every edit of both that is in no conflict, and end alike after a merge each way', async () => {
    await fc.assert(
      fc.asyncProperty(edits, edits, async (here, there) => {
        const { bytes, second } = await diverged(here, there);
        await open(bytes);
        const touched = (list: readonly Mutation[]) =>
          new Map(
            list.flatMap((each) =>
              each.op === 'update'
                ? Object.entries(each.fields).map(([name, text]) => [`${each.table} ${each.id} ${name}`, text] as const)
                : [],
            ),
          );
        const [mine, theirs] = [touched(here), touched(there)];
        const merged = await dumpStore();
        const held = (key: string) => {
          const [table = '', id, name = ''] = key.split(' ');
          return (merged[table] as Record<string, unknown>[]).find((record) => record.id === id)?.[name];
        };
        for (const [key, text] of mine) if (!theirs.has(key)) expect(held(key)).toBe(text);
        for (const [key, text] of theirs) if (!mine.has(key)) expect(held(key)).toBe(text);
        expect(await open(bytes)).toBeNull();
        const back = await exported();
        await enter(second);
        await open(back);
        expect(await dumpStore()).toEqual(merged);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

it('an account whose parent is there keeps it', async () => {
  await fresh();
  await save(onePlan());
  const bytes = writePackage(accountContent(await loadPortfolio(), 'a1', origin));
  await fresh();
  await save([{ op: 'create', table: 'accounts', record: anAccount({ id: 'a0', name: 'Acme Group' }) }]);
  await open(bytes);
  expect(await dumpStore()).toMatchObject({ accounts: [{ id: 'a0' }, { id: 'a1', parentId: 'a0' }] });
});
