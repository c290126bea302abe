import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

/** An account with two needs, written one after the other. */
async function twoNeeds(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Needs' }).click();
  await page.getByRole('main').getByRole('button', { name: 'New need' }).click();
  await page.keyboard.type('Close the month in three days');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Close the month')).toBeVisible();
  await page.keyboard.type('One view of all suppliers');
  await page.keyboard.press('Enter');
  await expect(card(page, 'One view')).toBeVisible();
  await page.keyboard.press('Escape');
}

const board = (page: Page) => page.getByRole('region', { name: 'Needs and stakes', exact: true });
const card = (page: Page, name: string) => board(page).getByRole('button', { name });
const column = (page: Page, name: string) => board(page).getByRole('region', { name, exact: true });

test('needs are written, answered and moved over the board, and each step is taken back', async ({ keyfolio: { page } }) => {
  await twoNeeds(page);
  await expect(card(page, 'Close the month').getByText('No response yet')).toBeVisible();

  await card(page, 'Close the month').click();
  const inspector = page.getByRole('complementary', { name: 'Close the month in three days' });
  await inspector.getByRole('button', { name: 'Our response: add' }).click();
  await inspector.getByRole('textbox', { name: 'Our response' }).fill('The closing module, live in March');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('main').getByText('2 needs, 1 without a response')).toBeVisible();
  await page.keyboard.press('Escape');

  await card(page, 'Close the month').dragTo(column(page, 'Answered'));
  await expect(column(page, 'Answered').getByRole('button', { name: 'Close the month' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(column(page, 'Open').getByRole('button', { name: 'Close the month' })).toBeVisible();
});

test('by keyboard alone: from card to card, to another column, into the inspector', async ({ keyfolio: { page } }) => {
  await twoNeeds(page);
  await card(page, 'Close the month').focus();
  await page.keyboard.press('ArrowDown');
  await expect(card(page, 'One view')).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(column(page, 'Answered').getByRole('button', { name: 'One view' })).toBeFocused();
  await expect(board(page).getByRole('status')).toHaveText('One view of all suppliers: moved to Answered');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'One view of all suppliers' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('the list edits in its cells; a deleted need comes back with the toast’s undo', async ({ keyfolio: { page } }) => {
  await twoNeeds(page);
  await page.getByText('List', { exact: true }).click();
  const list = page.getByRole('grid', { name: 'Needs and stakes' });
  await expectNoAxeViolations(page);
  const row = list.getByRole('row', { name: 'One view of all suppliers' });
  await row.getByRole('button', { name: 'Priority: add' }).click();
  await page.getByRole('option', { name: 'High' }).click();
  await expect(row.getByRole('button', { name: 'Priority: High' })).toBeVisible();

  await row.getByRole('checkbox').check();
  await page.getByRole('toolbar', { name: 'Actions on the selection' }).getByRole('button', { name: 'Delete' }).click();
  await expect(row).toHaveCount(0);
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText('One view of all suppliers deleted.')).toBeVisible();
  await messages.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
});
