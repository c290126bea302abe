// `npm run demo -- --out DIR`: drives the real application through its main job, as a user would, and leaves in DIR what came of it.
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { ensureBuilt } from './lib/build.mjs';
import { hasDisplay, onSomeDisplay } from './lib/display.mjs';
import { Failure, runMain } from './lib/failure.mjs';
import { fromRoot } from './lib/paths.mjs';
import { run } from './lib/run.mjs';

/** @param {string} out Folder for the files; made when it is not there. */
export async function demo(out = fromRoot('demo-output')) {
  mkdirSync(out, { recursive: true });
  await bootstrap();
  await ensureBuilt();
  // A virtual display lives as long as the command it was started for: this script's second half.
  if (!hasDisplay()) {
    const { code } = await run(...onSomeDisplay(process.execPath, [fileURLToPath(new URL('demo/play.mjs', import.meta.url)), out]));
    if (code !== 0) throw new Failure('The demo did not come to its end.', `npm run demo -- --out ${out}`);
    return;
  }
  // Only now: it needs packages that the bootstrap installs.
  const { play } = await import('./demo/play.mjs');
  await play(out);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    const at = process.argv.indexOf('--out');
    const folder = at === -1 ? undefined : process.argv[at + 1];
    if (at !== -1 && !folder) throw new Failure('--out needs a folder.', 'npm run demo -- --out demo-output');
    await demo(folder && resolve(folder));
  });
}
