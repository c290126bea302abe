import type { ChangeRecord } from '@shared/model/changes';
import { tableNames } from '@shared/model/table-names';
import { schemaVersion } from '@shared/model/tables';
import { ok, type Result } from '@shared/result';
import type { ChangePart, ChangeRow, Database } from './database';
import type { Journal, KeptContents } from './journal';
import { emptyHead, type Head, partsFor, rowAfter, sliceOf } from './log';
import { type Owners, type Touched, touchedBy } from './touched';
import { modelTable } from './writes';

const pageSize = 1000;
const nothingTouched: Touched = { owners: [], records: [] };

/**
 * Fills an empty working copy from the newest snapshot: its records at once, and the history that led there without doing any
 * of it again. A cut half-way is made good by the next start: replaying more than is missing ends at the same state.
 *
 * @param bases where the journal's files start: a damaged one costs its part of the history and none of the records
 * @returns where the replay goes on; the beginning when there is no snapshot
 */
export async function fillFromSnapshot(db: Database, journal: Journal, bases: readonly number[]): Promise<Result<Head>> {
  const snapshot = await journal.snapshot();
  if (!snapshot.ok) return snapshot;
  if (!snapshot.value) return ok(emptyHead);
  await writeContents(db, snapshot.value);
  return ok(await writeHistory(db, journal, snapshot.value, bases));
}

async function writeContents(db: Database, { contents }: KeptContents): Promise<void> {
  for (const table of tableNames) {
    await db.transaction('rw', table, async () => {
      await modelTable(db, table).clear();
      await modelTable(db, table).bulkPut(contents[table] ?? []);
    });
  }
}

async function writeHistory(db: Database, journal: Journal, { seq, lastId }: KeptContents, bases: readonly number[]): Promise<Head> {
  const heads = new Map<number, Head>();
  const headAt = (at: number): Head => heads.get(at) ?? emptyHead;
  /** Whose each record is, as the history goes on. */
  const owners: Owners = new Map();
  let position = bases[0] ?? 0;
  while (position < seq) {
    const page = await journal.read(position, Math.min(pageSize, seq - position));
    const records = page.ok ? page.value.records : [];
    if (records.length === 0) {
      // What the damaged file held of the history is lost, or set aside; the next file goes on.
      position = bases.find((base) => base > position) ?? seq;
      continue;
    }
    const rows: ChangeRow[] = [];
    const parts: ChangePart[] = [];
    for (const record of records) {
      const head = headAt(record.seq - 1);
      const before = headAt((record.undoes ? head.undoTop : head.redoTop) - 1);
      const count = partsFor(record.changes);
      if (count > 0) parts.push(...partsOfRecord(record, count, owners));
      const touched = count > 0 ? nothingTouched : touchedBy(record.changes, owners);
      const row = rowAfter(record, before, count, touched);
      heads.set(record.seq, { seq: row.seq, undoTop: row.undoTop, redoTop: row.redoTop });
      rows.push(row);
    }
    await db.transaction('rw', ['changes', 'changeParts'], async () => {
      await db.changeParts.bulkPut(parts);
      await db.changes.bulkPut(rows);
    });
    position = records.at(-1)?.seq ?? seq;
  }
  const last = heads.get(seq);
  if (last) return last;
  const start = startRow(seq, lastId);
  await db.changes.put(start);
  return start;
}

const partsOfRecord = ({ seq, changes }: ChangeRecord, count: number, owners: Owners): ChangePart[] =>
  Array.from({ length: count }, (_, part) => {
    const slice = sliceOf(changes, part);
    return { seq, part, changes: slice, ...touchedBy(slice, owners) };
  });

/** Stands for a commit that nobody knows any more: the history goes on after it, and undo stops there. */
const startRow = (seq: number, lastId: string | null): ChangeRow => ({
  seq,
  id: lastId ?? `start-${seq}`,
  schema: schemaVersion,
  at: new Date().toISOString(),
  device: '',
  label: { key: 'restoreBackup', params: {} },
  accountId: null,
  changes: [],
  ...nothingTouched,
  undoes: null,
  redoes: null,
  undoTop: 0,
  redoTop: 0,
  parts: 0,
});

/** Every record as the working copy has it, at the commit that it ends with. */
export async function readContents(db: Database, seq: number): Promise<KeptContents> {
  const tables = await db.transaction('r', [...tableNames], () =>
    Promise.all(tableNames.map(async (name) => [name, await modelTable(db, name).toArray()] as const)),
  );
  const contents = Object.fromEntries(tables.filter(([, records]) => records.length > 0));
  return { seq, lastId: (await db.changes.get(seq))?.id ?? null, contents };
}
