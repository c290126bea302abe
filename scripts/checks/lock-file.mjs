import { missingEntries } from '../complete-lock.mjs';
import { read } from './source-files.mjs';

/** `npm ci` takes the lock file. @returns {Promise<string[]>} */
export async function lockFile() {
  const names = Object.keys(missingEntries(JSON.parse(read('package-lock.json'))));
  return names.length === 0 ? [] : [`${names.length} packages of other platforms are missing, run: node scripts/complete-lock.mjs`];
}
