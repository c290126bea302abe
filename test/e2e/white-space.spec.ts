import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

/** An account with two units and two offers, on its grid. */
async function twoByTwo(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'White space' }).click();
  await add(page, 'New business unit', ['Iberia', 'Nordics']);
  await expect(main(page).getByText('Add the offers that they could have.')).toBeVisible();
  await add(page, 'New offer', ['Core', 'Plus']);
  await expect(place(page, 'Plus · Nordics: nobody has looked')).toBeVisible();
}

async function add(page: Page, what: string, names: string[]): Promise<void> {
  await main(page).getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('menuitem', { name: what }).click();
  const field = main(page).getByRole('textbox', { name: /^Name of the/ });
  for (const name of names) {
    await field.fill(name);
    await page.keyboard.press('Enter');
    await expect(field).toHaveValue('');
  }
  await page.keyboard.press('Escape');
}

const main = (page: Page) => page.getByRole('main');
const place = (page: Page, name: string) => main(page).getByRole('gridcell', { name, exact: true });

test('the grid is filled like a spreadsheet, summed, and each step is taken back', async ({ keyfolio: { page } }) => {
  await twoByTwo(page);
  await place(page, 'Core · Iberia: nobody has looked').click();
  await page.keyboard.press('i');
  await expect(place(page, 'Core · Iberia: Installed')).toBeVisible();
  await page.keyboard.type('1200000');
  await page.keyboard.press('Enter');
  await expect(place(page, 'Core · Nordics: nobody has looked')).toBeFocused();
  await page.keyboard.type('300k');
  await page.keyboard.press('Tab');
  await expect(place(page, 'Plus · Nordics: nobody has looked')).toBeFocused();
  await expect(main(page).getByText('Installed €1.2M, potential €300K, 2 places nobody has looked at')).toBeVisible();
  await page.keyboard.press('b');
  await expect(place(page, 'Plus · Nordics: Blocked')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Control+z');
  await expect(place(page, 'Plus · Nordics: nobody has looked')).toBeVisible();
});

test('what is no amount is refused with the reason, and what was typed stays', async ({ keyfolio: { page } }) => {
  await twoByTwo(page);
  await place(page, 'Core · Iberia: nobody has looked').click();
  await page.keyboard.type('12x');
  await page.keyboard.press('Enter');
  await expect(main(page).getByRole('alert')).toContainText('This is not an amount');
  await expect(main(page).getByRole('textbox', { name: 'Core · Iberia: Yearly value' })).toHaveValue('12x');
  await page.keyboard.press('Escape');
  await expect(place(page, 'Core · Iberia: nobody has looked')).toBeFocused();
});

test('a place becomes an opportunity and leads to it', async ({ keyfolio: { page } }) => {
  await twoByTwo(page);
  await place(page, 'Plus · Iberia: nobody has looked').click();
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Plus · Iberia' });
  await expectNoAxeViolations(page);
  await inspector.getByRole('button', { name: 'Create the opportunity' }).click();
  await expect(page.getByRole('grid', { name: 'Opportunities' }).getByRole('row', { name: 'Plus · Iberia' })).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(place(page, 'Plus · Iberia: In pipeline')).toBeVisible();
});
