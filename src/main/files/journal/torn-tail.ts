import { type FileHandle, open, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncFolder } from '../sync-folder';

const chunkBytes = 1 << 20;

/**
 * Copies what follows the last whole record beside the journal, durably: it may be half a record that was never
 * acknowledged, but after a fault of the disk it may also hold records that somebody can still rescue.
 * @returns the path of the copy
 */
export async function keepTornTail(journal: FileHandle, file: string, from: number, to: number): Promise<string> {
  const kept = `${file}.${new Date().toISOString().replaceAll(/[:.]/g, '-')}-${process.pid}.torn`;
  const copy = await open(kept, 'w');
  try {
    const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, to - from));
    for (let position = from; position < to; ) {
      const { bytesRead } = await journal.read(buffer, 0, Math.min(buffer.length, to - position), position);
      if (bytesRead === 0) break;
      await copy.writeFile(buffer.subarray(0, bytesRead));
      position += bytesRead;
    }
    await copy.sync();
    await copy.close();
  } catch (error) {
    await copy.close().catch(() => undefined);
    await unlink(kept).catch(() => undefined);
    throw error;
  }
  await syncFolder(dirname(file));
  return kept;
}
