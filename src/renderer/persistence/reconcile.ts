import type { ChangeRecord } from '@shared/model/changes';
import { reverseChanges, squashChanges } from '@shared/model/record-changes';
import { schemaVersion } from '@shared/model/tables';
import { fail, ok, type Result } from '@shared/result';
import type { Database } from './database';
import { fillFromSnapshot, readContents } from './fill';
import type { Journal, JournalStatus } from './journal';
import { applyRecord, lastSeqOf, partsFor, recordOf, rowOf, sliceSize } from './log';
import { ownersBefore, touchedBy } from './touched';
import { applyWrites, tablesOf, writesOf } from './writes';

/** Journal records asked for at a time. */
const pageSize = 1000;

/**
 * Makes the working copy and the journal agree. The journal is ahead after a cut, or when the browser threw the
 * database away: its records are applied, to the newest snapshot when there is nothing else. The working copy is ahead after a
 * crash between the two writes, or when the journal lost its tail: its records are appended. Both have different pasts: refused,
 * nothing is touched.
 *
 * @param onRebuild told before an empty database is filled
 */
export async function reconcile(db: Database, journal: Journal, status: JournalStatus, onRebuild?: () => void): Promise<Result<void>> {
  const seq = await lastSeqOf(db);
  const { lastSeq } = status;
  const agreed = await checkSamePast(db, journal, Math.min(seq, lastSeq), status);
  if (!agreed.ok) return agreed;
  if (seq > lastSeq) {
    const appended = await appendMissing(db, journal, lastSeq, seq);
    if (!appended.ok) return appended;
  }
  if (seq < lastSeq) {
    if (seq > 0) return replay(db, journal, seq);
    onRebuild?.();
    const filled = await fillFromSnapshot(db, journal, status.bases);
    return filled.ok ? replay(db, journal, filled.value) : filled;
  }
  await dropLooseParts(db, seq);
  return ok(undefined);
}

async function checkSamePast(db: Database, journal: Journal, seq: number, status: JournalStatus): Promise<Result<void>> {
  // The journal has no record there: it started after it.
  if (seq === 0 || seq <= (status.bases[0] ?? 0)) return ok(undefined);
  const known = seq === status.lastSeq && status.lastId !== null ? ok(status.lastId) : await idAt(journal, seq);
  if (!known.ok) return known;
  const row = await db.changes.get(seq);
  return row?.id === known.value ? ok(undefined) : fail('store-diverged', undefined, `at ${seq}`);
}

async function idAt(journal: Journal, seq: number): Promise<Result<string | undefined>> {
  const page = await journal.read(seq - 1, 1);
  return page.ok ? ok(page.value.records[0]?.id) : page;
}

async function appendMissing(db: Database, journal: Journal, afterSeq: number, headSeq: number): Promise<Result<void>> {
  let next = afterSeq + 1;
  // A working copy that was filled from a snapshot may not know how it came about: then it is where the journal starts.
  if (!(await db.changes.get(next))) return journal.startFrom(await readContents(db, headSeq));
  for (let row = await db.changes.get(next); row; row = await db.changes.get(next)) {
    const appended = await journal.append(await recordOf(db, row));
    if (!appended.ok) return appended;
    next += 1;
  }
  return ok(undefined);
}

async function replay(db: Database, journal: Journal, from: number): Promise<Result<void>> {
  let seq = from;
  for (let more = true; more; ) {
    const page = await journal.read(seq, pageSize);
    if (!page.ok) return page;
    const { records } = page.value;
    if (records.some(({ schema }) => schema > schemaVersion)) return fail('store-newer', undefined, 'journal');
    for (const batch of batches(records)) seq = await applyBatch(db, batch, seq);
    more = page.value.more && records.length > 0;
  }
  return ok(undefined);
}

/** Small commits share a transaction up to a slice's size; a big one stands alone. */
function* batches(records: readonly ChangeRecord[]): Generator<ChangeRecord[]> {
  let batch: ChangeRecord[] = [];
  let size = 0;
  for (const record of records) {
    if (batch.length > 0 && size + record.changes.length > sliceSize) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(record);
    size += record.changes.length;
  }
  if (batch.length > 0) yield batch;
}

async function applyBatch(db: Database, batch: readonly ChangeRecord[], from: number): Promise<number> {
  const changes = squashChanges(batch.flatMap((record) => record.changes));
  const writes = await writesOf(db, changes);
  const [first] = batch;
  const parts = first && batch.length === 1 ? partsFor(first.changes) : 0;
  if (first && parts > 0) {
    await applyRecord(db, rowOf(first, parts, touchedBy(first.changes, ownersBefore(writes))), writes);
    return first.seq;
  }
  const owners = ownersBefore(writes);
  const touched = batch.map((record) => touchedBy(record.changes, owners));
  const rows = batch.map((record, index) => rowOf(record, 0, touched[index] ?? { owners: [], records: [] }));
  await db.transaction('rw', [...tablesOf(writes), 'changes'], async () => {
    await applyWrites(db, writes);
    await db.changes.bulkPut(rows);
  });
  return batch.at(-1)?.seq ?? from;
}

/** Slices of a commit that neither the journal nor the log knows: the journal lost it half-way. They are taken back. */
async function dropLooseParts(db: Database, seq: number): Promise<void> {
  const loose = await db.changeParts.where('[seq+part]').above([seq, Number.POSITIVE_INFINITY]).reverse().toArray();
  for (const { seq: ofSeq, part, changes } of loose) {
    const writes = await writesOf(db, reverseChanges(changes));
    await db.transaction('rw', [...tablesOf(writes), 'changeParts'], async () => {
      await applyWrites(db, writes);
      await db.changeParts.delete([ofSeq, part]);
    });
  }
}
