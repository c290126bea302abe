import type { ErrorCode } from '@shared/errors';
import type { StoredLabel } from '@shared/model/changes';

/** Where the store is on its way from closed to usable; a failed one shows its code's sentence instead of the pages. */
export type StoreState = 'opening' | 'rebuilding' | 'ready' | { failed: ErrorCode };

/** What the shell shows of the store. */
export type StoreStatus = {
  storeState: StoreState;
  saveState: 'saved' | 'saving' | 'failed';
  undoLabel: StoredLabel | null;
  redoLabel: StoredLabel | null;
  /** The accounts that those two changes belong to; null: the portfolio. */
  undoAccountId: string | null;
  redoAccountId: string | null;
  /** A big commit is half-way into the working copy: live queries wait for the rest. */
  applying: boolean;
};

const closed: StoreStatus = {
  storeState: 'opening',
  saveState: 'saved',
  undoLabel: null,
  redoLabel: null,
  undoAccountId: null,
  redoAccountId: null,
  applying: false,
};

let status = closed;
const listeners = new Set<() => void>();

export const getStatus = (): StoreStatus => status;

export function setStatus(next: Partial<StoreStatus>): void {
  status = { ...status, ...next };
  for (const listener of listeners) listener();
}

export const resetStatus = (): void => setStatus(closed);

/** Calls back after every change of the status; returns the way to stop. */
export function subscribeStatus(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Waits for the rest of a big commit that is half-way into the working copy (`applying`): who reads once, and not live, must not read half of it. */
export const whenWhole = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = subscribeStatus(() => {
      if (status.applying) return;
      stop();
      resolve();
    });
  });
