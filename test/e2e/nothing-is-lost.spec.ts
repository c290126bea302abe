import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { kill } from '../support/journeys';
import { expect, test } from '../support/test';

async function createAccount(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+N');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await page.getByRole('navigation').getByRole('link', { name: 'Profile' }).click();
}

async function fill(page: Page, account: string, field: 'Site' | 'Country', value: string): Promise<void> {
  await page.getByRole('button', { name: `${field}: add` }).click();
  await page.getByRole('textbox', { name: field }).fill(value);
  await page.keyboard.press('Enter');
  // Undo names a change only once it is on the disk.
  await expect(page.getByRole('button', { name: `Undo: ${field} of ${account}` })).toBeEnabled();
}

async function openAccount(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: 'Accounts', exact: true }).click();
  await page.getByRole('grid').getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await page.getByRole('navigation').getByRole('link', { name: 'Profile' }).click();
}

test('an edit survives a kill and the loss of the database, and so does its undo', async ({ launch, userData }) => {
  const first = await launch();
  await createAccount(first.page, 'Acme');
  await fill(first.page, 'Acme', 'Site', 'Lyon');
  await kill(first);
  await rm(join(userData, 'IndexedDB'), { recursive: true });

  const { page } = await launch();
  await openAccount(page, 'Acme');
  await expect(page.getByRole('button', { name: 'Site: Lyon' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo: Site of Acme' }).click();
  await expect(page.getByRole('button', { name: 'Site: add' })).toBeVisible();
  await page.getByRole('button', { name: 'Redo: Site of Acme' }).click();
  await expect(page.getByRole('button', { name: 'Site: Lyon' })).toBeVisible();
});

test('a database that is thrown away while Keyfolio runs is whole again by itself: the page stays, and so does what is typed', async ({
  keyfolio,
}) => {
  const { app, page, consoleErrors } = keyfolio;
  await createAccount(page, 'Acme');
  await fill(page, 'Acme', 'Site', 'Lyon');
  await page.getByRole('button', { name: 'Country: add' }).click();
  await page.getByRole('textbox', { name: 'Country' }).fill('France');
  // What Chromium does with a database that it finds damaged: connections end, and everything is deleted.
  await app.evaluate(({ session }) => session.defaultSession.clearStorageData({ storages: ['indexdb'] }));
  await page.getByRole('textbox', { name: 'Country' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Undo: Country of Acme' })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Site: Lyon' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Country: France' })).toBeVisible();
  await openAccount(page, 'Acme');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('button', { name: 'Country: add' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('button', { name: 'Site: add' })).toBeVisible();
  expect(consoleErrors).toEqual([]);
});

for (const [damage, inflict, setAside] of [
  // Without the file that says where LevelDB's list of files is it starts a new list, and takes what is in its log for the whole database.
  ['whose list of files is lost', async (current: string) => rm(current), 0],
  [
    'that Chromium can neither open nor delete',
    async (current: string) => {
      // One bit of that file: there is no such list.
      const bytes = await readFile(current);
      bytes[14] = (bytes[14] ?? 0) ^ 0x20;
      await writeFile(current, bytes);
    },
    1,
  ],
] as const) {
  test(`after a database ${damage}, everything is there again`, async ({ launch, userData }) => {
    const first = await launch({ preferences: { theme: 'light' } });
    await first.page.getByRole('button', { name: 'Load the sample' }).click();
    await expect(first.page.getByRole('grid')).toContainText('Aurevane');
    await createAccount(first.page, 'Acme');
    await fill(first.page, 'Acme', 'Site', 'Lyon');
    await first.close();

    await inflict(join(userData, 'IndexedDB', 'app_keyfolio_0.indexeddb.leveldb', 'CURRENT'));
    const { page } = await launch();
    await openAccount(page, 'Acme');
    await expect(page.getByRole('button', { name: 'Site: Lyon' })).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'Accounts', exact: true }).click();
    await expect(page.getByRole('grid')).toContainText('Aurevane');
    await expect(page.getByRole('button', { name: 'Undo: Site of Acme' })).toBeEnabled();
    expect((await readdir(userData)).filter((name) => /^IndexedDB-.*-set-aside$/.test(name))).toHaveLength(setAside);
  });
}

test('undo and redo go on where they were after a restart', async ({ launch }) => {
  const first = await launch();
  await createAccount(first.page, 'Acme');
  await fill(first.page, 'Acme', 'Site', 'Lyon');
  await fill(first.page, 'Acme', 'Country', 'France');
  await first.page.keyboard.press('ControlOrMeta+Z');
  await expect(first.page.getByRole('button', { name: 'Country: add' })).toBeVisible();
  await first.close();

  const { page } = await launch();
  await openAccount(page, 'Acme');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.getByRole('button', { name: 'Site: add' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(page.getByRole('button', { name: 'Site: Lyon' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Country: France' })).toBeVisible();
});

test('plans of a newer Keyfolio are refused with the way out, and stay as they are', async ({ launch }) => {
  const first = await launch();
  await createAccount(first.page, 'Acme');
  // What a later version leaves behind: the same database under a higher version.
  await first.page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('keyfolio', 20);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
      }),
  );
  await first.close();

  const { page } = await launch();
  await expect(page.getByRole('alert')).toContainText('newer Keyfolio');
  expect(await page.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'keyfolio')?.version)).toBe(20);
});
