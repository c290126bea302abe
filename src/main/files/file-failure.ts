import type { ErrorCode } from '@shared/errors';
import { type AppError, fail } from '@shared/result';

/** What the operating systems answer, as what the user can do about it. */
const codes: Record<string, ErrorCode> = {
  EBUSY: 'file-locked',
  ETXTBSY: 'file-locked',
  EACCES: 'file-read-only',
  EPERM: 'file-read-only',
  EROFS: 'file-read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  ENOENT: 'file-not-found',
};

/**
 * The failure of an operation on a file the user named.
 * @param name the file's name for the sentence, without its folder
 * @param replacing the failed step was the replacement of an existing file. Windows answers EPERM or EACCES there when
 *   another program holds the file; the folder itself was writable, the temporary file proved it.
 */
export function fileFailure(error: unknown, name: string, replacing = false): { ok: false; error: AppError } {
  const code = errorCode(error);
  const held = replacing && (code === 'EPERM' || code === 'EACCES');
  return fail(held ? 'file-locked' : (codes[code] ?? 'file-write'), { name }, error instanceof Error ? error.message : String(error));
}

/** Node's `ENOSPC` and the like; empty when the error has none. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
