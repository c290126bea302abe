import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** @param {...string} parts */
export const fromRoot = (...parts) => join(root, ...parts);

/** Kept outside `node_modules`, so that a clean checkout does not fetch the same binary again. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'keyfolio');

/** Where every runner leaves its reports, screenshots and traces. */
export const resultsFolder = fromRoot('test-results');
