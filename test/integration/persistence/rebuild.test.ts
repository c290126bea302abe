import type { Contents } from '@shared/model/contents';
import { afterEach, describe, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { readContents } from '@/persistence/fill';
import { redo, undo } from '@/persistence/history';
import { previewRestore, restoreContents } from '@/persistence/restore';
import { getStatus } from '@/persistence/status';
import { closeStore, openDb } from '@/persistence/store';
import { type MemoryJournal, memoryJournal } from '../../support/memory-journal';
import { anAccount, anOpportunity } from '../../support/records';
import { dumpStore, openTestStore } from '../../support/store';

const label = { key: 'unknown' } as const;
const createAccount = (id = 'a1') => commit(label, [{ op: 'create', table: 'accounts', record: anAccount({ id }) }]);
const setSite = (site: string) => commit(label, [{ op: 'update', table: 'accounts', id: 'a1', fields: { site } }]);
const importMany = (count: number) =>
  commit(
    label,
    Array.from({ length: count }, (_, n) => ({
      op: 'create',
      table: 'opportunities',
      record: anOpportunity({ id: `o${n}`, accountId: 'a1' }),
    })),
  );

afterEach(closeStore);

/** Keeps a snapshot of the store as it is, as the main process would. */
async function keepSnapshot(journal: MemoryJournal): Promise<void> {
  journal.kept = structuredClone(await readContents(openDb(), journal.records.length));
}

async function undoAll(): Promise<number> {
  let steps = 0;
  for (let done = await undo(); done.ok && done.value; done = await undo()) steps += 1;
  return steps;
}

describe('a database that is gone', () => {
  it('is filled from the snapshot and the journal after it, with its history, undo and redo', async () => {
    const journal = memoryJournal();
    await openTestStore({ journal });
    await createAccount();
    await setSite('Lyon');
    await importMany(450);
    await undo();
    await redo();
    await keepSnapshot(journal);
    await setSite('Paris');
    await undo();
    const before = { records: await dumpStore(), changes: await openDb().changes.toArray(), parts: await openDb().changeParts.toArray() };
    await closeStore();
    await openTestStore({ journal });
    expect({ records: await dumpStore(), changes: await openDb().changes.toArray(), parts: await openDb().changeParts.toArray() }).toEqual(
      before,
    );
    await redo();
    expect((await dumpStore()).accounts).toMatchObject([{ site: 'Paris' }]);
    expect(await undoAll()).toBe(4);
    expect(await dumpStore()).toEqual({});
  });

  it('is filled again when the filling was cut at any point of the history', async () => {
    const journal = memoryJournal();
    await openTestStore({ journal });
    await createAccount();
    for (const site of ['Lyon', 'Paris', 'Lille']) await setSite(site);
    await createAccount('a2');
    await keepSnapshot(journal);
    const whole = await dumpStore();
    const changes = await openDb().changes.toArray();
    for (let cut = 0; cut <= changes.length; cut += 1) {
      const { dexie } = await reopened(journal);
      await openDb().changes.where('seq').above(cut).delete();
      await closeStore();
      await openTestStore({ journal, dexie });
      expect(await dumpStore(), `cut at ${cut}`).toEqual(whole);
      expect(await openDb().changes.toArray()).toEqual(changes);
    }
  });

  it('whose history is damaged keeps every record, and its later history', async () => {
    const journal = memoryJournal();
    await openTestStore({ journal });
    await createAccount();
    await setSite('Lyon');
    await keepSnapshot(journal);
    await setSite('Paris');
    const whole = await dumpStore();
    await closeStore();
    const { read } = journal;
    journal.read = async (afterSeq, limit) => (afterSeq < 2 ? { ok: false, error: { code: 'journal-read' } } : read(afterSeq, limit));
    await openTestStore({ journal });
    expect(await dumpStore()).toEqual(whole);
    expect(await undoAll()).toBe(1);
    expect((await dumpStore()).accounts).toMatchObject([{ site: 'Lyon' }]);
    expect((await setSite('Nice')).ok).toBe(true);
  });

  it('is filled from a backup that the journal starts with, and edited', async () => {
    const journal = memoryJournal();
    const contents: Contents = { accounts: [anAccount({ name: 'From a backup' })] };
    await journal.startFrom({ seq: 41, lastId: 'c41', contents });
    const { dexie } = await openTestStore({ journal });
    expect(await dumpStore()).toEqual(contents);
    expect((await setSite('Lyon')).ok).toBe(true);
    expect(journal.records.map(({ seq }) => seq)).toEqual([42]);
    expect(await undoAll()).toBe(1);
    await closeStore();
    expect((await openTestStore({ journal, dexie })).opened.ok).toBe(true);
    expect(await dumpStore()).toEqual(contents);
  });

  it('and without anything to fill it is never shown empty when a backup proves that there was more', async () => {
    const journal = memoryJournal();
    journal.backedUp = 7;
    const { opened } = await openTestStore({ journal });
    expect(opened).toMatchObject({ ok: false, error: { code: 'store-lost' } });
    expect(getStatus().storeState).toEqual({ failed: 'store-lost' });
  });

  it('whose journal starts later and has no snapshot is refused', async () => {
    const journal = memoryJournal();
    journal.base = 3;
    expect((await openTestStore({ journal })).opened).toMatchObject({ ok: false, error: { code: 'journal-read' } });
  });
});

describe('a journal that is gone', () => {
  it('starts again after a database that does not know its own beginning', async () => {
    const journal = memoryJournal();
    await journal.startFrom({ seq: 41, lastId: 'c41', contents: { accounts: [anAccount()] } });
    const { dexie } = await openTestStore({ journal });
    await setSite('Lyon');
    const whole = await dumpStore();
    await closeStore();
    const fresh = memoryJournal();
    await openTestStore({ journal: fresh, dexie });
    expect(fresh).toMatchObject({ base: 42, kept: { seq: 42, contents: whole } });
    expect((await setSite('Paris')).ok).toBe(true);
    await closeStore();
    await openTestStore({ journal: fresh });
    expect((await dumpStore()).accounts).toMatchObject([{ site: 'Paris' }]);
  });

  it('or another one of the same length is told from ours', async () => {
    const { dexie } = await openTestStore();
    await createAccount();
    await closeStore();
    const { journal } = await openTestStore();
    await createAccount();
    await closeStore();
    expect((await openTestStore({ journal, dexie })).opened).toMatchObject({ ok: false, error: { code: 'store-diverged' } });
  });

  it('of another installation fills an empty database', async () => {
    const { journal } = await openTestStore();
    await createAccount();
    await closeStore();
    for (const record of (journal as MemoryJournal).records) record.device = 'elsewhere';
    expect((await openTestStore({ journal })).opened.ok).toBe(true);
    expect((await dumpStore()).accounts).toHaveLength(1);
  });
});

describe('restoring a backup', () => {
  it('says what differs account by account, and is one step that undo takes back', async () => {
    await openTestStore();
    await createAccount('a1');
    await createAccount('a2');
    await importMany(300);
    const then = (await readContents(openDb(), 0)).contents;
    await commit(label, [{ op: 'delete', table: 'accounts', id: 'a2' }]);
    await createAccount('a3');
    await commit(label, [{ op: 'update', table: 'opportunities', id: 'o7', fields: { name: 'Renamed' } }]);
    const now = await dumpStore();
    expect(await previewRestore(then, 'b')).toEqual({
      ok: true,
      value: [
        { accountId: 'a3', name: 'Acme', fate: 'goes', records: 1 },
        { accountId: 'a2', name: 'Acme', fate: 'returns', records: 1 },
        { accountId: 'a1', name: 'Acme', fate: 'changes', records: 1 },
      ],
    });
    const restored = await restoreContents(then, 'b');
    expect(restored).toMatchObject({ ok: true, value: { label: { key: 'restoreBackup' } } });
    expect((await readContents(openDb(), 0)).contents).toEqual(then);
    expect(await previewRestore(then, 'b')).toEqual({ ok: true, value: [] });
    await undo();
    expect(await dumpStore()).toEqual(now);
    await redo();
    expect((await readContents(openDb(), 0)).contents).toEqual(then);
  });

  it.each([
    ['a record that is none', { accounts: [{ id: 'a1', name: 7 }] }],
    ['a reference to nothing', { opportunities: [anOpportunity({ accountId: 'gone' })] }],
    ['an id twice', { accounts: [anAccount(), anAccount()] }],
  ])('with %s is refused and changes nothing', async (_what, contents) => {
    await openTestStore();
    await createAccount();
    const before = await dumpStore();
    expect(await restoreContents(contents as Contents, 'b')).toMatchObject({ ok: false, error: { code: 'backup-damaged' } });
    expect(await dumpStore()).toEqual(before);
  });
});

async function reopened(journal: MemoryJournal) {
  await closeStore();
  return openTestStore({ journal });
}

describe('a database that lost a stretch of its commits and kept a later one', () => {
  /** What remains when LevelDB forgets one of its files: neither the rows of some commits nor what they wrote. */
  async function loseStretch(from: number, to: number): Promise<void> {
    await openDb().changes.where('seq').between(from, to, true, true).delete();
    await openDb().accounts.clear();
  }

  it('is thrown away and filled from the journal', async () => {
    const journal = memoryJournal();
    const { dexie } = await openTestStore({ journal });
    await createAccount();
    for (const site of ['Lyon', 'Paris', 'Lille']) await setSite(site);
    const before = { records: await dumpStore(), changes: await openDb().changes.toArray() };
    await loseStretch(2, 3);
    await closeStore();
    await openTestStore({ journal, dexie });
    expect({ records: await dumpStore(), changes: await openDb().changes.toArray() }).toEqual(before);
  });

  it('stays as it is when the journal does not have them either', async () => {
    const journal = memoryJournal();
    const { dexie } = await openTestStore({ journal });
    await createAccount();
    for (const site of ['Lyon', 'Paris', 'Lille']) await setSite(site);
    await openDb().changes.where('seq').belowOrEqual(2).delete();
    Object.assign(journal, { base: 2, records: journal.records.slice(2) });
    const before = await dumpStore();
    await closeStore();
    await openTestStore({ journal, dexie });
    expect(await dumpStore()).toEqual(before);
  });
});
