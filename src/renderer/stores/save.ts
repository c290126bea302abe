import type { ChangeLabel, ChangeRecord, Mutation } from '@shared/model/changes';
import type { Result } from '@shared/result';
import { type CommitOptions, commit } from '@/persistence/commit';
import { undoCommit } from '@/persistence/history';
import { showError, toast } from '@/ui/toast';

/** Commits, and says so where the user is when it fails. Inline fields keep the typed text then. */
export async function save(label: ChangeLabel, mutations: readonly Mutation[], options?: CommitOptions): Promise<Result<ChangeRecord>> {
  const result = await commit(label, mutations, options);
  if (!result.ok) showError(result.error);
  return result;
}

/** Commits something the user may regret, a deletion, and offers to take back exactly that. */
export async function saveWithUndo(
  message: string,
  label: ChangeLabel,
  mutations: readonly Mutation[],
  options?: CommitOptions,
): Promise<Result<ChangeRecord>> {
  const result = await save(label, mutations, options);
  if (result.ok) toast({ message, undo: () => takeBack(result.value.id) });
  return result;
}

async function takeBack(commitId: string): Promise<void> {
  const undone = await undoCommit(commitId);
  if (!undone.ok) showError(undone.error);
}
