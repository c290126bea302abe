import type { ChangeRecord } from '@shared/model/changes';
import { reverseChanges } from '@shared/model/record-changes';
import { fail, ok, type Result } from '@shared/result';
import type { ChangeRow } from './database';
import { recordOf, rowUndoneBy } from './log';
import type { OpenStore } from './open-store';
import { enqueue } from './store';
import { write } from './write';
import { writesOf } from './writes';

/**
 * Takes back the last commit that still stands, as a new commit; null when there is none.
 *
 * @param commitId takes back this one only: fails with `undo-not-latest` when others came after it (a toast that stayed).
 */
export function undo(commitId?: string): Promise<Result<ChangeRecord | null>> {
  return enqueue<ChangeRecord | null>(async (open) => {
    const row = await open.db.changes.get(open.head.undoTop);
    if (commitId !== undefined && row?.id !== commitId) return fail('undo-not-latest');
    if (!row) return ok(null);
    const { id, label, accountId, changes } = await wholeRecord(open, row);
    return write(open, await writesOf(open.db, reverseChanges(changes)), { label, accountId, undoes: id, redoes: null });
  });
}

/** Applies again what undo took back last, as a new commit; null when there is nothing, or something new came since. */
export function redo(): Promise<Result<ChangeRecord | null>> {
  return enqueue<ChangeRecord | null>(async (open) => {
    const row = await rowUndoneBy(open.db, open.head.redoTop);
    if (!row) return ok(null);
    const { id, label, accountId, changes } = await wholeRecord(open, row);
    return write(open, await writesOf(open.db, changes), { label, accountId, undoes: null, redoes: id });
  });
}

/**
 * A commit as it was made. A big one from the journal, whose checksums the browser's files for large values do without: what undo
 * writes would otherwise be what a damaged file says.
 */
async function wholeRecord({ db, journal }: OpenStore, row: ChangeRow): Promise<ChangeRecord> {
  const page = row.parts > 0 ? await journal.read(row.seq - 1, 1) : null;
  const [record] = page?.ok ? page.value.records : [];
  return record?.id === row.id ? record : recordOf(db, row);
}
