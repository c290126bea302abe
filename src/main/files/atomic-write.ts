import { randomUUID } from 'node:crypto';
import * as nodeFs from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '@shared/result';
import { fileFailure } from './file-failure';
import { syncFolder } from './sync-folder';

/** The file operations that are used, so that a test can make each of them fail. */
export type WriteFs = Pick<typeof nodeFs, 'open' | 'rename' | 'unlink' | 'realpath' | 'stat'>;

/**
 * Replaces a file as a whole: whatever happens (a full disk, a locked target, a power cut), a reader finds the old
 * content or the new, never a part. The bytes go to a temporary file of the same folder, to the disk, then over the
 * target's name. A symbolic link is followed, so that its target changes and the link stays; permissions are kept.
 * @param path absolute
 * @returns an error of `file-locked`, `file-read-only`, `file-not-found` (the folder is gone), `disk-full` or `file-write`
 */
export async function writeAtomically(path: string, bytes: Uint8Array | string, fs: WriteFs = nodeFs): Promise<Result<void>> {
  const name = basename(path);
  const target = await fs.realpath(path).catch(() => path);
  const mode = await existingMode(target, fs);
  // Replacing a name needs no right on the file itself: without this check a read-only file would vanish in silence.
  if (mode !== null && (mode & 0o200) === 0) return fail('file-read-only', { name });
  if (await isOpenElsewhere(target, fs)) return fail('file-locked', { name });

  const temporary = join(dirname(target), `.${randomUUID()}.keyfolio-part`);
  let replacing = false;
  try {
    await writeThrough(temporary, bytes, mode, fs);
    replacing = true;
    await fs.rename(temporary, target);
  } catch (error) {
    await fs.unlink(temporary).catch(() => undefined);
    return fileFailure(error, name, replacing && mode !== null);
  }
  await syncFolder(dirname(target), fs.open);
  return ok(undefined);
}

async function writeThrough(file: string, bytes: Uint8Array | string, mode: number | null, fs: WriteFs): Promise<void> {
  const handle = await fs.open(file, 'wx', mode ?? 0o666);
  try {
    if (mode !== null) await handle.chmod(mode);
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Permission bits of an existing file, null when there is none yet. */
async function existingMode(file: string, fs: WriteFs): Promise<number | null> {
  const stats = await fs.stat(file).catch(() => null);
  return stats && stats.mode & 0o777;
}

/**
 * Windows refuses to replace a document that is open in Word. Other systems would let it happen, and the next save
 * there would overwrite ours: LibreOffice (`.~lock.name#`) and Word for Mac (`~$me.docx`) leave a sign beside the file.
 */
async function isOpenElsewhere(file: string, fs: WriteFs): Promise<boolean> {
  const name = basename(file);
  const signs = [`.~lock.${name}#`, `~$${name}`, `~$${name.slice(2)}`];
  const found = await Promise.all(
    signs.map((sign) =>
      fs.stat(join(dirname(file), sign)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}
