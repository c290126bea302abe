import type { ChangeRecord } from '@shared/model/changes';
import { tableNames } from '@shared/model/table-names';
import { schemaVersion } from '@shared/model/tables';
import { ok, type Result } from '@shared/result';
import type { ChangePart, ChangeRow, Database } from './database';
import type { Journal, KeptContents } from './journal';
import { partsFor, rowOf, sliceOf } from './log';
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
export async function fillFromSnapshot(db: Database, journal: Journal, bases: readonly number[]): Promise<Result<number>> {
  const snapshot = await journal.snapshot();
  if (!snapshot.ok) return snapshot;
  if (!snapshot.value) return ok(0);
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

async function writeHistory(db: Database, journal: Journal, { seq, lastId }: KeptContents, bases: readonly number[]): Promise<number> {
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
      const count = partsFor(record.changes);
      if (count > 0) parts.push(...partsOfRecord(record, count, owners));
      const touched = count > 0 ? nothingTouched : touchedBy(record.changes, owners);
      rows.push(rowOf(record, count, touched));
    }
    await db.transaction('rw', ['changes', 'changeParts'], async () => {
      await db.changeParts.bulkPut(parts);
      await db.changes.bulkPut(rows);
    });
    position = records.at(-1)?.seq ?? seq;
  }
  if (!(await db.changes.get(seq))) await db.changes.put(startRow(seq, lastId));
  return seq;
}

const partsOfRecord = ({ seq, changes }: ChangeRecord, count: number, owners: Owners): ChangePart[] =>
  Array.from({ length: count }, (_, part) => {
    const slice = sliceOf(changes, part);
    return { seq, part, changes: slice, ...touchedBy(slice, owners) };
  });

/** Stands for a commit that nobody knows any more: the history goes on after it, and undo stops there (`steps.ts`). */
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
