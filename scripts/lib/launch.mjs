import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { _electron as electron } from '@playwright/test';
import { electronBinary, sandboxArguments } from './electron-binary.mjs';
import { root } from './paths.mjs';

const openInspector = join(import.meta.dirname, 'open-inspector.cjs');

/** @typedef {import('@playwright/test').ElectronApplication} ElectronApplication */

/**
 * Starts an application in the real Electron, attached to Playwright.
 *
 * Playwright finds the binary through the electron package, which reads ELECTRON_OVERRIDE_DIST_PATH. Not `executablePath`: with it
 * Playwright does not hold the application back until it has attached, and now and then waits for ever for a navigation that it missed.
 * @param {{ userData: string, folder?: string, locale?: 'en' | 'fr', args?: string[], env?: Record<string, string> }} options
 * @returns {Promise<ElectronApplication>}
 */
export async function launchElectron({ userData, folder = root, locale = 'en', args = [], env = {} }) {
  process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(electronBinary());
  return electron.launch({
    args: ['--no-inspect', '-r', openInspector, ...sandboxArguments(), folder, `--user-data-dir=${userData}`, `--lang=${locale}`, ...args],
    env: { ...inheritedEnvironment(), ...env },
  });
}

/** Closes the windows as a user does, and waits until everything is on the disk and the process has ended well. @param {ElectronApplication} app */
export async function closeAsUser(app) {
  const ended = once(app.process(), 'exit');
  // Later, so that this answer is not cut off by the end of the process.
  await app.evaluate(({ BrowserWindow }) => {
    setTimeout(() => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
  });
  const [code, signal] = await ended;
  if (code !== 0) throw new Error(`the application ended with ${code ?? signal}`);
}

/** Without what would change the application. @returns {Record<string, string>} */
function inheritedEnvironment() {
  const dropped = ['ELECTRON_RENDERER_URL', 'ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS'];
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined || dropped.includes(name) ? [] : [[name, value]])),
  );
}
