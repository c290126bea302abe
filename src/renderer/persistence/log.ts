import type { ChangeRecord, RecordChange } from '@shared/model/changes';
import { Dexie } from 'dexie';
import type { ChangeRow, Database } from './database';
import { ownersBefore, type Touched, touchedBy } from './touched';
import { applyWrites, tablesOf, type Write } from './writes';

/**
 * Records per transaction. Small ones come whole through a kill, and a bigger commit lets the window paint between
 * two of them.
 */
export const sliceSize = 200;

/** The sequence of the last commit, 0: none. */
export const lastSeqOf = async (db: Database): Promise<number> => (await db.changes.orderBy('seq').last())?.seq ?? 0;

/** The row that keeps a commit. */
export const rowOf = (record: ChangeRecord, parts: number, touched: Touched): ChangeRow =>
  parts > 0 ? { ...record, parts, changes: [], owners: [], records: [] } : { ...record, parts, ...touched };

/** A commit as it was made, a big one's parts put together again. */
export async function recordOf(db: Database, row: ChangeRow): Promise<ChangeRecord> {
  const { owners: _owners, records: _records, parts, ...record } = row;
  if (parts === 0) return record;
  const rows = await partsOf(db, record.seq);
  return { ...record, changes: rows.flatMap(({ changes }) => changes) };
}

export const partsOf = (db: Database, seq: number) =>
  db.changeParts.where('[seq+part]').between([seq, 0], [seq, Number.POSITIVE_INFINITY]).toArray();

/** Applies a commit to the working copy: in one transaction, or a big one in slices, its row with the last. */
export async function applyRecord(
  db: Database,
  row: ChangeRow,
  writes: readonly Write[],
  onProgress: (fraction: number) => void = () => undefined,
): Promise<void> {
  if (row.parts === 0) {
    await db.transaction('rw', [...tablesOf(writes), 'changes'], () => Dexie.Promise.all([applyWrites(db, writes), db.changes.put(row)]));
    return;
  }
  for (let part = 0; part < row.parts; part += 1) {
    const slice = sliceOf(writes, part);
    const changes = slice.map(({ change }) => change);
    await db.transaction('rw', [...tablesOf(slice), 'changes', 'changeParts'], () =>
      Dexie.Promise.all([
        applyWrites(db, slice),
        db.changeParts.put({ seq: row.seq, part, changes, ...touchedBy(changes, ownersBefore(slice)) }),
        part === row.parts - 1 ? db.changes.put(row) : undefined,
      ]),
    );
    onProgress((part + 1) / row.parts);
  }
}

/** The part of a big commit that one transaction takes. */
export const sliceOf = <T>(all: readonly T[], part: number): T[] => all.slice(part * sliceSize, (part + 1) * sliceSize);

/** How many slices a commit takes; 0: it fits in one transaction. */
export const partsFor = (changes: readonly RecordChange[]): number =>
  changes.length > sliceSize ? Math.ceil(changes.length / sliceSize) : 0;

/** Takes the last commit out of the working copy again, when the journal does not have it. */
export async function withdrawRecord(db: Database, seq: number, undo: readonly Write[]): Promise<void> {
  await db.transaction('rw', [...tablesOf(undo), 'changes'], async () => {
    await applyWrites(db, undo);
    await db.changes.delete(seq);
  });
}
