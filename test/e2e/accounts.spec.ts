import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

async function createAccount(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Name: ${name}` })).toBeVisible();
}

test('an empty portfolio says what to do first', async ({ keyfolio: { page } }) => {
  await expect(page.getByRole('heading', { name: 'Start with the accounts you have' })).toBeVisible();
  await page.getByRole('main').getByRole('button', { name: 'New account' }).click();
  await expect(page.getByRole('textbox', { name: 'Name of the new account' })).toBeFocused();
});

test('an account is created and its profile filled with the keyboard alone, and survives a restart', async ({ launch }) => {
  const first = await launch();
  const { page } = first;
  await createAccount(page, 'Société Générale');
  await page.getByRole('button', { name: 'Industry: add' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Banking');
  await page.keyboard.press('Tab');
  await page.keyboard.type('France');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Industry: Banking' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Country: France' })).toBeFocused();

  await page.getByRole('button', { name: 'Employees: add' }).click();
  await page.keyboard.type('12 x');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('This is not a number. Type digits, for example 1,234.5.');
  await page.getByRole('textbox', { name: 'Employees' }).fill('126,000');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Employees: 126,000' })).toBeVisible();

  await page.getByRole('button', { name: 'Revenue with us: add' }).click();
  await page.keyboard.type('1.25m');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Revenue with us: €1,250,000' })).toBeVisible();

  await page.getByRole('button', { name: 'Renewal: add' }).click();
  await page.keyboard.type('12 mars 2031');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Renewal: 12 Mar 2031' })).toBeVisible();

  await page.getByRole('button', { name: 'Status: Active' }).click();
  await page.getByRole('option', { name: 'At risk' }).click();
  await expect(page.getByRole('button', { name: 'Status: At risk' })).toBeVisible();
  await first.close();

  const { page: again } = await launch();
  await again.getByRole('navigation').getByRole('link', { name: 'Société Générale' }).click();
  await again.getByRole('link', { name: 'Profile' }).click();
  await expect(again.getByRole('button', { name: 'Renewal: 12 Mar 2031' })).toBeVisible();
  await expect(again.getByRole('button', { name: 'Status: At risk' })).toBeVisible();
});

test('Escape gives a change up, Ctrl+Z in a field is the field’s own, and outside takes the last change back', async ({
  keyfolio: { page },
}) => {
  await createAccount(page, 'Orange');
  const country = page.getByRole('button', { name: 'Country: add' });
  await country.click();
  await page.keyboard.type('France');
  await page.keyboard.press('Escape');
  await expect(country).toBeFocused();

  await country.click();
  await page.keyboard.type('France');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Country: France' })).toBeVisible();

  await page.getByRole('button', { name: 'Site: add' }).click();
  await page.keyboard.type('Paris');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('textbox', { name: 'Site' })).not.toHaveValue('Paris');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Country: France' })).toBeVisible();

  await expect(page.getByRole('button', { name: 'Undo: Country of Orange' })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect(country).toBeVisible();
  await expect(page.getByText('Taken back: Country of Orange')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(page.getByRole('button', { name: 'Country: France' })).toBeVisible();
});

test('a deleted account comes back with the toast’s undo', async ({ keyfolio: { page } }) => {
  await createAccount(page, 'Alpha');
  await createAccount(page, 'Beta');
  await page.keyboard.press('Control+2');
  const table = page.getByRole('grid', { name: 'Accounts' });
  await expect(table.getByRole('row')).toHaveCount(3);
  await table.getByRole('checkbox', { name: 'Select row 1' }).check();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(table.getByText('Alpha')).toBeHidden();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(table.getByText('Alpha')).toBeVisible();
});

test('the list is filtered whatever the accents, sorted, moved through and edited with the keyboard', async ({ keyfolio: { page } }) => {
  for (const name of ['Électricité de France', 'Zoé Conseil', 'Banque Postale']) await createAccount(page, name);
  await page.keyboard.press('Control+2');
  const table = page.getByRole('grid', { name: 'Accounts' });
  const names = () =>
    table
      .getByRole('row')
      .getByRole('gridcell')
      .getByRole('button', { name: /France|Conseil|Postale/ })
      .allInnerTexts();
  await expect.poll(names).toEqual(['Banque Postale', 'Électricité de France', 'Zoé Conseil']);
  await page.getByRole('button', { name: 'Name', exact: true }).click();
  await expect.poll(names).toEqual(['Zoé Conseil', 'Électricité de France', 'Banque Postale']);
  await page.getByRole('searchbox', { name: 'Filter: Accounts' }).fill('electricite');
  await expect.poll(names).toEqual(['Électricité de France']);
  await expect(page.getByText('1 of 3 rows')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(table.getByRole('row')).toHaveCount(4);

  await table.getByRole('gridcell').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Name: Électricité de France' })).toBeVisible();
});

test('the palette finds accounts by name without their accents and runs commands', async ({ keyfolio: { page } }) => {
  await createAccount(page, 'Société Générale');
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { name: 'Portfolio', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').getByRole('combobox').fill('societe');
  await expect(page.getByRole('dialog').getByText('Société Générale', { exact: true })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Name: Société Générale' })).toBeVisible();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('setti');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
});

test('a name of 300 characters, a right-to-left name and an emoji stay inside the page', async ({ keyfolio: { page } }) => {
  for (const name of ['W'.repeat(300), 'شركة الاتصالات السعودية', '🚀 Rocket & Söhne']) {
    await createAccount(page, name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    expect(await page.getByRole('main').evaluate((main) => main.scrollWidth <= main.clientWidth)).toBe(true);
  }
});

test('the pages of accounts are accessible', async ({ keyfolio: { page } }) => {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expectNoAxeViolations(page);
  await createAccount(page, 'Orange');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Industry: add' }).click();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Status: Active' }).click();
  await expect(page.getByRole('option', { name: 'At risk' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('grid')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('checkbox', { name: 'Select row 1' }).check();
  await expectNoAxeViolations(page);
});

for (const preferences of [{ theme: 'light' }, { theme: 'dark', highContrast: true }] as const) {
  test(`what floats over the page is accessible, ${JSON.stringify(preferences)}`, async ({ launch }) => {
    const { page } = await launch({ preferences });
    await createAccount(page, 'Orange');
    await page.getByRole('button', { name: 'More actions' }).click();
    await expect(page.getByRole('menuitem', { name: 'Delete account' })).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole('menuitem', { name: 'Delete account' }).click();
    await expect(page.getByRole('region', { name: 'Messages' }).getByText('Orange deleted')).toBeVisible();
    await expectNoAxeViolations(page);
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('button', { name: 'Columns' }).click();
    const group = page.getByRole('menuitemcheckbox', { name: 'Group' });
    await expect(group).not.toBeChecked();
    await expectNoAxeViolations(page);
    await group.click();
    await expect(group).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('columnheader', { name: 'Group' })).toBeVisible();
    await page.keyboard.press('Control+b');
    await expectNoAxeViolations(page);
  });
}

test('of a pasted text of 5 MB what fits is kept, and it is said', async ({ keyfolio: { app, page } }) => {
  await createAccount(page, 'Acme');
  await app.evaluate(({ clipboard }) => clipboard.writeText('All work and no play. '.repeat(230_000)));
  await page.getByRole('button', { name: /^Private notes/ }).click();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByText('Private notes takes 20,000 characters: the rest of the pasted text was left out.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('button', { name: 'Undo: Private notes of Acme' })).toBeEnabled();
});

test('a shortcut that leaves the page in the middle of a word keeps the word', async ({ keyfolio: { page } }) => {
  await createAccount(page, 'Acme');
  await page.getByRole('button', { name: 'Industry: add' }).click();
  await page.keyboard.type('Banking');
  await page.keyboard.press('ControlOrMeta+2');
  await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible();
  await page.getByRole('grid').getByRole('button', { name: 'Acme', exact: true }).click();
  await page.getByRole('link', { name: 'Profile' }).click();
  await expect(page.getByRole('button', { name: 'Industry: Banking' })).toBeVisible();
});
