import type { ChangeRecord, StoredLabel } from '@shared/model/changes';
import { schemaVersion } from '@shared/model/tables';
import { ok, type Result } from '@shared/result';
import type { ChangeRow } from './database';
import { applyRecord, partsFor, rowOf, withdrawRecord } from './log';
import { newId } from './new-id';
import { heal, type OpenStore, publishSteps } from './open-store';
import { stepScope } from './scope';
import { setStatus } from './status';
import { ownersBefore, type Touched, touchedBy } from './touched';
import { reverseWrites, type Write } from './writes';
import { tellWritten } from './written';

/** What a commit writes besides its changes. */
export type CommitInfo = Pick<ChangeRecord, 'accountId' | 'undoes' | 'redoes' | 'merged'> & { label: StoredLabel };

/** Writes prepared changes to journal and working copy; acknowledged only when both have them. */
export async function write(
  open: OpenStore,
  writes: readonly Write[],
  info: CommitInfo,
  onProgress: (fraction: number) => void = () => undefined,
): Promise<Result<ChangeRecord>> {
  const changes = writes.map(({ change }) => change);
  const { seq, device } = open;
  const record: ChangeRecord = {
    seq: seq + 1,
    id: newId(),
    schema: schemaVersion,
    at: new Date().toISOString(),
    device,
    ...info,
    changes,
  };
  // Nothing differs: nothing to keep, nothing to undo. A merge that changes no record may still settle what was asked, and is taken back as one.
  const settles = (info.merged ?? []).length > 0 || info.undoes !== null || info.redoes !== null;
  if (changes.length === 0 && !settles) return ok({ ...record, seq });
  const parts = partsFor(changes);
  const touched = touchedBy(changes, ownersBefore(writes));
  const row = rowOf(record, parts, touched);
  const written = parts > 0 ? await writeBig(open, record, row, writes, onProgress) : await writeSmall(open, record, row, writes);
  tellWritten(changes);
  if (!written.ok) {
    open.cache.clear();
    return written;
  }
  open.seq = row.seq;
  open.cache.follow(writes);
  await tellSteps(open, record, touched);
  return ok(record);
}

/** What undo takes back now: something new where the user is, nothing new when it happened elsewhere. */
async function tellSteps(open: OpenStore, { undoes, redoes, label, accountId }: ChangeRecord, { owners }: Touched): Promise<void> {
  if (undoes !== null || redoes !== null) return publishSteps(open);
  const scope = stepScope();
  if (scope !== null && !owners.includes(scope) && owners.some((owner) => owner !== null)) return;
  setStatus({ undoLabel: label, undoAccountId: accountId, redoLabel: null, redoAccountId: null });
}

/** Journal and working copy at the same time; when the journal fails, the working copy goes back. */
async function writeSmall(open: OpenStore, record: ChangeRecord, row: ChangeRow, writes: readonly Write[]): Promise<Result<void>> {
  const [appended, applied] = await Promise.all([append(open, record), succeeds(applyRecord(open.db, row, writes))]);
  if (appended.ok) return applied ? appended : heal(open);
  const withdrawn = !applied || (await succeeds(withdrawRecord(open.db, row.seq, reverseWrites(writes))));
  open.doubtful = !withdrawn || !isSequence(await open.journal.lastSeq(), open.seq);
  return appended;
}

const succeeds = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

/** Appends a record; an append that reports a failure may have reached the disk all the same: the journal knows. */
async function append({ journal }: OpenStore, record: ChangeRecord): Promise<Result<void>> {
  const appended = await journal.append(record);
  if (appended.ok || appended.error.code === 'journal-sequence') return appended;
  return isSequence(await journal.lastSeq(), record.seq) ? ok(undefined) : appended;
}

const isSequence = (last: Result<number>, seq: number): boolean => last.ok && last.value === seq;

/** The journal first: whatever happens between two slices, the whole commit is there to be finished. */
async function writeBig(
  open: OpenStore,
  record: ChangeRecord,
  row: ChangeRow,
  writes: readonly Write[],
  onProgress: (fraction: number) => void,
): Promise<Result<void>> {
  const appended = await append(open, record);
  if (!appended.ok) {
    open.doubtful = !isSequence(await open.journal.lastSeq(), open.seq);
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
