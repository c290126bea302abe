import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {import('./random.mjs').Random} Random */

/**
 * What may happen to the database while nothing runs: often nothing, a bit flipped anywhere in it, one of its files gone, or all of it.
 * @param {string} userData @param {Random} random @returns {string} what was done
 */
export function damage(userData, random) {
  const folder = join(userData, 'IndexedDB');
  const kind = random.oneOf(['nothing', 'nothing', 'flip', 'flip', 'lose', 'delete']);
  if (kind === 'nothing' || !existsSync(folder)) return 'the database as it is';
  if (kind === 'delete') {
    rmSync(folder, { recursive: true });
    return 'the database deleted';
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => isData(name) && statSync(join(folder, name)).isFile() && statSync(join(folder, name)).size > 0)
    .sort();
  if (files.length === 0) return 'the database as it is';
  const name = random.oneOf(files);
  if (kind === 'lose') {
    rmSync(join(folder, name));
    return `${name} deleted`;
  }
  const bytes = readFileSync(join(folder, name));
  const at = random.between(0, bytes.length - 1);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << random.between(0, 7));
  writeFileSync(join(folder, name), bytes);
  return `a bit of byte ${at} of ${name} (${bytes.length} bytes) flipped`;
}

/** `LOG` and `LOCK` hold nothing that is read. @param {string} name */
const isData = (name) => !/(^|[\\/])(LOG|LOG\.old|LOCK)$/.test(name);
