import { filesUnder, read } from './source-files.mjs';

/** Only `src/renderer/platform` touches `window.keyfolio`. @returns {Promise<string[]>} */
export async function bridgeUse() {
  return filesUnder(['src/renderer'], /\.tsx?$/)
    .filter((path) => !path.startsWith('src/renderer/platform/') && /\b(window|globalThis)\b[^;\n]*\.keyfolio\b/.test(read(path)))
    .map((path) => `${path}: reach the main process through src/renderer/platform`);
}
