import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { kill } from '../support/journeys';
import { answerOpenDialog } from '../support/native-dialogs';
import { expect, test } from '../support/test';

async function createAccount(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+N');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
}

const goTo = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const backups = (page: Page) => page.getByRole('region', { name: 'Backups' });

/** The recovery screen loads the window anew when it is done: a click before that would be lost with the old page. */
const portfolioIsBack = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('heading', { level: 1, name: /^(Portfolio|Portefeuille)$/ })
    .waitFor();

async function backUp(page: Page): Promise<void> {
  await goTo(page, 'Settings');
  await backups(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backup written')).toBeVisible();
}

test('a backup is written, listed with what is in it, restored after a look, and the restore undone', async ({ keyfolio }) => {
  const { page } = keyfolio;
  await createAccount(page, 'Acme');
  await backUp(page);
  const row = backups(page).getByRole('row').nth(1);
  await expect(row.getByRole('gridcell').nth(1)).toHaveText('by you');
  await expect(row.getByRole('gridcell').nth(3)).toHaveText('1');
  await expectNoAxeViolations(page);

  await createAccount(page, 'Later');
  await goTo(page, 'Settings');
  await row.getByRole('button', { name: /^Restore the backup of/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('list', { name: 'What differs' })).toContainText('Later');
  await expect(dialog.getByRole('list', { name: 'What differs' })).toContainText('goes, 1 record');
  await expectNoAxeViolations(page);
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(dialog).toBeHidden();
  await goTo(page, 'Accounts');
  await expect(page.getByRole('grid')).toContainText('Acme');
  await expect(page.getByRole('grid')).not.toContainText('Later');
  await page.getByRole('button', { name: 'Undo: restore a backup' }).click();
  await expect(page.getByRole('grid')).toContainText('Later');
});

test('a backup that the folder did not take is told in the settings until one is written', async ({ launch, userData }) => {
  const first = await launch();
  await createAccount(first.page, 'Acme');
  // The chosen folder is gone, and a file is in its place.
  await writeFile(join(userData, 'in the way'), '');
  await first.close();
  await writeFile(join(userData, 'backups.json'), JSON.stringify({ folder: join(userData, 'in the way', 'backups'), backedUp: 0 }));
  const second = await launch();
  await createAccount(second.page, 'Globex');
  await second.close();

  const { page } = await launch();
  await goTo(page, 'Settings');
  await expect(backups(page).getByRole('alert')).toContainText('Your plans are saved');
  await expectNoAxeViolations(page);
  await backups(page).getByRole('button', { name: 'Back to the usual folder' }).click();
  await backUp(page);
  await expect(backups(page).getByRole('alert')).toBeHidden();
  await goTo(page, 'Accounts');
  await expect(page.getByRole('grid')).toContainText('Globex');
});

test('backups go into the folder that the user chooses, and what is none of them is named there', async ({ keyfolio, userData }) => {
  const { app, page } = keyfolio;
  const folder = join(userData, '..', 'My synced folder');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'letter.keyfolio-backup'), 'Dear client');
  await createAccount(page, 'Acme');
  await goTo(page, 'Settings');
  await answerOpenDialog(app, folder);
  await backups(page).getByRole('button', { name: 'Choose a folder' }).click();
  await expect(backups(page)).toContainText('My synced folder');
  await expect(backups(page)).toContainText('letter.keyfolio-backup: not a backup of Keyfolio');
  await backUp(page);
  await expect(backups(page).getByRole('row')).toHaveCount(2);
  expect((await readdir(folder)).filter((name) => name.startsWith('keyfolio-'))).toHaveLength(1);

  await rm(folder, { recursive: true });
  await writeFile(folder, 'a file where the folder was');
  await backups(page).getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByRole('alert')).toContainText('Your plans are saved');
  await backups(page).getByRole('button', { name: 'Back to the usual folder' }).click();
  await expect(backups(page)).toContainText('Beside the plans');
});

test('a session that changed something leaves a backup when it ends', async ({ launch, userData }) => {
  const first = await launch();
  await createAccount(first.page, 'Acme');
  await first.close();
  expect(await readdir(join(userData, 'backups'))).toHaveLength(1);
  const second = await launch();
  await second.close();
  expect(await readdir(join(userData, 'backups'))).toHaveLength(1);
});

for (const { theme, locale, lost, restore } of [
  { theme: 'light', locale: 'en', lost: 'Part of your plans is missing', restore: /^Restore the backup of/ },
  { theme: 'dark', locale: 'fr', lost: 'Une partie de vos plans manque', restore: /^Restaurer la sauvegarde du/ },
] as const) {
  test(`plans whose files are gone come back from the newest backup, ${theme}, ${locale}`, async ({ launch, userData }) => {
    const first = await launch({ preferences: { theme } });
    await createAccount(first.page, 'Acme');
    await first.close();
    await rm(join(userData, 'IndexedDB'), { recursive: true });
    await rm(join(userData, 'journal'), { recursive: true });

    const { page } = await launch({ locale });
    await expect(page.getByRole('alert')).toContainText(lost);
    await expectNoAxeViolations(page);
    await page.getByRole('main').getByRole('button', { name: restore }).first().click();
    await portfolioIsBack(page);
    await page.locator('nav a[href="#/accounts"]').first().click();
    await expect(page.getByRole('grid')).toContainText('Acme');
  });
}

test('a journal of other plans leads to the recovery screen, and choosing it keeps what was here as a backup', async ({
  launch,
  userData,
}) => {
  const first = await launch();
  await createAccount(first.page, 'Theirs');
  await kill(first);
  const theirs = await readFile(join(userData, 'journal', 'changes.journal'));
  await rm(join(userData, 'journal'), { recursive: true });
  await rm(join(userData, 'IndexedDB'), { recursive: true });

  const second = await launch();
  await createAccount(second.page, 'Ours');
  await kill(second);
  await writeFile(join(userData, 'journal', 'changes.journal'), theirs);

  const { page } = await launch();
  await expect(page.getByRole('alert')).toContainText('Two different histories');
  await page.getByRole('button', { name: 'Rebuild from the journal' }).click();
  await portfolioIsBack(page);
  await goTo(page, 'Accounts');
  await expect(page.getByRole('grid')).toContainText('Theirs');
  await expect(page.getByRole('grid')).not.toContainText('Ours');
  await goTo(page, 'Settings');
  await expect(backups(page)).toContainText('before a rescue');
  await backups(page)
    .getByRole('button', { name: /^Restore the backup of/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click();
  await goTo(page, 'Accounts');
  await expect(page.getByRole('grid')).toContainText('Ours');
});
