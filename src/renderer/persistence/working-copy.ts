import { fail, ok, type Result } from '@shared/result';
import type { DexieOptions } from 'dexie';
import { patience } from './answer-of';
import { type Database, openDatabase } from './database';
import type { Journal, JournalStatus } from './journal';
import { lastSeqOf } from './log';
import { missesCommits } from './missing-commits';
import { reconcile } from './reconcile';

/** What a working copy is made from, and where it lies. */
export type Source = {
  journal: Journal;
  /** For tests: another database, another IndexedDB. */
  name?: string | undefined;
  dexie?: DexieOptions | undefined;
  /** Moves a database out of the way that the browser can neither open nor delete. */
  setAside: () => Promise<Result<void>>;
};

/** `seq`: its last commit. */
export type WorkingCopy = { db: Database; seq: number };

type Hooks = {
  /** Told when the connection ends, whoever ended it. */
  onClosed: (db: Database) => void;
  /** Told before an empty database is filled. */
  onRebuild?: () => void;
  /** Told why a database is put aside. */
  note?: (message: string) => void;
};

/** The browser may find the damage, and throw everything away, in the middle of an opening: the next one finds the place free. */
const attempts = 3;
const pauseMs = 200;

/**
 * Opens the working copy and makes it agree with the journal: at the start, and after the browser threw it away. One that does not open
 * is put aside, once, for a new one that the journal fills; without a commit in the journal that is the user's to decide.
 */
export async function openWorkingCopy(source: Source, hooks: Hooks): Promise<Result<WorkingCopy>> {
  const opened = await openPatiently(source, hooks);
  if (opened.ok || opened.error.code !== 'store-open') return opened;
  const last = await source.journal.lastSeq();
  if (!last.ok || last.value === 0) return opened;
  hooks.note?.(`the database is put aside, since it does not open: ${opened.error.detail ?? ''}`);
  hooks.onRebuild?.();
  const aside = await source.setAside();
  return aside.ok ? tryToOpen(source, hooks) : opened;
}

async function openPatiently(source: Source, hooks: Hooks): Promise<Result<WorkingCopy>> {
  const since = Date.now();
  for (let attempt = 1; ; attempt += 1) {
    const opened = await tryToOpen(source, hooks);
    if (opened.ok || opened.error.code !== 'store-open' || attempt === attempts || Date.now() - since >= patience) return opened;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
}

const tryToOpen = (source: Source, hooks: Hooks): Promise<Result<WorkingCopy>> =>
  openOnce(source, hooks).catch((cause: unknown) => fail('store-open', undefined, String(cause)));

async function openOnce({ journal, name, dexie }: Source, { onClosed, onRebuild }: Hooks): Promise<Result<WorkingCopy>> {
  // The journal is read while the database opens: neither waits for the other.
  const [opened, status] = await Promise.all([
    openDatabase({ name, options: dexie, beforeUpgrade: (from) => journal.backUp(from) }),
    journal.status(),
  ]);
  if (!opened.ok) return opened;
  const db = opened.value;
  let kept = false;
  try {
    const seq = status.ok ? await agree(db, journal, status.value, onRebuild) : status;
    if (!seq.ok) return seq;
    if (seq.value > 0 && (await missesCommits(db, journal, seq.value))) {
      await db.delete();
      return fail('store-open', undefined, 'a stretch of its commits is missing');
    }
    if (!db.isOpen()) return fail('store-open', undefined, 'closed while it was read');
    db.on('close', () => onClosed(db));
    kept = true;
    return ok({ db, seq: seq.value });
  } finally {
    if (!kept) db.close();
  }
}

/** Where the log stands once both copies agree, unless a backup proves that both of them are missing something. */
export async function agree(
  db: Database,
  journal: Journal,
  status: JournalStatus,
  onRebuild: () => void = () => undefined,
): Promise<Result<number>> {
  const agreed = await reconcile(db, journal, status, onRebuild);
  if (!agreed.ok) return agreed;
  const seq = await lastSeqOf(db);
  return seq < status.backedUp ? fail('store-lost', undefined, `at ${seq}, backed up ${status.backedUp}`) : ok(seq);
}
