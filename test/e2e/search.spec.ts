import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

const palette = (page: Page) => page.getByRole('dialog');
const field = (page: Page) => palette(page).getByRole('combobox');
const option = (page: Page, text: string | RegExp) => palette(page).getByRole('option').filter({ hasText: text });

async function search(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await field(page).fill(words);
}

/** What Enter takes, as a screen reader is told it. */
async function active(page: Page): Promise<string> {
  const id = await field(page).getAttribute('aria-activedescendant');
  return id === null
    ? ''
    : page
        .locator(`[id="${id}"]`)
        .textContent()
        .then((text) => text ?? '');
}

test('a stakeholder is found by a name without its accents, and Enter opens them in their list', async ({ sample: { page } }) => {
  await search(page, 'isabelle thevenot');
  const group = palette(page).getByRole('group', { name: 'Stakeholders' });
  await expect(group.getByRole('option').first()).toContainText('Isabelle Thévenot');
  await expect(group.getByRole('option').first()).toContainText('Aurevane');
  await expect(group.locator('mark').first()).toHaveText('Isabelle');
  await expect(palette(page).getByRole('status')).toHaveText('2 results');
  await page.keyboard.press('Enter');
  await expect(palette(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Stakeholders', level: 1 })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Isabelle Thévenot' })).toBeVisible();
  await expect(page.locator('tr[aria-current]')).toContainText('Isabelle Thévenot');
});

test('letters typed before the palette is there are its letters, and no shortcut of the page', async ({ sample: { page } }) => {
  await page.getByRole('main').getByRole('button', { name: 'Aurevane', exact: true }).click();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  const card = page.getByRole('application').getByRole('button', { name: /^Isabelle Thévenot/ });
  await card.click();
  await page.keyboard.press('Escape');
  await card.focus();
  await page.keyboard.press('Control+k');
  // Nothing is waited for in between: the palette is loaded by the first letter's time or not.
  await page.keyboard.type('doncaster');
  await expect(field(page)).toHaveValue('doncaster');
  await expect(option(page, 'Line monitoring, Doncaster')).toBeVisible();
  await page.keyboard.press('Escape');
  // The letters did nothing on the map behind.
  await expect(page.getByRole('button', { name: 'Undo: load the sample portfolio' })).toBeVisible();
});

test('a word of a private note is shown where it stands, also with a letter wrong', async ({ sample: { page } }) => {
  await search(page, 'Venisieux');
  const group = palette(page).getByRole('group', { name: 'Stakeholders' });
  const hit = group.getByRole('option').filter({ hasText: 'Isabelle Thévenot' });
  await expect(hit).toContainText('Private notes: ');
  await expect(hit.locator('mark')).toHaveText('Vénissieux');
});

test('every kind leads to its page: account, deal, unit, offer, line of a map', async ({ sample: { page } }) => {
  await search(page, 'nordvig');
  await option(page, /^Nordvig Mejeri$/).click();
  await expect(page.getByRole('button', { name: 'Name: Nordvig Mejeri' })).toBeVisible();

  await search(page, 'line monitoring doncaster');
  await option(page, 'Line monitoring, Doncaster').click();
  await expect(page.getByRole('heading', { name: 'Opportunities', level: 1 })).toBeVisible();
  await expect(page.locator('tr[aria-current]')).toContainText('Line monitoring, Doncaster');

  await search(page, 'executive committee');
  await palette(page).getByRole('group', { name: 'Business units' }).getByRole('option').first().click();
  await expect(page.getByRole('heading', { name: 'Stakeholders', level: 1 })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Filter: Stakeholders' })).toHaveValue('Executive Committee');
  await expect(page.getByRole('row').nth(1)).toContainText('Executive Committee');

  await search(page, 'cadrelys vision');
  await palette(page).getByRole('group', { name: 'Offers' }).getByRole('option').first().click();
  await expect(page.getByRole('searchbox', { name: 'Filter: Opportunities' })).toHaveValue('Cadrelys Vision');
  await expect(page.getByRole('row').nth(1)).toContainText('Vision inspection, filling lines');

  await search(page, 'decides what reaches her desk');
  await option(page, 'Decides what reaches her desk').click();
  await expect(page.getByRole('complementary')).toContainText('Decides what reaches her desk');
});

test('what was just written is found, and Enter does not take it back; what was taken back is not', async ({ keyfolio: { page } }) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('株式会社日立製作所 🚀');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Name: 株式会社日立製作所 🚀' })).toBeVisible();
  await search(page, '日立');
  await expect(option(page, '株式会社日立製作所')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(palette(page)).toBeHidden();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
  await search(page, '🚀');
  await expect(option(page, '株式会社日立製作所')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Name: 株式会社日立製作所 🚀' })).toBeVisible();
  await expect(palette(page)).toBeHidden();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: /^Redo/ })).toBeEnabled();
  await search(page, '日立');
  await expect(palette(page).getByText('Nothing matches')).toBeVisible();
});

test('the arrow keys choose among commands and results, and what they choose is told', async ({ sample: { page } }) => {
  await search(page, 'account');
  await expect(option(page, 'Go to Accounts')).toBeVisible();
  await expect.poll(() => active(page)).toMatch(/account/i);
  const first = await active(page);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => active(page)).not.toBe(first);
  await expect(palette(page).getByRole('option', { selected: true })).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => active(page)).toBe(first);

  await field(page).fill('opp-20');
  const deals = palette(page).getByRole('group', { name: 'Opportunities' });
  await expect(deals.getByRole('option')).toHaveCount(6);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => active(page)).toMatch(/^Show all/);
  await page.keyboard.press('Enter');
  await expect.poll(() => deals.getByRole('option').count()).toBeGreaterThan(6);
  await expect(field(page)).toBeFocused();
});

test('the results are accessible', async ({ sample: { page } }) => {
  await search(page, 'line');
  await expect(palette(page).getByRole('option').first()).toBeVisible();
  await expect(palette(page).locator('mark').first()).toBeVisible();
  await expectNoAxeViolations(page);
  await field(page).fill('xyzzy');
  await expect(palette(page).getByText('Nothing matches')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('French finds French: elisions, ligatures and the words of the interface', async ({ launch }) => {
  const { page } = await launch({ locale: 'fr' });
  await page.getByRole('main').getByRole('button', { name: 'Charger l’exemple' }).click();
  await expect(page.getByText('5 comptes · 57 opportunités')).toBeVisible();
  await search(page, "l'assemblée générale");
  const hit = palette(page).getByRole('group', { name: 'Parties prenantes' }).getByRole('option').first();
  await expect(hit).toContainText('Isabelle Thévenot');
  await expect(hit).toContainText('Gains personnels\u202f:');
});
