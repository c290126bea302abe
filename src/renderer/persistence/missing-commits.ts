import type { Database } from './database';
import type { Journal } from './journal';

/**
 * Whether the working copy lacks commits, before its last one, that the journal has. LevelDB's list of its files can lose its newest
 * entry without a sign: the database opens, and a stretch of what was written is gone, the log's rows with the records they changed.
 * Gaps that the journal cannot fill stay: a damaged file of it cost them before.
 */
export async function missesCommits(db: Database, journal: Journal, seq: number): Promise<boolean> {
  if ((await db.changes.count()) === seq) return false;
  let last = 0;
  for (const kept of await db.changes.orderBy('seq').primaryKeys()) {
    if (kept > last + 1 && (await has(journal, kept - 1))) return true;
    last = kept;
  }
  return false;
}

async function has(journal: Journal, seq: number): Promise<boolean> {
  const page = await journal.read(seq - 1, 1);
  return page.ok && page.value.records[0]?.seq === seq;
}
