import { undoCommit } from '@/persistence/history';
import { showError } from '@/ui/toast';

/** Takes an import back as a whole; says so when other changes came after it. */
export async function takeBack(commitId: string): Promise<void> {
  const undone = await undoCommit(commitId);
  if (!undone.ok) showError(undone.error);
}
