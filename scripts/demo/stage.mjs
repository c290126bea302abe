import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeAsUser, launchElectron } from '../lib/launch.mjs';
import { step } from '../lib/steps.mjs';
import { wordsIn } from './words.mjs';

/** @typedef {Awaited<ReturnType<typeof openStage>>} Stage */

/**
 * The running application and what the chapters do with it.
 * @param {string} out
 * @param {string} userData
 * @param {import('./words.mjs').Language} language
 */
export async function openStage(out, userData, language) {
  mkdirSync(userData, { recursive: true });
  mkdirSync(join(out, 'screenshots'), { recursive: true });
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ theme: 'light', language }));
  const app = await launchElectron({ userData });
  const page = await app.firstWindow();
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
  /** @type {string[]} */
  const made = [];
  let pictures = 0;

  return {
    app,
    page,
    out,
    language,
    t: wordsIn(language),
    made,
    say: step.doing,
    close: () => closeAsUser(app),
    /** A picture of the window as it is now, numbered in the order of the story. @param {string} name */
    async look(name) {
      pictures += 1;
      const path = join(out, 'screenshots', `${language}-${String(pictures).padStart(2, '0')}-${name}.png`);
      // A toast or a fading dialog belongs to the moment before.
      await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => undefined))));
      await page.screenshot({ path });
      made.push(path);
    },
    /** Answers the next native save dialog with this name in the folder. @param {string} name @returns {Promise<string>} */
    async saveAs(name) {
      const path = join(out, name);
      await app.evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path);
      made.push(path);
      return path;
    },
    /** Answers the next native dialog that asks for a folder. @param {string} folder */
    async saveInto(folder) {
      await app.evaluate(({ dialog }, path) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
      }, folder);
      made.push(folder);
    },
  };
}
