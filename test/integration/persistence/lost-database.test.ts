import { fail } from '@shared/result';
import type { Dexie } from 'dexie';
import { forceCloseDatabase, type IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { databaseName } from '@/persistence/database';
import { undo } from '@/persistence/history';
import { listAccounts } from '@/persistence/queries/accounts';
import { loadPortfolio } from '@/persistence/queries/portfolio';
import { getStatus, subscribeStatus } from '@/persistence/status';
import { closeStore, openDb, refill } from '@/persistence/store';
import { onWritten } from '@/persistence/written';
import { type MemoryJournal, memoryJournal } from '../../support/memory-journal';
import { anAccount, anOpportunity } from '../../support/records';
import { dumpStore, freshIndexedDb, openTestStore } from '../../support/store';

const label = { key: 'unknown' } as const;
let journal: MemoryJournal;
let dexie: ReturnType<typeof freshIndexedDb>;

beforeEach(async () => {
  journal = memoryJournal();
  dexie = freshIndexedDb();
  await openTestStore({ journal, dexie });
  await commit(label, [{ op: 'create', table: 'accounts', record: anAccount() }]);
});
afterEach(closeStore);

const setSite = (site: string) => commit(label, [{ op: 'update', table: 'accounts', id: 'a1', fields: { site } }]);
const sites = async () => (await listAccounts()).map(({ site }) => site);

/** What Chromium does when it finds the database damaged: the connection ends, and everything is gone. */
function loseDatabase(): void {
  const connection = openDb().backendDB();
  void (dexie.indexedDB as unknown as IDBFactory).deleteDatabase(databaseName);
  forceCloseDatabase(connection as never);
}

const whole = () =>
  new Promise<void>((resolve) => {
    const check = () => {
      if (!openDb().isOpen() || getStatus().applying) return;
      stop();
      resolve();
    };
    const stop = subscribeStatus(check);
    check();
  });

describe('a database that the browser throws away while it is in use', () => {
  it('is filled again by itself: everything is there, undo too, and nobody ever saw it empty', async () => {
    await setSite('Lyon');
    const before = await dumpStore();
    const seen = new Set<number>();
    let looking = true;
    const look = async () => {
      while (looking) {
        await openDb()
          .accounts.count()
          .then(
            (count) => seen.add(count),
            () => undefined,
          );
        await new Promise((resolve) => setImmediate(resolve));
      }
    };
    const looked = look();
    const states = new Set<unknown>();
    const stop = subscribeStatus(() => states.add(getStatus().storeState));
    let healed = 0;
    const stopHearing = onWritten((touched) => (healed += touched === null ? 1 : 0));
    loseDatabase();
    await expect.poll(() => healed).toBe(1);
    await whole();
    expect(await dumpStore()).toEqual(before);
    expect(getStatus()).toMatchObject({ storeState: 'ready', applying: false });
    expect([...states]).toEqual(['ready']);
    await undo();
    expect(await sites()).toEqual(['']);
    stop();
    stopHearing();
    looking = false;
    await looked;
    expect([...seen]).toEqual([1]);
  });

  it('takes the edits that come meanwhile, in their order, and loses none', async () => {
    loseDatabase();
    const saved = await Promise.all([setSite('Lyon'), setSite('Paris'), undo()]);
    expect(saved.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(await sites()).toEqual(['Lyon']);
    expect(journal.records.map(({ seq }) => seq)).toEqual([1, 2, 3, 4]);
    expect(getStatus()).toMatchObject({ saveState: 'saved', storeState: 'ready', applying: false });
  });

  it('in the middle of a commit makes it whole all the same', async () => {
    const { append } = journal;
    journal.append = async (record) => {
      loseDatabase();
      journal.append = append;
      return append(record);
    };
    expect(await setSite('Lyon')).toMatchObject({ ok: true });
    await whole();
    expect(await sites()).toEqual(['Lyon']);
    expect(journal.records).toHaveLength(2);
  });

  it('in the middle of a big commit leaves no half of it', async () => {
    let lost = false;
    const saved = await commit(
      label,
      Array.from({ length: 700 }, (_, n) => ({
        op: 'create',
        table: 'opportunities',
        record: anOpportunity({ id: `o${n}`, accountId: 'a1' }),
      })),
      {
        onProgress: () => {
          if (!lost) loseDatabase();
          lost = true;
        },
      },
    );
    expect(saved.ok).toBe(true);
    expect(lost).toBe(true);
    await whole();
    expect((await dumpStore()).opportunities).toHaveLength(700);
    expect(journal.records).toHaveLength(2);
  });

  it('lets who reads once wait for the whole', async () => {
    loseDatabase();
    expect((await loadPortfolio()).records.accounts).toHaveLength(1);
  });

  it('and cannot be filled, is said to be so: no empty portfolio', async () => {
    const { status } = journal;
    journal.status = async () => fail('journal-read');
    loseDatabase();
    await expect.poll(() => getStatus().storeState).toEqual({ failed: 'journal-read' });
    expect(getStatus().applying).toBe(false);
    await expect(listAccounts()).rejects.toThrow();
    journal.status = status;
    expect((await setSite('Lyon')).ok).toBe(true);
    expect(getStatus().storeState).toBe('ready');
    expect(await sites()).toEqual(['Lyon']);
  });

  it('tells who starts again on that word once, not for ever', async () => {
    let told = 0;
    let stop = () => {};
    const start = () => {
      stop = onWritten((touched) => {
        if (touched) return;
        told += 1;
        stop();
        start();
      });
    };
    start();
    loseDatabase();
    await expect.poll(() => told).toBe(1);
    stop();
  });

  it('again and again', async () => {
    for (const site of ['Lyon', 'Paris', 'Lille']) {
      loseDatabase();
      await setSite(site);
      loseDatabase();
      await whole();
      expect(await sites()).toEqual([site]);
    }
  });
});

describe('a value that the browser has and cannot read', () => {
  /** Reads of accounts fail as those of a large value do whose file is damaged, until the database is deleted. */
  function damagedReads() {
    const reads = { damaged: false, failures: 0 };
    const factory = dexie.indexedDB as unknown as IDBFactory;
    const { deleteDatabase } = factory;
    factory.deleteDatabase = (name) => {
      reads.damaged = false;
      return deleteDatabase.call(factory, name);
    };
    const addon = (db: Dexie) =>
      db.use({
        stack: 'dbcore',
        name: 'damaged-reads',
        create: (core) => ({
          ...core,
          table: (name) => {
            const table = core.table(name);
            return {
              ...table,
              getMany: (request) => {
                if (!reads.damaged || name !== 'accounts') return table.getMany(request);
                reads.failures += 1;
                throw new DOMException('Failed to read large IndexedDB value', 'DataError');
              },
            };
          },
        }),
      });
    return { reads, dexie: { ...dexie, addons: [addon] } };
  }

  it('has the working copy filled again, and the edit that met it is made', async () => {
    await setSite('Lyon');
    await closeStore();
    const { reads, dexie: damagedDexie } = damagedReads();
    await openTestStore({ journal, dexie: damagedDexie });
    reads.damaged = true;
    const damaged = openDb();
    expect(await setSite('Paris')).toMatchObject({ ok: true });
    expect(reads).toEqual({ damaged: false, failures: 1 });
    expect(openDb()).not.toBe(damaged);
    expect(await sites()).toEqual(['Paris']);
    await undo();
    await undo();
    expect(await sites()).toEqual(['']);
  });

  it('is filled once for all who ask', async () => {
    let filled = 0;
    const { snapshot } = journal;
    journal.snapshot = async () => {
      filled += 1;
      return snapshot();
    };
    await Promise.all([refill(), refill(), refill()]);
    expect(filled).toBe(1);
    expect(await sites()).toEqual(['']);
    expect(getStatus()).toMatchObject({ storeState: 'ready', applying: false, saveState: 'saved' });
  });
});

describe('a connection that merely ended', () => {
  it('is opened again, nothing is filled', async () => {
    await setSite('Lyon');
    const { snapshot, read } = journal;
    journal.snapshot = async () => fail('journal-read');
    journal.read = async () => fail('journal-read');
    const before = openDb();
    forceCloseDatabase(before.backendDB() as never);
    await expect.poll(() => openDb()).not.toBe(before);
    expect(await sites()).toEqual(['Lyon']);
    Object.assign(journal, { snapshot, read });
  });

  it('is not opened behind our back when a transaction finds it closed', async () => {
    const db = openDb();
    await closeStore();
    await expect(db.accounts.count()).rejects.toThrow(/closed/i);
    await expect(db.open()).rejects.toThrow(/closed/i);
  });
});
