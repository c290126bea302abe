import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runMain } from '../lib/failure.mjs';
import { stories } from './chapters.mjs';
import { openStage } from './stage.mjs';

/** @typedef {import('./words.mjs').Language} Language */

/** Plays the stories into this folder; needs a display. @param {string} out */
export async function play(out) {
  /** @type {string[]} */
  const made = [];
  for (const language of /** @type {Language[]} */ (Object.keys(stories))) made.push(...(await tell(language, out)));
  // What somebody asked for first, then what shows how it came about.
  const pictures = made.filter((file) => file.includes('/screenshots/'));
  const results = made.filter((file) => !pictures.includes(file));
  console.log(`\nMade by the demo:\n${results.map((file) => `  ${file}`).join('\n')}`);
  console.log(`\nScreenshots:\n${pictures.map((file) => `  ${file}`).join('\n')}`);
}

/** One story, from the first start to the close of the window. @param {Language} language @param {string} out */
async function tell(language, out) {
  const userData = mkdtempSync(join(tmpdir(), 'keyfolio-demo-'));
  const stage = await openStage(out, userData, language);
  try {
    for (const chapter of stories[language]) await chapter(stage);
  } catch (error) {
    await stage.page.screenshot({ path: join(out, 'where-it-stopped.png') });
    throw error;
  } finally {
    await stage.close();
    rmSync(userData, { recursive: true, force: true });
  }
  return stage.made;
}

const [, script, out] = process.argv;
if (script === fileURLToPath(import.meta.url)) await runMain(() => play(out ?? '.'));
