import type { ChangeRecord, StoredLabel } from '@shared/model/changes';
import { schemaVersion } from '@shared/model/tables';
import { fail, ok, type Result } from '@shared/result';
import type { DexieOptions } from 'dexie';
import { type ChangeRow, type Database, openDatabase } from './database';
import type { Journal } from './journal';
import { applyRecord, type Head, partsFor, readHead, rowOf, withdrawRecord } from './log';
import { newId } from './new-id';
import { reconcile } from './reconcile';
import { RecordCache } from './record-cache';
import { resetStatus, setStatus } from './status';
import { reverseWrites, type Write } from './writes';

export type StoreOptions = {
  journal: Journal;
  /** This installation, written into every change record. */
  device: string;
  /** For tests: another database, another IndexedDB. */
  name?: string;
  dexie?: DexieOptions;
};

/** What a commit writes besides its changes. */
export type CommitInfo = Pick<ChangeRecord, 'accountId' | 'undoes' | 'redoes'> & { label: StoredLabel };

/** The open store: the working copy, its journal and the queue of commits. */
export type Store = { db: Database; journal: Journal; device: string; head: Head; cache: RecordCache; doubtful: boolean };

let opening: Promise<Result<void>> | undefined;
let store: Store | undefined;
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
  const [db, last] = await Promise.all([openDatabase(name, dexie), journal.lastSeq()]);
  if (!db.ok) return db;
  const agreed = last.ok ? await reconcile(db.value, journal, last.value, () => setStatus({ storeState: 'rebuilding' })) : last;
  if (!agreed.ok) {
    db.value.close();
    return agreed;
  }
  store = { db: db.value, journal, device, head: await readHead(db.value), cache: new RecordCache(), doubtful: false };
  await publishHead(store);
  setStatus({ storeState: 'ready' });
  return ok(undefined);
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

/** Runs one commit after the other: each sees the state that the one before left. */
export function enqueue<T>(task: (open: Store) => Promise<Result<T>>): Promise<Result<T>> {
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

async function runTask<T>(task: (open: Store) => Promise<Result<T>>): Promise<Result<T>> {
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

/** Writes prepared changes to journal and working copy; acknowledged only when both have them. */
export async function write(
  open: Store,
  writes: readonly Write[],
  info: CommitInfo,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<Result<ChangeRecord>> {
  const changes = writes.map(({ change }) => change);
  const { head, device } = open;
  const record: ChangeRecord = {
    seq: head.seq + 1,
    id: newId(),
    schema: schemaVersion,
    at: new Date().toISOString(),
    device,
    ...info,
    changes,
  };
  // Nothing differs: nothing to keep, nothing to undo.
  if (changes.length === 0) return ok({ ...record, seq: head.seq });
  const parts = partsFor(changes);
  const row = await rowOf(open.db, record, head, parts);
  const written = parts > 0 ? await writeBig(open, record, row, writes, onProgress) : await writeSmall(open, record, row, writes);
  if (!written.ok) {
    open.cache.clear();
    return written;
  }
  open.head = row;
  open.cache.follow(writes);
  if (row.undoTop === row.seq) setStatus({ undoLabel: row.label, redoLabel: null });
  else await publishHead(open);
  return ok(record);
}

/** Journal and working copy at the same time; when the journal fails, the working copy goes back. */
async function writeSmall(open: Store, record: ChangeRecord, row: ChangeRow, writes: readonly Write[]): Promise<Result<void>> {
  const [journal, applied] = await Promise.allSettled([append(open, record), applyRecord(open.db, row, writes)]);
  const appended = journal.status === 'fulfilled' ? journal.value : fail('journal-write', undefined, String(journal.reason));
  if (appended.ok) return applied.status === 'fulfilled' ? appended : heal(open);
  const withdrawn = applied.status === 'rejected' || (await withdraw(open, row.seq, writes));
  open.doubtful = !withdrawn || !isSequence(await open.journal.lastSeq(), open.head.seq);
  return appended;
}

const withdraw = ({ db }: Store, seq: number, writes: readonly Write[]): Promise<boolean> =>
  withdrawRecord(db, seq, reverseWrites(writes)).then(
    () => true,
    () => false,
  );

/** Appends a record; an append that reports a failure may have reached the disk all the same: the journal knows. */
async function append({ journal }: Store, record: ChangeRecord): Promise<Result<void>> {
  const appended = await journal.append(record);
  if (appended.ok || appended.error.code === 'journal-sequence') return appended;
  return isSequence(await journal.lastSeq(), record.seq) ? ok(undefined) : appended;
}

const isSequence = (last: Result<number>, seq: number): boolean => last.ok && last.value === seq;

/** The journal first: whatever happens between two slices, the whole commit is there to be finished. */
async function writeBig(
  open: Store,
  record: ChangeRecord,
  row: ChangeRow,
  writes: readonly Write[],
  onProgress: (fraction: number) => void,
): Promise<Result<void>> {
  const appended = await append(open, record);
  if (!appended.ok) {
    open.doubtful = !isSequence(await open.journal.lastSeq(), open.head.seq);
    return appended;
  }
  setStatus({ applying: true });
  try {
    await applyRecord(open.db, row, writes, onProgress);
  } catch {
    const healed = await heal(open);
    // Half of it is in the working copy and will not leave: the pages must not show that.
    if (!healed.ok) setStatus({ storeState: { failed: 'store-write' } });
    return healed;
  }
  setStatus({ applying: false });
  return ok(undefined);
}

/** Makes journal and working copy agree again after a failure; while that fails, nothing may be shown as whole. */
async function heal(open: Store): Promise<Result<void>> {
  open.doubtful = true;
  open.cache.clear();
  try {
    const last = await open.journal.lastSeq();
    const healed = last.ok ? await reconcile(open.db, open.journal, last.value) : last;
    if (!healed.ok) return healed;
  } catch (cause) {
    return fail('store-write', undefined, String(cause));
  }
  open.doubtful = false;
  open.head = await readHead(open.db);
  await publishHead(open);
  setStatus({ applying: false });
  return ok(undefined);
}

async function publishHead({ db, head }: Store): Promise<void> {
  if (head.seq === 0) return setStatus({ undoLabel: null, redoLabel: null });
  const [undo, redo] = await db.changes.bulkGet([head.undoTop, head.redoTop]);
  setStatus({ undoLabel: undo?.label ?? null, redoLabel: redo?.label ?? null });
}
