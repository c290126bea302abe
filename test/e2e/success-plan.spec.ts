import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

const main = (page: Page) => page.getByRole('main');
const section = (page: Page, name: string) => main(page).getByRole('region', { name, exact: true });
const part = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name, exact: true });

test('what both sides share is written, edited, kept back and shared again where it is read', async ({ keyfolio: { page } }) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await part(page, 'Success plan').click();
  await expect(main(page).getByRole('heading', { name: 'Nothing is shared yet' })).toBeVisible();
  await expectNoAxeViolations(page);

  const goals = section(page, 'Shared goals');
  await goals.getByRole('button', { name: 'New shared goal' }).click();
  await page.keyboard.type('Every plant on the screens');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await goals.getByRole('button', { name: 'Target: add' }).click();
  await page.keyboard.type('80');
  await page.keyboard.press('Enter');
  await expect(goals.getByRole('button', { name: 'Target: 80' })).toBeVisible();

  await goals.getByRole('button', { name: 'Keep for us: Every plant on the screens' }).click();
  await expect(goals.getByText('1 is ours alone')).toBeVisible();
  await expectNoAxeViolations(page);
  await expect(goals.getByRole('button', { name: 'Share: Every plant on the screens' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(goals.getByRole('button', { name: 'Keep for us: Every plant on the screens' })).toBeFocused();
  await expect(goals.getByRole('list', { name: 'Shared goals' })).toContainText('Every plant on the screens');
  await page.keyboard.press('Control+z');
  await expect(goals.getByText('1 is ours alone')).toBeVisible();

  await main(page).getByRole('button', { name: 'Export success plan' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: 'Success plan' })).toBeChecked();
  await expect(dialog.getByRole('checkbox', { name: 'Account plan' })).not.toBeChecked();
});

test('the sample’s success plan is accessible, and the strip of the overview leads to the next review', async ({ keyfolio: { page } }) => {
  await main(page).getByRole('button', { name: 'Load the sample' }).click();
  await expect(page.getByText('The sample portfolio is loaded')).toBeVisible();
  await page.keyboard.press('Control+2');
  await page.getByRole('grid', { name: 'Accounts' }).getByRole('button', { name: 'Aurevane', exact: true }).click();
  const since = section(page, 'Since the last review');
  await expect(since).toContainText('milestones reached');
  await since.getByRole('link', { name: /^Prepare / }).click();
  await expect(main(page).getByRole('button', { name: 'Hold the review' })).toBeVisible();

  await part(page, 'Success plan').click();
  await expect(section(page, 'Value agreed').getByRole('listitem').first()).toBeVisible();
  await expectNoAxeViolations(page);
});
