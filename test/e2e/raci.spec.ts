import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

async function raciOfNewAccount(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'RACI' }).click();
}

const main = (page: Page) => page.getByRole('main');
const place = (page: Page, name: string) => main(page).getByRole('gridcell', { name, exact: true });

test('the usual matrix is laid, checked as letters are typed, and taken back in one step', async ({ keyfolio: { page } }) => {
  await raciOfNewAccount(page);
  await expectNoAxeViolations(page);
  await main(page).getByRole('button', { name: 'Begin with the usual matrix' }).click();
  await expect(main(page).getByText('7 RACI activities, each with one who answers for it')).toBeVisible();

  await place(page, 'Account plan · Customer success: Consulted').click();
  await page.keyboard.press('a');
  await expect(place(page, 'Account plan · Customer success: Accountable, Consulted')).toBeVisible();
  await expect(main(page).getByText('7 RACI activities, 1 to complete')).toBeVisible();
  await expect(main(page).getByText('More than one answers for it (A)')).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(place(page, 'Account plan · Customer success: nothing')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(place(page, 'Steering committee · Customer success: Consulted')).toBeFocused();
  await expectNoAxeViolations(page);

  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect(main(page).getByText('Nobody answers for anything yet')).toBeVisible();
});

test('roles and activities are one’s own, and a role says who holds it', async ({ keyfolio: { page } }) => {
  await raciOfNewAccount(page);
  await main(page).getByRole('button', { name: 'Add', exact: true }).click();
  await page.getByRole('menuitem', { name: 'New role' }).click();
  await page.keyboard.type('Plant manager');
  await page.keyboard.press('Enter');
  await expect(main(page).getByRole('button', { name: 'Plant manager' })).toBeVisible();
  await expect(main(page).getByText('nobody yet')).toBeVisible();
  await page.keyboard.press('Escape');
  await main(page).getByRole('button', { name: 'Plant manager' }).click();
  const inspector = page.getByRole('complementary', { name: 'Plant manager' });
  await inspector.getByRole('button', { name: 'Role: Plant manager' }).click();
  await page.keyboard.type('Site manager');
  await page.keyboard.press('Enter');
  await expect(main(page).getByRole('button', { name: 'Site manager' })).toBeVisible();
  await expectNoAxeViolations(page);
});
