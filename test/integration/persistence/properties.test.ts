import type { ChangeRecord, Mutation } from '@shared/model/changes';
import { applyToRecord, type StoredRecord, squashChanges } from '@shared/model/record-changes';
import { tableNames } from '@shared/model/table-names';
import fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { redo, undo } from '@/persistence/history';
import { getStatus } from '@/persistence/status';
import { closeStore } from '@/persistence/store';
import { memoryJournal } from '../../support/memory-journal';
import { anAccount, anOpportunity, aPerson, aSeat } from '../../support/records';
import { dumpStore, failingDisk, freshIndexedDb, openTestStore } from '../../support/store';

/** A small world, so that what is random often meets what is there. */
const id = (prefix: string) => fc.integer({ min: 1, max: 3 }).map((n) => `${prefix}${n}`);
const maybe = (ids: fc.Arbitrary<string>) => fc.option(ids);
const text = fc.constantFrom('', 'Lyon', 'Paris', 'Nantes');

const creation: fc.Arbitrary<Mutation> = fc.oneof(
  fc
    .record({ id: id('a'), site: text, parentId: maybe(id('a')) })
    .map((f): Mutation => ({ op: 'create', table: 'accounts', record: anAccount(f) })),
  fc.record({ id: id('p'), accountId: id('a') }).map((f): Mutation => ({ op: 'create', table: 'people', record: aPerson(f) })),
  fc
    .record({ id: id('s'), accountId: id('a'), personId: maybe(id('p')) })
    .map((f): Mutation => ({ op: 'create', table: 'seats', record: aSeat(f) })),
  fc
    .record({ id: id('o'), accountId: maybe(id('a')) })
    .map((f): Mutation => ({ op: 'create', table: 'opportunities', record: anOpportunity(f) })),
);
const edit: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({ id: id('a'), site: text }).map(({ id, site }): Mutation => ({ op: 'update', table: 'accounts', id, fields: { site } })),
  fc
    .record({ id: id('s'), personId: maybe(id('p')) })
    .map(({ id, personId }): Mutation => ({ op: 'update', table: 'seats', id, fields: { personId } })),
);
const deletion: fc.Arbitrary<Mutation> = fc.oneof(
  id('a').map((id): Mutation => ({ op: 'delete', table: 'accounts', id })),
  id('p').map((id): Mutation => ({ op: 'delete', table: 'people', id })),
);
const mutation = fc.oneof({ weight: 3, arbitrary: creation }, { weight: 4, arbitrary: edit }, { weight: 1, arbitrary: deletion });
/** So that edits and deletions find something from the first step on. */
const inhabitants: Mutation[] = [
  { op: 'create', table: 'accounts', record: anAccount({ id: 'a1' }) },
  { op: 'create', table: 'accounts', record: anAccount({ id: 'a2', parentId: 'a1' }) },
  { op: 'create', table: 'people', record: aPerson({ id: 'p1', accountId: 'a1' }) },
  { op: 'create', table: 'seats', record: aSeat({ id: 's1', accountId: 'a1', personId: 'p1' }) },
  { op: 'create', table: 'opportunities', record: anOpportunity({ id: 'o1', accountId: 'a2' }) },
];

/** More records than a slice holds, so that the commit goes in parts. */
const big = fc.integer({ min: 1, max: 2 }).map((n): Mutation[] =>
  Array.from({ length: 450 }, (_, i) => ({
    op: 'create',
    table: 'offers',
    record: { id: `f${n}-${i}`, name: 'Offer', family: '', listPrice: null, custom: {} },
  })),
);
type Step = { do: 'commit'; mutations: Mutation[] } | { do: 'undo' } | { do: 'redo' } | { do: 'restart' };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: fc.array(mutation, { minLength: 1, maxLength: 2 }).map((mutations): Step => ({ do: 'commit', mutations })) },
  { weight: 1, arbitrary: big.map((mutations): Step => ({ do: 'commit', mutations })) },
  { weight: 6, arbitrary: fc.constant<Step>({ do: 'undo' }) },
  { weight: 6, arbitrary: fc.constant<Step>({ do: 'redo' }) },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'restart' }) },
);
const steps = fc.array(step, { maxLength: 30, size: 'max' }).map((later): Step[] => [{ do: 'commit', mutations: inhabitants }, ...later]);

/** What undo and redo must do, on whole states instead of a log. */
type Model = { now: string; undo: string[]; redo: string[] };

async function run(sequence: readonly Step[], check: (model: Model) => Promise<void>) {
  // A run that failed before, while fast-check narrows it down, left its store open.
  await closeStore();
  const world = await openTestStore();
  const model: Model = { now: '{}', undo: [], redo: [] };
  const dump = async () => JSON.stringify(await dumpStore());
  for (const next of sequence) {
    if (next.do === 'commit') {
      const result = await commit({ key: 'unknown' }, next.mutations);
      if (result.ok && result.value.changes.length > 0) {
        model.undo.push(model.now);
        model.redo = [];
        model.now = await dump();
      }
    } else if (next.do === 'restart') {
      await closeStore();
      await openTestStore(world);
    } else {
      const [from, to] = next.do === 'undo' ? [model.undo, model.redo] : [model.redo, model.undo];
      const state = from.pop();
      const result = await (next.do === 'undo' ? undo() : redo());
      expect(result).toMatchObject(state === undefined ? { ok: true, value: null } : { ok: true, value: { changes: expect.anything() } });
      if (state !== undefined) {
        to.push(model.now);
        model.now = state;
      }
    }
    expect(await dump()).toBe(model.now);
    expect([getStatus().undoLabel === null, getStatus().redoLabel === null]).toEqual([model.undo.length === 0, model.redo.length === 0]);
  }
  await check(model);
  await closeStore();
  return world;
}

const rounds = { numRuns: 30 };

afterEach(closeStore);

it('undo and redo step through the states as a user saw them, across restarts, and undo of everything is the start', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await run(sequence, async ({ undo: past }) => {
        for (const _ of past) expect((await undo()).ok).toBe(true);
        expect(await undo()).toEqual({ ok: true, value: null });
        expect(await dumpStore()).toEqual({});
      });
    }),
    rounds,
  );
}, 60_000);

it('the journal replayed is the live store, however it is cut into the squashed changes of its records', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      let live: Record<string, unknown[]> = {};
      const { journal } = await run(sequence, async () => {
        live = await dumpStore();
      });
      await openTestStore({ journal });
      expect(await dumpStore()).toEqual(live);
      await closeStore();
      const page = await journal.read(0, 10_000);
      expect(page.ok && replayedBySquash(page.value.records)).toEqual(live);
    }),
    rounds,
  );
}, 60_000);

it('a replay that is cut anywhere, any number of times, ends whole at the next start', async () => {
  const cuts = fc.array(fc.integer({ min: 0, max: 25 }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(steps, cuts, async (sequence, writesBeforeCut) => {
      let live: Record<string, unknown[]> = {};
      const { journal } = await run(sequence, async () => {
        live = await dumpStore();
      });
      const idb = freshIndexedDb();
      for (const writes of writesBeforeCut) {
        const disk = failingDisk();
        disk.writesLeft = writes;
        await openTestStore({ journal, dexie: { ...idb, addons: [disk.addon] } });
        await closeStore();
      }
      await openTestStore({ journal, dexie: idb });
      expect(await dumpStore()).toEqual(live);
      await closeStore();
    }),
    rounds,
  );
}, 60_000);

it('nothing in the store points at nothing', async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (sequence) => {
      await run(sequence, async () => {
        const { accounts = [], people = [], seats = [], opportunities = [] } = (await dumpStore()) as Record<string, StoredRecord[]>;
        const ids = new Set([null, ...accounts, ...people].map((record) => record?.id ?? null));
        const pointers = [
          ...accounts.map(({ parentId }) => parentId),
          ...[...people, ...seats, ...opportunities].map(({ accountId }) => accountId),
        ];
        for (const pointer of [...pointers, ...seats.map(({ personId }) => personId)]) expect(ids).toContain(pointer);
      });
    }),
    rounds,
  );
}, 60_000);

it('a journal that fails now and then never lets go of what it acknowledged, nor keeps what it refused', async () => {
  const faults = fc.array(fc.tuple(fc.constantFrom('none', 'full', 'lost-answer'), mutation), { maxLength: 20, size: 'max' });
  await fc.assert(
    fc.asyncProperty(faults, async (attempts) => {
      await closeStore();
      const journal = memoryJournal();
      const { dexie } = await openTestStore({ journal });
      await commit({ key: 'unknown' }, inhabitants);
      for (const [fault, attempt] of attempts) {
        const before = await dumpStore();
        journal.fault = fault as typeof journal.fault;
        const result = await commit({ key: 'unknown' }, [attempt]);
        if (!result.ok) expect(await dumpStore()).toEqual(before);
      }
      const live = await dumpStore();
      await closeStore();
      journal.fault = 'none';
      await openTestStore({ journal, dexie });
      expect(await dumpStore()).toEqual(live);
      await closeStore();
      await openTestStore({ journal });
      expect(await dumpStore()).toEqual(live);
      await closeStore();
    }),
    rounds,
  );
}, 60_000);

function replayedBySquash(records: readonly ChangeRecord[]): Record<string, unknown[]> {
  const state = new Map<string, StoredRecord>();
  for (const change of squashChanges(records.flatMap(({ changes }) => changes))) {
    const record = applyToRecord(undefined, change);
    if (record) state.set(`${change.table} ${change.id}`, record);
  }
  const of = (table: string) =>
    [...state]
      .filter(([key]) => key.startsWith(`${table} `))
      .map(([, record]) => record)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  return Object.fromEntries(tableNames.map((table) => [table, of(table)] as const).filter(([, found]) => found.length > 0));
}
