import { fail, ok, type Result } from '@shared/result';
import type { Database } from './database';
import type { Journal } from './journal';
import { type Head, readHead } from './log';
import { reconcile } from './reconcile';
import type { RecordCache } from './record-cache';
import { setStatus } from './status';
import { tellWritten } from './written';

/** The store while it is open. */
export type OpenStore = {
  db: Database;
  journal: Journal;
  /** This installation, written into every change record. */
  device: string;
  /** Where the log stands. */
  head: Head;
  cache: RecordCache;
  /** A failure may have left journal and working copy apart: heal before the next commit. */
  doubtful: boolean;
};

/** Makes journal and working copy agree again after a failure; while that fails, nothing may be shown as whole. */
export async function heal(open: OpenStore): Promise<Result<void>> {
  open.doubtful = true;
  open.cache.clear();
  try {
    const status = await open.journal.status();
    const healed = status.ok ? await reconcile(open.db, open.journal, status.value) : status;
    if (!healed.ok) return healed;
  } catch (cause) {
    return fail('store-write', undefined, String(cause));
  }
  open.doubtful = false;
  open.head = await readHead(open.db);
  await publishHead(open);
  tellWritten(null);
  setStatus({ applying: false, storeState: 'ready' });
  return ok(undefined);
}

/** Tells the shell what undo and redo would do. */
export async function publishHead({ db, head }: OpenStore): Promise<void> {
  if (head.seq === 0) return setStatus({ undoLabel: null, redoLabel: null, undoAccountId: null, redoAccountId: null });
  const [undo, redo] = await db.changes.bulkGet([head.undoTop, head.redoTop]);
  setStatus({
    undoLabel: undo?.label ?? null,
    redoLabel: redo?.label ?? null,
    undoAccountId: undo?.accountId ?? null,
    redoAccountId: redo?.accountId ?? null,
  });
}
