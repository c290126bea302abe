import type { ChangeLabel, ChangeRecord, Mutation } from '@shared/model/changes';
import type { Result } from '@shared/result';
import { prepare } from './prepare';
import { enqueue } from './store';
import { write } from './write';

export type CommitOptions = {
  /** The account that the change belongs to in the history; null (the default): the portfolio. */
  accountId?: string | null;
  /** For a merge: when the values it brings were set where they come from. */
  merged?: ChangeRecord['merged'];
  /** Follows a big commit from 0 to 1. */
  onProgress?: (fraction: number) => void;
};

/**
 * The one way to change the plans: all mutations or none, as one step of undo. Answers once the change is on the disk
 * in the journal and in the working copy. Mutations that change nothing write nothing: the record then has no changes.
 *
 * Fails with `record-*` or `reference-*` when a mutation is refused, `journal-write` when the disk does not take it.
 */
export async function commit(
  label: ChangeLabel,
  mutations: readonly Mutation[],
  options: CommitOptions = {},
): Promise<Result<ChangeRecord>> {
  const { accountId = null, merged, onProgress } = options;
  return enqueue(async (open) => {
    const prepared = await prepare(open.db, open.cache, mutations);
    if (!prepared.ok) return prepared;
    const stored = { key: label.key, params: label.params ?? {} };
    return write(open, prepared.value, { label: stored, accountId, undoes: null, redoes: null, ...(merged && { merged }) }, onProgress);
  });
}
