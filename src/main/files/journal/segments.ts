import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** One file of the journal: it holds the records after `base`, up to the next one's base. */
export type Segment = { file: string; base: number };

/** The file that starts after `base`: the first keeps the plain name. */
export function segmentFile(first: string, base: number): string {
  if (base === 0) return first;
  return join(dirname(first), `${stem(first)}-${String(base).padStart(12, '0')}.journal`);
}

const stem = (first: string) => basename(first, '.journal');

/** Every file of the journal, oldest first. @param first the file of a journal that starts at the beginning */
export async function listSegments(first: string): Promise<Segment[]> {
  const names = await readdir(dirname(first)).catch(() => []);
  const pattern = new RegExp(`^${stem(first)}(?:-(\\d{12}))?\\.journal$`);
  return names
    .flatMap((name) => {
      const match = pattern.exec(name);
      return match ? [{ file: join(dirname(first), name), base: Number(match[1] ?? 0) }] : [];
    })
    .sort((a, b) => a.base - b.base);
}
