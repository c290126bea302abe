import { schemaVersion } from '@shared/model/tables';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { databaseName } from '@/persistence/database';
import { undo } from '@/persistence/history';
import { getAccount } from '@/persistence/queries/accounts';
import { getStatus, subscribeStatus } from '@/persistence/status';
import { closeStore, openDb } from '@/persistence/store';
import { memoryJournal } from '../../support/memory-journal';
import { anAccount, anOpportunity } from '../../support/records';
import { dumpStore, failingDisk, freshIndexedDb, openTestStore } from '../../support/store';

const label = { key: 'unknown' } as const;
const createAccount = () => commit(label, [{ op: 'create', table: 'accounts', record: anAccount() }]);
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

describe('at start', () => {
  it('a database that the browser threw away is rebuilt from the journal, undo included', async () => {
    const { journal } = await openTestStore();
    await createAccount();
    await setSite('Lyon');
    await importMany(450);
    await setSite('Paris');
    const before = await dumpStore();
    await closeStore();
    const states: unknown[] = [];
    const stop = subscribeStatus(() => states.push(getStatus().storeState));
    await openTestStore({ journal });
    stop();
    expect(await dumpStore()).toEqual(before);
    expect(states).toContain('rebuilding');
    await undo();
    await undo();
    await undo();
    expect(await dumpStore()).toEqual({ accounts: [anAccount()] });
  });

  it('commits that only the journal has are applied', async () => {
    const { journal, dexie } = await openTestStore();
    await createAccount();
    await closeStore();
    const elsewhere = freshIndexedDb();
    await openTestStore({ journal, dexie: elsewhere });
    await setSite('Lyon');
    await closeStore();
    await openTestStore({ journal, dexie });
    expect((await getAccount('a1'))?.site).toBe('Lyon');
  });

  it('commits that only the database has are appended to the journal', async () => {
    const { dexie } = await openTestStore();
    await createAccount();
    await importMany(450);
    await setSite('Lyon');
    const before = await dumpStore();
    await closeStore();
    const lost = memoryJournal();
    await openTestStore({ journal: lost, dexie });
    expect(lost.records.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    await closeStore();
    await openTestStore({ journal: lost });
    expect(await dumpStore()).toEqual(before);
  });

  it('two different pasts are refused and left alone', async () => {
    const { dexie } = await openTestStore();
    await createAccount();
    await closeStore();
    const { journal } = await openTestStore();
    await createAccount();
    await setSite('Lyon');
    await closeStore();
    const { opened } = await openTestStore({ journal, dexie });
    expect(opened).toMatchObject({ ok: false, error: { code: 'store-diverged' } });
    expect(getStatus().storeState).toEqual({ failed: 'store-diverged' });
  });

  it('a database that a later Keyfolio wrote is refused and left alone', async () => {
    const dexie = freshIndexedDb();
    const later = new Dexie(databaseName, dexie);
    later.version(schemaVersion + 1).stores({ accounts: 'id', inventions: 'id' });
    await later.open();
    later.close();
    const { opened } = await openTestStore({ dexie });
    expect(opened).toMatchObject({ ok: false, error: { code: 'store-newer' } });
    await later.open();
    expect(later.backendDB().version).toBe((schemaVersion + 1) * 10);
    expect([...later.backendDB().objectStoreNames]).toEqual(['accounts', 'inventions']);
    later.close();
  });

  it('a journal that a later Keyfolio wrote is refused', async () => {
    const journal = memoryJournal();
    await openTestStore({ journal });
    await createAccount();
    await closeStore();
    const [record] = journal.records;
    if (record) record.schema = schemaVersion + 1;
    const { opened } = await openTestStore({ journal });
    expect(opened).toMatchObject({ ok: false, error: { code: 'store-newer' } });
  });
});

describe('a full disk', () => {
  it('under the journal refuses the commit, takes it out of the database again and says so', async () => {
    const journal = memoryJournal();
    await openTestStore({ journal });
    await createAccount();
    const before = await dumpStore();
    journal.fault = 'full';
    expect(await setSite('Lyon')).toMatchObject({ ok: false, error: { code: 'journal-write' } });
    expect(await importMany(450)).toMatchObject({ ok: false, error: { code: 'journal-write' } });
    expect(await dumpStore()).toEqual(before);
    expect(await openDb().changes.count()).toBe(1);
    expect(getStatus().saveState).toBe('failed');
    journal.fault = 'none';
    expect((await setSite('Paris')).ok).toBe(true);
    expect(getStatus().saveState).toBe('saved');
    expect((await getAccount('a1'))?.site).toBe('Paris');
  });

  it('that took the record after all lets the commit stand', async () => {
    const journal = memoryJournal();
    await openTestStore({ journal });
    await createAccount();
    journal.fault = 'lost-answer';
    expect((await setSite('Lyon')).ok).toBe(true);
    expect((await getAccount('a1'))?.site).toBe('Lyon');
  });

  it('under the database loses nothing: the next commit brings the journal back in first', async () => {
    const disk = failingDisk();
    const journal = memoryJournal();
    await openTestStore({ journal, dexie: { ...freshIndexedDb(), addons: [disk.addon] } });
    await createAccount();
    disk.writesLeft = 0;
    expect(await setSite('Lyon')).toMatchObject({ ok: false, error: { code: 'store-write' } });
    expect(journal.records).toHaveLength(2);
    disk.writesLeft = Number.POSITIVE_INFINITY;
    expect((await commit(label, [{ op: 'update', table: 'accounts', id: 'a1', fields: { country: 'France' } }])).ok).toBe(true);
    expect(await getAccount('a1')).toMatchObject({ site: 'Lyon', country: 'France' });
    expect(journal.records.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });
});

describe('an import that is cut', () => {
  // Each slice writes records and their part of the log; the last one also the commit's row.
  it.each([0, 1, 2, 3, 4, 5, 6])('after %i writes is whole after the next start', async (writes) => {
    const disk = failingDisk();
    const idb = freshIndexedDb();
    const journal = memoryJournal();
    await openTestStore({ journal, dexie: { ...idb, addons: [disk.addon] } });
    await createAccount();
    disk.writesLeft = writes;
    expect(await importMany(450)).toMatchObject({ ok: false, error: { code: 'store-write' } });
    expect(getStatus()).toMatchObject({ storeState: { failed: 'store-write' }, applying: true });
    await closeStore();
    await openTestStore({ journal, dexie: idb });
    expect((await dumpStore()).opportunities).toHaveLength(450);
    await undo();
    expect(await dumpStore()).toEqual({ accounts: [anAccount()] });
  });

  it('and that the journal has lost since leaves no trace', async () => {
    const disk = failingDisk();
    const idb = freshIndexedDb();
    const journal = memoryJournal();
    await openTestStore({ journal, dexie: { ...idb, addons: [disk.addon] } });
    await createAccount();
    disk.writesLeft = 4;
    await importMany(450);
    await closeStore();
    journal.records.pop();
    await openTestStore({ journal, dexie: idb });
    expect(await dumpStore()).toEqual({ accounts: [anAccount()] });
    expect(await openDb().changeParts.count()).toBe(0);
  });
});
