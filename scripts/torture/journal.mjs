import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Checksum, length and sequence in front of each line's JSON. */
const headerBytes = 31;

/**
 * Every commit in the journal of a user's data, in order: read as text, without the product's reader.
 * @param {string} userData @returns {import('./contents.mjs').ChangeRecord[]}
 */
export function journalRecords(userData) {
  const folder = join(userData, 'journal');
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.journal'))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  return files.flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .slice(1)
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line.slice(headerBytes))),
  );
}
