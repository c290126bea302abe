import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test';
import type { Locale, Preferences } from '@shared/preferences';
import { electronBinary, sandboxArguments } from '../../scripts/lib/electron-binary.mjs';
import { root } from '../../scripts/lib/paths.mjs';

export type LaunchOptions = {
  /** The user's data folder; a journey that starts the application twice passes the same. */
  userData: string;
  /** The language of the session, as the operating system would ask for it. */
  locale?: Locale;
  /** Preferences of an earlier session. */
  preferences?: Partial<Preferences>;
  /** More switches, and environment variables. */
  args?: string[];
  env?: Record<string, string>;
};

export type Keyfolio = {
  app: ElectronApplication;
  page: Page;
  /** What the window's console reported as an error, and exceptions nobody caught. */
  consoleErrors: string[];
  /** Ends the session as the user would. */
  close: () => Promise<void>;
};

/** Starts the built application in the real Electron and waits for its first page. */
export async function launchKeyfolio(options: LaunchOptions): Promise<Keyfolio> {
  const session = await openKeyfolio(options);
  await firstPage(session);
  return session;
}

/** What a user waits for after a double click: the title of the first page. */
export async function firstPage({ page }: Pick<Keyfolio, 'page'>): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/**
 * Playwright finds the binary through the electron package, which reads this. Not `executablePath`: with it Playwright does not hold the
 * application back until it has attached, and now and then waits for ever for a navigation that it missed.
 */
process.env.ELECTRON_OVERRIDE_DIST_PATH = dirname(electronBinary());

/** Starts the built application and answers as soon as there is a window. */
export async function openKeyfolio({ userData, locale = 'en', preferences, args = [], env = {} }: LaunchOptions): Promise<Keyfolio> {
  await mkdir(userData, { recursive: true });
  if (preferences) await writeFile(join(userData, 'preferences.json'), JSON.stringify(preferences));
  const app = await electron.launch({
    args: [...sandboxArguments(), root, `--user-data-dir=${userData}`, `--lang=${locale}`, ...args],
    env: { ...inheritedEnvironment(), ...env },
  });
  const page = await app.firstWindow();
  const consoleErrors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(error.stack || error.message));
  return { app, page, consoleErrors, close: () => closeAsUser(app) };
}

/** Closes the windows, and waits until everything is on the disk and the process has ended well. */
async function closeAsUser(app: ElectronApplication): Promise<void> {
  const child = app.process();
  const ended = once(child, 'exit');
  // Later, so that this answer is not cut off by the end of the process.
  await app.evaluate(({ BrowserWindow }) => {
    setTimeout(() => {
      for (const window of BrowserWindow.getAllWindows()) window.close();
    });
  });
  const [code, signal] = await ended;
  if (code !== 0) throw new Error(`Keyfolio ended with ${code ?? signal}`);
}

/** Without what would change the application under test. */
function inheritedEnvironment(): Record<string, string> {
  const dropped = ['ELECTRON_RENDERER_URL', 'ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS'];
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined && !dropped.includes(entry[0])),
  );
}
