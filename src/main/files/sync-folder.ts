import { open as openFile } from 'node:fs/promises';

/** Makes a new name in a folder durable. Not every system lets a folder be opened or synced; the file's content is safe anyway. */
export async function syncFolder(folder: string, open: typeof openFile = openFile): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
