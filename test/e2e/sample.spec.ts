import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

/** A row of the portfolio's table of accounts. */
const accountRow = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('button', { name, exact: true }) });

test('a new user has a portfolio to look at after one click, and one undo takes it out again', async ({ keyfolio: { page } }) => {
  await page.getByRole('main').getByRole('button', { name: 'Load the sample' }).click();
  await expect(page.getByText('5 accounts · 57 opportunities')).toBeVisible();
  const figures = page.getByLabel('Key figures');
  await expect(figures.getByText('€6.6M')).toBeVisible();
  await expect(figures.getByText('€3.8M')).toBeVisible();
  await expect(accountRow(page, 'Aurevane')).toContainText('· ');
  await expect(messages(page).getByText('The sample portfolio is loaded')).toBeVisible();
  await expectNoAxeViolations(page);

  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { name: 'Start with the accounts you have' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Redo: load the sample portfolio' })).toBeEnabled();
});

test('the sample a second time says that it is there and opens it', async ({ keyfolio: { page } }) => {
  await page.getByRole('main').getByRole('button', { name: 'Load the sample' }).click();
  await expect(page.getByText('5 accounts · 57 opportunities')).toBeVisible();
  await page.getByRole('link', { name: 'Documents' }).click();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sample');
  await page.getByRole('dialog').getByText('Load the sample portfolio', { exact: true }).click();
  await expect(messages(page).getByText('The sample portfolio is here already')).toBeVisible();
  await messages(page).getByRole('button', { name: 'Open the portfolio' }).click();
  await expect(page.getByText('5 accounts · 57 opportunities')).toBeVisible();
});

test('an empty list of stakeholders shows the sample’s, and back again', async ({ keyfolio: { page } }) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Mine');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Stakeholders' }).click();
  await page.getByRole('button', { name: 'See it in the sample' }).click();
  await expect(page.getByText('45 stakeholders')).toBeVisible();
  await expect(page.getByRole('row').nth(1)).toContainText('Isabelle Thévenot');
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(page.getByRole('heading', { name: 'Nobody on the list yet' })).toBeVisible();
  await page.getByRole('button', { name: 'See it in the sample' }).click();
  await expect(page.getByText('45 stakeholders')).toBeVisible();
});

test('an account without a map shows the sample’s', async ({ keyfolio: { page } }) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Mine');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Map', exact: true }).click();
  await page.getByRole('button', { name: 'See it in the sample' }).click();
  await expect(page.getByRole('button', { name: 'Name of the map: Before the renewal' })).toBeVisible();
  await expect(page.getByText('45 people on the map')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Isabelle Thévenot, Chief Executive Officer, Decision maker, Neutral/ })).toBeVisible();
});

test('in French, the sample is written in French', async ({ launch }) => {
  const { page } = await launch({ preferences: { language: 'en', theme: 'light' } });
  await page.getByRole('button', { name: 'Continuer en français' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Charger l’exemple' }).click();
  await expect(page.getByText('5 comptes · 57 opportunités')).toBeVisible();
  await page.getByRole('grid', { name: 'Comptes' }).getByRole('button', { name: 'Aurevane', exact: true }).click();
  await page.getByRole('link', { name: 'Profil' }).click();
  await expect(page.getByRole('button', { name: /^Synthèse : Aurevane fabrique des emballages/ })).toBeVisible();
  await page.getByRole('link', { name: 'Parties prenantes' }).click();
  await expect(page.getByRole('row').nth(1)).toContainText('Décideur économique');
});
