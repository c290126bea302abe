import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { electronBinary, sandboxArguments } from '../../scripts/lib/electron-binary.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { firstPage, openKeyfolio } from '../support/launch';
import { expect, test } from '../support/test';

const bounds = (app: ElectronApplication) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

/** Labels of the menu bar, and of every item under it. */
const menuLabels = (app: ElectronApplication) =>
  app.evaluate(({ Menu }) =>
    (Menu.getApplicationMenu()?.items ?? []).flatMap((menu) => [menu.label, ...(menu.submenu?.items ?? []).map(({ label }) => label)]),
  );

const clickMenu = (app: ElectronApplication, id: string) =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);

test('the window opens where it was closed', async ({ launch }) => {
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 60, width: 1000, height: 640 }));
  await expect.poll(() => bounds(first.app)).toEqual({ x: 40, y: 60, width: 1000, height: 640 });
  await first.close();
  const second = await launch();
  expect(await bounds(second.app)).toEqual({ x: 40, y: 60, width: 1000, height: 640 });
});

test('a remembered place that no screen shows any more is given up', async ({ launch, userData }) => {
  await mkdir(userData, { recursive: true });
  await writeFile(
    join(userData, 'window.json'),
    JSON.stringify({ bounds: { x: 90_000, y: -5000, width: 1000, height: 640 }, maximized: false }),
  );
  const { app } = await launch();
  const place = await bounds(app);
  expect(place?.x).toBeLessThan(5000);
  expect(place?.y).toBeGreaterThanOrEqual(0);
  expect(place).toMatchObject({ width: 1000, height: 640 });
});

for (const [theme, highContrast, ground] of [
  ['light', false, '#FFFFFF'],
  ['dark', false, '#171A1D'],
  ['dark', true, '#000000'],
] as const) {
  test(`the ground before the first paint is the paper of the ${theme} theme${highContrast ? ' in high contrast' : ''}`, async ({
    launch,
  }) => {
    const { app, page } = await launch({ preferences: { theme, highContrast } });
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBackgroundColor())).toBe(ground);
    const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const hex = (paper.match(/\d+/g) ?? []).slice(0, 3).map((part) => Number(part).toString(16).padStart(2, '0'));
    expect(`#${hex.join('')}`.toUpperCase()).toBe(ground);
  });
}

test('the window is shown only when it has something to show', async ({ launch }) => {
  const { app } = await launch();
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isVisible()))).toEqual([true]);
});

test('the menu speaks the language of the session, and another as soon as it is chosen', async ({ launch }) => {
  const { app, page } = await launch({ locale: 'fr' });
  const french = await menuLabels(app);
  expect(french).toEqual(expect.arrayContaining(['Fichier', 'Édition', 'Copier', 'Tout sélectionner', 'Importer des données']));
  await clickMenu(app, 'switchLanguage');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect.poll(() => menuLabels(app)).toEqual(expect.arrayContaining(['File', 'Edit', 'Copy', 'Select all', 'Import data']));
  expect((await menuLabels(app)).filter((label) => french.includes(label) && label !== '')).toEqual([]);
});

test('a command of the menu runs in the window', async ({ keyfolio: { app, page } }) => {
  await clickMenu(app, 'palette');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a choice of theme is kept, and reaches what the system draws', async ({ launch }) => {
  const first = await launch({ preferences: { theme: 'light' } });
  await clickMenu(first.app, 'toggleTheme');
  await expect.poll(() => first.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await first.close();
  const second = await launch();
  expect(await second.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true);
  await expect(second.page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('damaged preferences do not keep it from opening', async ({ launch, userData }) => {
  await mkdir(userData, { recursive: true });
  await writeFile(join(userData, 'preferences.json'), '{"theme": "da');
  const { page } = await launch();
  await expect(page.getByRole('main')).toBeVisible();
});

test('started again, it brings its window forward and stays one', async ({ launch, userData }) => {
  const { app } = await launch();
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
  const again = spawn(electronBinary(), [...sandboxArguments(), root, `--user-data-dir=${userData}`], { stdio: 'ignore' });
  const [code] = await once(again, 'exit');
  expect(code).toBe(0);
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((window) => window.isMinimized())))
    .toEqual([false]);
});

test('a window whose process dies is opened again, told about, and logged', async ({ launch, userData }) => {
  const { app } = await launch();
  await app.evaluate(({ dialog }) => {
    dialog.showMessageBox = (async (_window: unknown, options: Electron.MessageBoxOptions) => {
      Object.assign(globalThis, { told: options.message });
      return { response: 0, checkboxChecked: false };
    }) as typeof dialog.showMessageBox;
  });
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer());
  await expect
    .poll(() => app.evaluate(() => (globalThis as { told?: string }).told))
    .toBe('The window stopped working and was opened again.');
  await expect
    .poll(() =>
      app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`document.querySelector('main') !== null`),
      ),
    )
    .toBe(true);
  expect(await readFile(join(userData, 'logs', 'main.log'), 'utf8')).toMatch(/\[error\].*process is gone/);
});

test('a window that keeps dying is not opened for ever', async ({ userData }) => {
  // Without the fixture, which closes what it opened: this one ends by itself.
  const session = await openKeyfolio({ userData });
  await firstPage(session);
  const { app } = session;
  const exit = once(app.process(), 'exit');
  await app.evaluate(({ BrowserWindow, dialog }) => {
    // The first button: a word of comfort at first, then "quit".
    dialog.showMessageBox = async () => ({ response: 0, checkboxChecked: false });
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.on('did-finish-load', () => contents.forcefullyCrashRenderer());
    contents?.forcefullyCrashRenderer();
  });
  await exit;
  const log = await readFile(join(userData, 'logs', 'main.log'), 'utf8');
  expect(log.match(/process is gone/g)).toHaveLength(3);
});

test('errors that nobody caught are in the log', async ({ launch, userData }) => {
  const { app, page } = await launch();
  await app.evaluate(() => {
    setTimeout(() => {
      throw new Error('nobody catches this');
    });
    void Promise.reject(new Error('nor this'));
  });
  await page.evaluate(() => window.keyfolio.invoke['log:write']({ level: 'error', message: 'from the window' }));
  const log = () => readFile(join(userData, 'logs', 'main.log'), 'utf8');
  await expect.poll(log).toContain('nobody catches this');
  await expect.poll(log).toContain('nor this');
  expect(await log()).toContain('window: from the window');
});

test('closing the window in the middle of a word keeps the word', async ({ launch }) => {
  const first = await launch();
  await first.page.keyboard.press('Control+n');
  await first.page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await first.page.keyboard.press('Enter');
  await first.page.getByRole('button', { name: 'Industry: add' }).click();
  await first.page.keyboard.type('Banking');
  const exit = once(first.app.process(), 'exit');
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await exit;
  const { page } = await launch();
  await page.getByRole('link', { name: 'Acme' }).first().click();
  await page.getByRole('link', { name: 'Profile' }).click();
  await expect(page.getByRole('button', { name: 'Industry: Banking' })).toBeVisible();
});
