import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { Failure } from './failure.mjs';
import { fromRoot } from './paths.mjs';
import { binOf, run } from './run.mjs';
import { step } from './steps.mjs';

const stampFile = fromRoot('out', '.built-from');

/** Builds into `out/`; skipped while the sources are those of the last build. */
export async function ensureBuilt() {
  const stamp = sourcesDigest();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return step.done('the build is up to date');
  step.doing('building');
  const { code, output, ms } = await run(process.execPath, [binOf('electron-vite'), 'build'], { quiet: true });
  if (code !== 0) throw new Failure(`The build failed:\n${output.trim()}`, 'npm run build');
  writeFileSync(stampFile, stamp);
  step.done(`built (${(ms / 1000).toFixed(1)} s)`);
}

function sourcesDigest() {
  const hash = createHash('sha256');
  const files = ['src', 'resources']
    .filter((folder) => existsSync(fromRoot(folder)))
    .flatMap((folder) => readdirSync(fromRoot(folder), { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`));
  for (const path of [...files.sort(), 'electron.vite.config.ts', 'package.json', 'package-lock.json']) {
    if (statSync(fromRoot(path)).isFile()) hash.update(`${path}\0`).update(readFileSync(fromRoot(path)));
  }
  return hash.digest('hex');
}
