import { fail, ok, type Result } from '@shared/result';
import type { DexieOptions } from 'dexie';
import { type Database, openDatabase } from './database';
import type { Journal, JournalStatus } from './journal';
import { type Head, readHead } from './log';
import { heal, type OpenStore, publishHead } from './open-store';
import { reconcile } from './reconcile';
import { RecordCache } from './record-cache';
import { resetStatus, setStatus } from './status';

export type StoreOptions = {
  journal: Journal;
  /** This installation, written into every change record. */
  device: string;
  /** For tests: another database, another IndexedDB. */
  name?: string;
  dexie?: DexieOptions;
};

let opening: Promise<Result<void>> | undefined;
let store: OpenStore | undefined;
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;

/** Opens the store and makes journal and working copy agree. Calling it again returns the same opening. */
export function openStore(options: StoreOptions): Promise<Result<void>> {
  opening ??= open(options).catch((cause: unknown) => fail('store-open', undefined, String(cause)));
  return opening.then((result) => {
    if (!result.ok) setStatus({ storeState: { failed: result.error.code } });
    return result;
  });
}

async function open({ journal, device, name, dexie }: StoreOptions): Promise<Result<void>> {
  resetStatus();
  // The journal is read while the database opens: neither waits for the other.
  const [db, status] = await Promise.all([
    openDatabase({ name, options: dexie, beforeUpgrade: (from) => journal.backUp(from) }),
    journal.status(),
  ]);
  if (!db.ok) return db;
  const head = status.ok ? await agree(db.value, journal, status.value) : status;
  if (!head.ok) {
    db.value.close();
    return head;
  }
  store = { db: db.value, journal, device, head: head.value, cache: new RecordCache(), doubtful: false };
  await publishHead(store);
  setStatus({ storeState: 'ready' });
  return ok(undefined);
}

/** Where the log stands once both copies agree, unless a backup proves that both of them are missing something. */
async function agree(db: Database, journal: Journal, status: JournalStatus): Promise<Result<Head>> {
  const agreed = await reconcile(db, journal, status, () => setStatus({ storeState: 'rebuilding' }));
  if (!agreed.ok) return agreed;
  const head = await readHead(db);
  return head.seq < status.backedUp ? fail('store-lost', undefined, `at ${head.seq}, backed up ${status.backedUp}`) : ok(head);
}

/** Waits for the commits under way, then closes. */
export async function closeStore(): Promise<void> {
  await queue;
  store?.db.close();
  store = undefined;
  opening = undefined;
  resetStatus();
}

/** The open working copy, for queries. Pages exist only while the store is ready. */
export function openDb(): Database {
  if (!store) throw new Error('The store is not open');
  return store.db;
}

/** This installation, as change records name it. */
export const thisDevice = (): string => store?.device ?? '';

/** Runs one commit after the other: each sees the state that the one before left. */
export function enqueue<T>(task: (open: OpenStore) => Promise<Result<T>>): Promise<Result<T>> {
  waiting += 1;
  setStatus({ saveState: 'saving' });
  const run = queue.then(async () => {
    const result = await runTask(task);
    waiting -= 1;
    setStatus({ saveState: result.ok || isRefusal(result.error.code) ? (waiting > 0 ? 'saving' : 'saved') : 'failed' });
    return result;
  });
  queue = run;
  return run;
}

const isRefusal = (code: string) => code.startsWith('record-') || code.startsWith('reference-') || code === 'undo-not-latest';

async function runTask<T>(task: (open: OpenStore) => Promise<Result<T>>): Promise<Result<T>> {
  if (!store) return fail('store-closed');
  try {
    if (store.doubtful) {
      const healed = await heal(store);
      if (!healed.ok) return healed;
    }
    return await task(store);
  } catch (cause) {
    store.doubtful = true;
    return fail('unexpected', undefined, String(cause));
  }
}
