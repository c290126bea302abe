import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { limits } from '@shared/package/format';
import { fail, ok, type Result } from '@shared/result';
import { errorCode } from '../files/file-failure';

/** The bytes of a package's file, unless there are more than any package has. */
export async function readPackageFile(path: string): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > limits.fileBytes) return fail('package-too-large', undefined, `${size} bytes`);
    return ok(new Uint8Array(await readFile(path)));
  } catch (error) {
    return fail(errorCode(error) === 'ENOENT' ? 'file-not-found' : 'package-unreadable', { name }, String(error));
  }
}
