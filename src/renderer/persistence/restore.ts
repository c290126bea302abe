import { type AccountDifference, accountDifferences } from '@shared/model/account-differences';
import type { ChangeRecord } from '@shared/model/changes';
import { checkContents } from '@shared/model/check-contents';
import { type Contents, diffContents } from '@shared/model/contents';
import { ok, type Result } from '@shared/result';
import { readContents } from './fill';
import { enqueue, openDb } from './store';
import { write } from './write';
import { writesOf } from './writes';

/** What a restore would do, account by account. Nothing is written. */
export async function previewRestore(contents: Contents, name: string): Promise<Result<AccountDifference[]>> {
  const then = checkContents(contents, name);
  if (!then.ok) return then;
  const now = (await readContents(openDb(), 0)).contents;
  return ok(accountDifferences(now, then.value, diffContents(now, then.value)));
}

/**
 * Makes everything as these contents have it, as one commit that undo takes back. Not through `commit`: a deletion there takes
 * with it what points at the record, and what these contents hold is whole already.
 */
export async function restoreContents(
  contents: Contents,
  name: string,
  onProgress?: (fraction: number) => void,
): Promise<Result<ChangeRecord>> {
  const then = checkContents(contents, name);
  if (!then.ok) return then;
  return enqueue(async (open) => {
    const now = (await readContents(open.db, 0)).contents;
    const writes = await writesOf(open.db, diffContents(now, then.value));
    return write(open, writes, { label: { key: 'restoreBackup', params: {} }, accountId: null, undoes: null, redoes: null }, onProgress);
  });
}
