import { existsSync } from 'node:fs';
import { modelDocs } from '../lib/model-docs.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { read } from './source-files.mjs';

/** The documents of the model say what the schemas say. @returns {Promise<string[]>} */
export async function modelDocsCurrent() {
  const stale = Object.entries(await modelDocs()).filter(([path, text]) => !existsSync(fromRoot(path)) || read(path) !== text);
  return stale.map(([path]) => `${path} is not current, run: node scripts/model-docs.mjs`);
}
