import { type StoreVersion, storeVersions } from '@shared/migrations/versions';
import type { ChangeRecord, RecordChange } from '@shared/model/changes';
import type { TableName } from '@shared/model/table-names';
import { schemaVersion, type Tables } from '@shared/model/tables';
import { fail, ok, type Result } from '@shared/result';
import { Dexie, type DexieOptions, type EntityTable, type Table } from 'dexie';
import { answerOf, patience } from './answer-of';
import { declareVersion } from './declare-version';
import type { Touched } from './touched';

/** A commit as the working copy keeps it. */
export type ChangeRow = ChangeRecord &
  Touched & {
    /** A big commit's changes, and what they touch, lie in this many rows of `changeParts` instead of here. */
    parts: number;
  };

/**
 * One slice of a big commit's changes, written together with the records it changes. Parts beyond the last whole
 * row of `changes` mean that the commit was cut half-way.
 */
export type ChangePart = Touched & { seq: number; part: number; changes: RecordChange[] };

type ModelTables = { [T in TableName]: EntityTable<Tables[T], 'id'> };
type LogTables = { changes: Table<ChangeRow, number>; changeParts: Table<ChangePart, [number, number]> };

/** The working copy: the model's tables as they are now, and the log of the changes that led there. */
export type Database = Dexie & ModelTables & LogTables;

export const databaseName = 'keyfolio';

export type OpenDatabase = {
  name?: string | undefined;
  options?: DexieOptions | undefined;
  /** Told the stored version before it is upgraded; when this fails, nothing is. */
  beforeUpgrade?: (from: number) => Promise<Result<void>>;
  /** For tests: the versions of another time. */
  versions?: readonly StoreVersion[];
};

/**
 * Opens the working copy, upgraded to the latest version. Fails with `store-newer` when a later Keyfolio wrote it (Dexie would
 * open and alter it in silence), with `store-open` when the browser refuses.
 */
export async function openDatabase({
  name = databaseName,
  options = {},
  beforeUpgrade = async () => ok(undefined),
  versions = storeVersions,
}: OpenDatabase = {}): Promise<Result<Database>> {
  const asked = await answerOf(storedVersion(name, (options.indexedDB as IDBFactory | undefined) ?? indexedDB));
  if (!asked.ok) return asked;
  const stored = asked.value;
  const latest = versions.at(-1)?.version ?? schemaVersion;
  if (stored > latest) return fail('store-newer', undefined, `stored ${stored}, known ${latest}`);
  const outdated = stored > 0 && stored < latest;
  if (outdated) {
    const backedUp = await beforeUpgrade(stored);
    if (!backedUp.ok) return backedUp;
  }
  // Strict: a commit that is acknowledged has left the browser's write buffers. No cache: it shows changes that have not been written yet.
  // Never opened by Dexie itself: where the browser threw a damaged database away it would make an empty one.
  const db = new Dexie(name, { chromeTransactionDurability: 'strict', cache: 'disabled', autoOpen: false, ...options }) as Database;
  for (const version of versions) declareVersion(db, version, versions);
  const opening = db.open();
  const opened = await answerOf(opening, outdated ? null : patience);
  if (!opened.ok) {
    // It may answer after all, once nobody waits for it any more.
    opening.then(
      () => db.close(),
      () => undefined,
    );
    return opened;
  }
  neverAgain(db);
  // Written by a later Keyfolio since it was asked: Dexie opens that too.
  const found = Math.floor(db.backendDB().version / 10);
  if (found > latest) {
    db.close();
    return fail('store-newer', undefined, `found ${found}, known ${latest}`);
  }
  if (stored === 0 && (await holdsAnything(db))) {
    await db.delete();
    return fail('store-open', undefined, 'made on the remains of another');
  }
  return ok(db);
}

/**
 * Whether a database that was made just now is not empty. LevelDB that lost the list of its files starts a new list and takes in the log of
 * the old database, the last of its edits: without the rest they would pass for all of it.
 */
async function holdsAnything(db: Database): Promise<boolean> {
  const counts = await db.transaction('r', db.tables, () => Promise.all(db.tables.map((table) => table.limit(1).count())));
  return counts.some((count) => count > 0);
}

/** Even with `autoOpen: false` Dexie opens a second time when a transaction finds the connection closed. */
function neverAgain(db: Dexie): void {
  db.open = () => Dexie.Promise.reject(new Dexie.DatabaseClosedError('The connection was closed'));
}

/** Asked before opening: Dexie would add the tables it misses to a newer database. */
async function storedVersion(name: string, idb: IDBFactory): Promise<number> {
  const known = (await idb.databases()).find((database) => database.name === name);
  // Dexie multiplies its versions by ten.
  return Math.floor((known?.version ?? 0) / 10);
}
