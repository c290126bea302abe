import { fail, ok, type Result } from '@shared/result';
import type { Database } from './database';
import { heal, needsHealing, type OpenStore, publishSteps, refillCopy } from './open-store';
import { RecordCache } from './record-cache';
import { deleteWorkingCopy } from './recovery';
import { onStepScope } from './scope';
import { resetStatus, setStatus } from './status';
import { isUnreadable } from './unreadable';
import { openWorkingCopy, type Source } from './working-copy';

export type StoreOptions = Source & {
  /** This installation, written into every change record. */
  device: string;
  /** Told when the browser ended the connection to the working copy, and how filling a new one went. */
  note?: (message: string) => void;
};

let opening: Promise<Result<void>> | undefined;
let store: OpenStore | undefined;
let queue: Promise<unknown> = Promise.resolve();
let waiting = 0;
let noteDown = (_message: string): void => undefined;
let refilling: Promise<Result<void>> | undefined;

/** Opens the store and makes journal and working copy agree. Calling it again returns the same opening. */
export function openStore(options: StoreOptions): Promise<Result<void>> {
  opening ??= open(options).catch((cause: unknown) => fail('store-open', undefined, String(cause)));
  return opening.then((result) => {
    if (!result.ok) setStatus({ storeState: { failed: result.error.code } });
    return result;
  });
}

async function open({ device, note = () => undefined, ...source }: StoreOptions): Promise<Result<void>> {
  resetStatus();
  const onClosed = (db: Database) => {
    if (store?.db === db) void recover();
  };
  const opened = await openWorkingCopy(source, { onClosed, note, onRebuild: () => setStatus({ storeState: 'rebuilding' }) });
  if (!opened.ok) return opened;
  const reopen = () => openWorkingCopy(source, { onClosed, note });
  const discard = () => deleteWorkingCopy(source.setAside, source);
  store = { ...opened.value, journal: source.journal, device, cache: new RecordCache(), doubtful: false, reopen, discard };
  noteDown = note;
  await publishSteps(store);
  setStatus({ storeState: 'ready' });
  return ok(undefined);
}

/**
 * The browser ended the connection: it found the database damaged, and may have thrown it away. Live queries wait as for a big
 * commit, the pages keep what they show, and the working copy is filled again as at a start. In its turn: the commit under
 * way heals what it needs itself and waits for nobody.
 */
const recover = (): Promise<Result<void>> =>
  whileWaiting('the browser closed the database', (open) => (needsHealing(open) ? heal(open) : Promise.resolve(ok(undefined))));

/** Fills the working copy anew, for who met something in it that cannot be read; once for all who ask meanwhile. */
export function refill(): Promise<Result<void>> {
  refilling ??= whileWaiting('something in the database cannot be read', refillCopy).finally(() => {
    refilling = undefined;
  });
  return refilling;
}

async function whileWaiting(why: string, work: (open: OpenStore) => Promise<Result<void>>): Promise<Result<void>> {
  noteDown(`${why}: the working copy is made whole from the journal`);
  setStatus({ applying: true });
  const done = await enqueue(work);
  noteDown(done.ok ? 'the working copy is whole again' : `the working copy is not whole: ${done.error.code} ${done.error.detail ?? ''}`);
  if (!done.ok && store) setStatus({ applying: false, storeState: { failed: done.error.code } });
  return done;
}

/** In its turn, so that the last answer is the one that stays. */
onStepScope(() => {
  queue = queue.then(() => (store ? publishSteps(store) : undefined));
});

/** Waits for the commits under way, then closes. */
export async function closeStore(): Promise<void> {
  await queue;
  const closing = store;
  store = undefined;
  opening = undefined;
  closing?.db.close();
  resetStatus();
}

/** The open working copy, for queries. Pages exist only while the store is ready. */
export function openDb(): Database {
  if (!store) throw new Error('The store is not open');
  return store.db;
}

/** This installation, as change records name it. */
export const thisDevice = (): string => store?.device ?? '';

/** Runs one commit after the other: each sees the state that the one before left. */
export function enqueue<T>(task: (open: OpenStore) => Promise<Result<T>>): Promise<Result<T>> {
  waiting += 1;
  setStatus({ saveState: 'saving' });
  const run = queue.then(async () => {
    const result = await runTask(task);
    waiting -= 1;
    setStatus({ saveState: result.ok || isRefusal(result.error.code) ? (waiting > 0 ? 'saving' : 'saved') : 'failed' });
    return result;
  });
  queue = run;
  return run;
}

const isRefusal = (code: string) => code.startsWith('record-') || code.startsWith('reference-') || code.startsWith('undo-');

/** A task throws only before it writes, since writing heals by itself: so it can be run once more, on a copy that is whole. */
async function runTask<T>(task: (open: OpenStore) => Promise<Result<T>>, again = true): Promise<Result<T>> {
  if (!store) return fail('store-closed');
  try {
    if (needsHealing(store)) {
      const healed = await heal(store);
      if (!healed.ok) return healed;
    }
    return await task(store);
  } catch (cause) {
    store.doubtful = true;
    if (!again) return fail('unexpected', undefined, String(cause));
    const whole = isUnreadable(cause) && store.db.isOpen() ? await refillCopy(store) : ok(undefined);
    return whole.ok ? runTask(task, false) : whole;
  }
}
