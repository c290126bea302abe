import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { Locale, Preferences } from '@shared/preferences';
import { closeAsUser, launchElectron } from '../../scripts/lib/launch.mjs';

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

/** What a user waits for after a double click: the title of the first page. */
export async function firstPage({ page }: Pick<Keyfolio, 'page'>): Promise<void> {
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** Starts the built application in the real Electron and answers as soon as there is a window. */
export async function openKeyfolio({ userData, locale = 'en', preferences, args = [], env = {} }: LaunchOptions): Promise<Keyfolio> {
  await mkdir(userData, { recursive: true });
  if (preferences) await writeFile(join(userData, 'preferences.json'), JSON.stringify(preferences));
  const app = await launchElectron({ userData, locale, args, env });
  const page = await app.firstWindow();
  const consoleErrors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  page.on('pageerror', (error) => consoleErrors.push(error.stack || error.message));
  return { app, page, consoleErrors, close: () => closeAsUser(app) };
}
