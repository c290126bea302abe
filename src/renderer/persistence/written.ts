import type { RecordChange } from '@shared/model/changes';

/** A record that may differ from what was read of it before. */
export type Touched = Pick<RecordChange, 'table' | 'id'>;

type Listener = (touched: readonly Touched[] | null) => void;
const listeners = new Set<Listener>();

/**
 * Calls back after every commit, also one that had to be taken back, with the records it touched; with null when the store was healed
 * and anything may differ. Returns the way to stop.
 */
export function onWritten(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function tellWritten(touched: readonly Touched[] | null): void {
  // A copy: who starts again on this word listens anew, and must not be told, and start again, for ever.
  for (const listener of [...listeners]) listener(touched?.map(({ table, id }) => ({ table, id })) ?? null);
}
