import { fail, ok, type Result } from '@shared/result';
import type { Database } from './database';
import type { Journal } from './journal';
import type { RecordCache } from './record-cache';
import { stepScope } from './scope';
import { setStatus } from './status';
import { nextRedo, nextUndo } from './steps';
import { agree, type WorkingCopy } from './working-copy';
import { tellWritten } from './written';

/** The store while it is open. */
export type OpenStore = {
  db: Database;
  journal: Journal;
  /** This installation, written into every change record. */
  device: string;
  /** The last commit of the log. */
  seq: number;
  cache: RecordCache;
  /** A failure may have left journal and working copy apart: heal before the next commit. */
  doubtful: boolean;
  /** Opens the working copy anew, and fills it, after the browser ended the connection or threw everything away. */
  reopen: () => Promise<Result<WorkingCopy>>;
  /** Deletes the working copy: the journal has all of it. */
  discard: () => Promise<Result<void>>;
};

/** Whether the next commit has to wait for a healing. */
export const needsHealing = ({ db, doubtful }: OpenStore): boolean => doubtful || !db.isOpen();

/** Makes journal and working copy agree again after a failure; while that fails, nothing may be shown as whole. */
export async function heal(open: OpenStore): Promise<Result<void>> {
  open.doubtful = true;
  open.cache.clear();
  const copy = await wholeCopy(open);
  if (!copy.ok) return copy;
  // Only now: nobody reads a copy that is half filled.
  open.db = copy.value.db;
  open.seq = copy.value.seq;
  open.doubtful = false;
  await publishSteps(open);
  tellWritten(null);
  setStatus({ applying: false, storeState: 'ready' });
  return ok(undefined);
}

/** Fills the working copy anew where something of it cannot be read, once the journal has everything that it holds. */
export async function refillCopy(open: OpenStore): Promise<Result<void>> {
  const agreed = await heal(open);
  if (!agreed.ok) return agreed;
  open.doubtful = true;
  const gone = await open.discard();
  return gone.ok ? heal(open) : gone;
}

async function wholeCopy({ db, journal, reopen }: OpenStore): Promise<Result<WorkingCopy>> {
  if (!db.isOpen()) return reopen();
  try {
    const status = await journal.status();
    const seq = status.ok ? await agree(db, journal, status.value) : status;
    return seq.ok ? ok({ db, seq: seq.value }) : seq;
  } catch (cause) {
    return db.isOpen() ? fail('store-write', undefined, String(cause)) : reopen();
  }
}

/** Tells the shell what undo and redo would do where the user is. */
export async function publishSteps(open: OpenStore): Promise<void> {
  const { db } = open;
  const scope = stepScope();
  try {
    const [undo, redo] = await Promise.all([nextUndo(db, scope), nextRedo(db, scope)]);
    // What undoes carries the label of what it took back.
    setStatus({
      undoLabel: undo?.label ?? null,
      redoLabel: redo?.label ?? null,
      undoAccountId: undo?.accountId ?? null,
      redoAccountId: redo?.accountId ?? null,
    });
  } catch {
    // What was committed is committed: the healing before the next commit tells it.
    open.doubtful = true;
  }
}
