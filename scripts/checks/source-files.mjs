import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fromRoot } from '../lib/paths.mjs';

/**
 * Files under these folders, by their path from the project's folder with `/`.
 * @param {string[]} folders
 * @param {RegExp} pattern
 */
export function filesUnder(folders, pattern) {
  return folders
    .filter((folder) => existsSync(fromRoot(folder)))
    .flatMap((folder) =>
      readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' })
        .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
        .filter((path) => pattern.test(path)),
    );
}

/** @param {string} path From the project's folder. */
export const read = (path) => readFileSync(fromRoot(path), 'utf8');
