import type { ChangeLabel, ChangeRecord, Mutation } from '@shared/model/changes';
import { squashMutations } from '@shared/model/squash-mutations';
import type { Result } from '@shared/result';
import { type CommitOptions, commit } from './commit';

/** One movement of the user's hand: many small changes on the way, one step of undo. */
export type Gesture = {
  /** Takes what the hand did since; nothing is written yet, the caller shows it. */
  add: (mutations: readonly Mutation[]) => void;
  /** The hand let go: everything becomes one commit. */
  stop: (label: ChangeLabel, options?: CommitOptions) => Promise<Result<ChangeRecord>>;
  /** Escape: nothing happened. */
  bail: () => void;
};

/** Marks the start of a drag or of a run of key presses. It holds one mutation per record, however long it lasts. */
export function markGesture(): Gesture {
  let pending: Mutation[] = [];
  return {
    add: (mutations) => {
      pending = squashMutations([...pending, ...mutations]);
    },
    stop: (label, options) => {
      const all = pending;
      pending = [];
      return commit(label, all, options);
    },
    bail: () => {
      pending = [];
    },
  };
}
