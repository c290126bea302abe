import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMain } from '../lib/failure.mjs';
import { chapters } from './chapters.mjs';
import { openStage } from './stage.mjs';

/** Plays the whole story into this folder; needs a display. @param {string} out */
export async function play(out) {
  const userData = mkdtempSync(join(tmpdir(), 'keyfolio-demo-'));
  const stage = await openStage(out, userData);
  try {
    for (const chapter of chapters) await chapter(stage);
  } catch (error) {
    await stage.page.screenshot({ path: join(out, 'where-it-stopped.png') });
    throw error;
  } finally {
    await stage.close();
    rmSync(userData, { recursive: true, force: true });
  }
  console.log(`\nMade by the demo:\n${stage.made.map((file) => `  ${file}`).join('\n')}`);
}

const [, script, out] = process.argv;
if (script === fileURLToPath(import.meta.url)) await runMain(() => play(out ?? '.'));
