import type { Log } from '../../log';
import type { Journal } from '../journal/journal';
import type { Snapshots } from '../snapshots/snapshots';
import type { Backups } from './backups';

export type Keeper = {
  /** Something was appended to the journal. */
  noteChange: () => void;
  /** Before the application ends: what is due is done now. */
  finish: () => Promise<void>;
};

type Parts = { journal: Journal; snapshots: Snapshots; backups: Backups; log: Log };

/** A journal file with more than this is closed, with a snapshot: a start reads at most so much. */
const mostRecords = 500;
const mostBytes = 8_000_000;
/** At quit there is time, and the next start is worth it. */
const enoughAtQuit = 100;

const minuteMs = 60_000;
/** A backup waits for a pause in the work, and not for ever. */
const pauseMs = 2 * minuteMs;
const longestMs = 15 * minuteMs;

/** Decides when snapshots and backups are written: some time after edits, and at the end. One thing at a time. */
export function createKeeper({ journal, snapshots, backups, log }: Parts): Keeper {
  let working: Promise<unknown> = Promise.resolve();
  let pause: NodeJS.Timeout | null = null;
  let firstEdit: number | null = null;
  let appended = 0;

  const inTurn = (what: string, run: () => Promise<{ ok: boolean; error?: { code: string; detail?: string } }>) => {
    working = working.then(async () => {
      try {
        const done = await run();
        if (!done.ok) log.warn(`${what} failed: ${done.error?.code} ${done.error?.detail ?? ''}`);
      } catch (error) {
        log.error(`${what} failed`, error);
      }
    });
    return working;
  };

  async function compactAbove(records: number): Promise<void> {
    const status = await journal.status();
    if (!status.ok) return;
    const { open } = status.value;
    if (open.records < records && open.bytes < mostBytes) return;
    await inTurn('a snapshot', () => snapshots.compact());
  }

  function backUp(): void {
    pause = null;
    firstEdit = null;
    void inTurn('a backup', () => backups.write('edits'));
  }

  return {
    noteChange: () => {
      const now = Date.now();
      firstEdit ??= now;
      if (pause) clearTimeout(pause);
      pause = setTimeout(backUp, Math.max(0, Math.min(pauseMs, firstEdit + longestMs - now)));
      appended += 1;
      // Asking the journal at every commit would make each a little dearer.
      if (appended % 50 === 0) void compactAbove(mostRecords);
    },
    finish: async () => {
      if (pause) clearTimeout(pause);
      await compactAbove(enoughAtQuit);
      await inTurn('the backup at the end', () => backups.write('quit'));
      await working;
    },
  };
}
