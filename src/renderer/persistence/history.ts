import type { ErrorCode } from '@shared/errors';
import type { ChangeRecord, RecordChange } from '@shared/model/changes';
import { reverseChanges } from '@shared/model/record-changes';
import { fail, ok, type Result } from '@shared/result';
import { checkReferences } from './check-references';
import type { ChangeRow } from './database';
import { recordOf } from './log';
import type { OpenStore } from './open-store';
import { Overlay } from './overlay';
import { nextRedo, nextUndo, rowOfId, stands, untouchedSince } from './steps';
import { enqueue } from './store';
import { type CommitInfo, write } from './write';
import { type Write, writesOf } from './writes';

/**
 * Takes back the last commit that still stands, as a new commit; null when there is none.
 *
 * @param accountId the last of those that touch this account, or what all accounts share, whatever came to others since; null: of all
 * @returns fails with `undo-elsewhere` when the commit touches other accounts too, and those changed since
 */
export function undo(accountId: string | null = null): Promise<Result<ChangeRecord | null>> {
  return enqueue<ChangeRecord | null>(async (open) => {
    const row = await nextUndo(open.db, accountId);
    return row ? takeBackRow(open, row, 'undo-elsewhere') : ok(null);
  });
}

/** Takes back one commit. Fails with `undo-not-latest` when others came after it that touch the same accounts (a toast that stayed). */
export function undoCommit(commitId: string): Promise<Result<ChangeRecord>> {
  return enqueue(async (open) => {
    const row = await rowOfId(open.db, commitId);
    return row && (await stands(open.db, commitId)) ? takeBackRow(open, row, 'undo-not-latest') : fail('undo-not-latest');
  });
}

/** Applies again what undo took back last, as a new commit; null when there is nothing, or something new came since. `accountId` as for undo. */
export function redo(accountId: string | null = null): Promise<Result<ChangeRecord | null>> {
  return enqueue<ChangeRecord | null>(async (open) => {
    const undone = await nextRedo(open.db, accountId);
    const row = undone?.undoes && (await rowOfId(open.db, undone.undoes));
    if (!undone || !row) return ok(null);
    const { id, label, accountId: owner, changes } = await wholeRecord(open, row);
    return step(open, undone, changes, { label, accountId: owner, undoes: null, redoes: id }, 'undo-elsewhere');
  });
}

async function takeBackRow(open: OpenStore, row: ChangeRow, refusal: ErrorCode): Promise<Result<ChangeRecord>> {
  const { id, label, accountId, changes } = await wholeRecord(open, row);
  return step(open, row, reverseChanges(changes), { label, accountId, undoes: id, redoes: null }, refusal);
}

/** @param since the row of the log that left things as the step needs to find them */
async function step(
  open: OpenStore,
  since: ChangeRow,
  changes: readonly RecordChange[],
  info: CommitInfo,
  refusal: ErrorCode,
): Promise<Result<ChangeRecord>> {
  const latest = since.seq === open.seq;
  if (!latest && !(await untouchedSince(open.db, since, info.undoes ?? info.redoes ?? '', open.seq))) return fail(refusal);
  const writes = await writesOf(open.db, changes);
  const linked = latest ? ok(undefined) : await checkLinks(open, writes);
  return linked.ok ? write(open, writes, info) : linked;
}

/** Nothing that the step depends on changed, but a circle may close with what came since. */
async function checkLinks({ db, cache }: OpenStore, writes: readonly Write[]): Promise<Result<void>> {
  const overlay = new Overlay(db, cache);
  await overlay.loadAll(writes.map(({ change }) => change));
  for (const { change, after } of writes) overlay.set(change.table, change.id, after);
  return checkReferences(overlay);
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
