import { fail, ok } from '@shared/result';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { patience } from '@/persistence/answer-of';
import { commit } from '@/persistence/commit';
import { databaseName, openDatabase } from '@/persistence/database';
import { undo } from '@/persistence/history';
import { rebuildFromJournal, restoreInstead } from '@/persistence/recovery';
import { getStatus, subscribeStatus } from '@/persistence/status';
import { closeStore } from '@/persistence/store';
import { type MemoryJournal, memoryJournal } from '../../support/memory-journal';
import { anAccount } from '../../support/records';
import { dumpStore, freshIndexedDb, openTestStore } from '../../support/store';

type Fault = 'none' | 'refusing' | 'silent' | 'slow';

const label = { key: 'unknown' } as const;
const setSite = (site: string) => commit(label, [{ op: 'update', table: 'accounts', id: 'a1', fields: { site } }]);

const refusal = () => new DOMException('Internal error opening backing store for indexedDB.open.', 'UnknownError');

/** A request that is refused, or not answered before `late` lets it be made. */
class StandIn {
  onsuccess = (_event: unknown) => {};
  onerror = (_event: unknown) => {};
  onupgradeneeded = (_event: unknown) => {};
  error = refusal();
  real: IDBOpenDBRequest | undefined;
  get result() {
    return this.real?.result;
  }
  get transaction() {
    return this.real?.transaction;
  }
  refuse() {
    this.onerror({ target: this, preventDefault: () => {}, stopPropagation: () => {} });
  }
  answer(real: IDBOpenDBRequest) {
    this.real = real;
    real.onsuccess = (event) => this.onsuccess(event);
    real.onupgradeneeded = (event) => this.onupgradeneeded(event);
  }
}

/** Nobody answers, and the time of waiting passes. */
const silence = () => setImmediate(() => vi.advanceTimersByTime(patience));

/** A browser whose database cannot be opened or deleted, until it is moved out of the way. */
function brokenBrowser() {
  const late: { asked: StandIn; answer: () => void }[] = [];
  const browser = { fault: 'none' as Fault, movesAside: true, movedAside: 0, real: new IDBFactory(), late };
  const ask = (request: () => IDBOpenDBRequest) => {
    const { fault } = browser;
    if (fault === 'none') return request();
    const asked = new StandIn();
    if (fault === 'refusing') setImmediate(() => asked.refuse());
    else silence();
    late.push({ asked, answer: () => asked.answer(request()) });
    return asked;
  };
  const indexedDB = {
    open: (name: string, version?: number) => ask(() => browser.real.open(name, version) as IDBOpenDBRequest),
    deleteDatabase: (name: string) => ask(() => browser.real.deleteDatabase(name) as IDBOpenDBRequest),
    databases: async () => {
      if (browser.fault === 'refusing') throw refusal();
      if (browser.fault !== 'silent') return browser.real.databases();
      silence();
      return new Promise(() => {});
    },
    cmp: browser.real.cmp.bind(browser.real),
  } as unknown as typeof globalThis.indexedDB;
  const setAside = async () => {
    browser.movedAside += 1;
    if (!browser.movesAside) return fail('store-open', undefined, 'EBUSY');
    Object.assign(browser, { fault: 'none', real: new IDBFactory() });
    return ok(undefined);
  };
  return { browser, dexie: { ...freshIndexedDb(), indexedDB }, setAside };
}

let journal: MemoryJournal;
let broken: ReturnType<typeof brokenBrowser>;
const start = () => openTestStore({ journal, ...broken });

beforeEach(async () => {
  journal = memoryJournal();
  broken = brokenBrowser();
  await start();
  await commit(label, [{ op: 'create', table: 'accounts', record: anAccount() }]);
  await setSite('Lyon');
  await closeStore();
});
afterEach(async () => {
  vi.useRealTimers();
  await closeStore();
});

/** For a browser that says nothing. */
const fakeTime = () => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });

describe('a database that does not open', () => {
  it.each(['refusing', 'silent'] as const)(
    'because the browser is %s about it is put aside once, and filled from the journal',
    async (fault) => {
      broken.browser.fault = fault;
      if (fault === 'silent') fakeTime();
      const states = new Set<unknown>();
      const stop = subscribeStatus(() => states.add(getStatus().storeState));
      expect((await start()).opened).toEqual({ ok: true, value: undefined });
      stop();
      expect(broken.browser.movedAside).toBe(1);
      expect([...states]).toEqual(['opening', 'rebuilding', 'ready']);
      expect(await dumpStore()).toEqual({ accounts: [anAccount({ site: 'Lyon' })] });
      await undo();
      expect(await dumpStore()).toEqual({ accounts: [anAccount()] });
    },
  );

  it('and cannot be moved is said so, after one try', async () => {
    Object.assign(broken.browser, { fault: 'refusing', movesAside: false });
    expect((await start()).opened).toMatchObject({ ok: false, error: { code: 'store-open' } });
    expect(broken.browser.movedAside).toBe(1);
    expect(getStatus().storeState).toEqual({ failed: 'store-open' });
  });

  it('stays where it is while the journal has nothing to fill another from, or cannot be read', async () => {
    broken.browser.fault = 'refusing';
    const { lastSeq } = journal;
    journal.lastSeq = async () => ok(0);
    expect((await start()).opened).toMatchObject({ ok: false, error: { code: 'store-open' } });
    await closeStore();
    journal.lastSeq = async () => fail('journal-read');
    expect((await start()).opened).toMatchObject({ ok: false, error: { code: 'store-open' } });
    expect(broken.browser.movedAside).toBe(0);
    journal.lastSeq = lastSeq;
  });

  it('of a later Keyfolio is never put aside', async () => {
    const later = new Dexie(databaseName, broken.dexie);
    later.version(99).stores({ accounts: 'id' });
    await later.open();
    later.close();
    expect((await start()).opened).toMatchObject({ ok: false, error: { code: 'store-newer' } });
    expect(broken.browser.movedAside).toBe(0);
  });

  it('and answers after all when nobody waits any more is closed then', async () => {
    fakeTime();
    broken.browser.fault = 'slow';
    expect(await openDatabase({ options: broken.dexie })).toMatchObject({ ok: false, error: { code: 'store-open' } });
    vi.useRealTimers();
    broken.browser.fault = 'none';
    for (const { answer } of broken.browser.late) answer();
    const [late] = broken.browser.late.map(({ asked }) => asked);
    // Its turn comes when that one is open.
    const next = new Dexie(databaseName, broken.dexie);
    await next.open();
    next.close();
    await vi.waitFor(() => expect(() => late?.result?.transaction('accounts')).toThrow());
  });
});

describe('the ways out of the recovery screen', () => {
  const bridgeTo = (invoke: object) => ({ invoke }) as unknown as Parameters<typeof rebuildFromJournal>[0];

  it.each(['refusing', 'silent'] as const)('move a database aside that is %s', async (fault) => {
    const asked: string[] = [];
    const restore = async ({ id }: { id: string }) => {
      asked.push(id);
      return ok(undefined);
    };
    const bridge = bridgeTo({ 'recovery:setAside': broken.setAside, 'recovery:restore': restore });
    if (fault === 'silent') fakeTime();
    broken.browser.fault = fault;
    expect((await rebuildFromJournal(bridge, { dexie: broken.dexie })).ok).toBe(true);
    broken.browser.fault = fault;
    expect((await restoreInstead(bridge, 'one', { dexie: broken.dexie })).ok).toBe(true);
    expect(asked).toEqual(['one']);
    expect(broken.browser.movedAside).toBe(2);

    Object.assign(broken.browser, { fault, movesAside: false });
    expect(await restoreInstead(bridge, 'two', { dexie: broken.dexie })).toMatchObject({ ok: false, error: { code: 'store-open' } });
    // The journal is whole, and nothing could be filled from the backup.
    expect(asked).toEqual(['one']);
  });
});

describe('a database that was made on the remains of another', () => {
  it('is not taken for whole: it is made again, and filled', async () => {
    // LevelDB without its list of files: what stands for a new database holds the old one's last rows.
    const { real } = broken.browser;
    const lost = vi.spyOn(real, 'databases').mockResolvedValueOnce([]);
    const db = new Dexie(databaseName, broken.dexie);
    await db.open();
    await db.table('accounts').clear();
    db.close();
    expect((await start()).opened.ok).toBe(true);
    expect(lost).toHaveBeenCalledTimes(2);
    expect(await dumpStore()).toEqual({ accounts: [anAccount({ site: 'Lyon' })] });
    expect(broken.browser.movedAside).toBe(0);
  });
});
