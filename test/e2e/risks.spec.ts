import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

/** An account with two risks that nobody has weighed yet. */
async function twoRisks(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Risks' }).click();
  await page.getByRole('main').getByRole('button', { name: 'New risk' }).click();
  for (const title of ['Sponsor leaves', 'Budget freeze']) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(chip(page, title)).toBeVisible();
  }
  await page.keyboard.press('Escape');
}

const chip = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name: new RegExp(`^${name}, `) });
const matrix = (page: Page) => page.getByRole('table', { name: 'Risks by probability and impact' });

test('risks are weighed by dragging, ranked by their weight, and each step is taken back', async ({ keyfolio: { page } }) => {
  await twoRisks(page);
  await expect(page.getByRole('main').getByText('2 live risks', { exact: true })).toBeVisible();
  const cell = matrix(page).getByRole('row', { name: 'Probability 5' }).getByRole('cell').nth(3);
  await chip(page, 'Sponsor leaves').dragTo(cell);
  await expect(matrix(page).getByRole('button', { name: 'Sponsor leaves, probability 5, impact 4' })).toBeVisible();
  await expect(page.getByRole('main').getByText('2 live risks, 1 severe, 1 that nothing is done about')).toBeVisible();
  await expect(page.getByRole('grid', { name: 'Risks' }).getByRole('row').nth(1)).toContainText('Sponsor leaves');
  await page.keyboard.press('Control+z');
  await expect(chip(page, 'Sponsor leaves')).toHaveAccessibleName('Sponsor leaves, Not assessed');
});

test('by keyboard alone a risk is placed and moved, and the focus goes with it', async ({ keyfolio: { page } }) => {
  await twoRisks(page);
  await chip(page, 'Budget freeze').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(matrix(page).getByRole('button', { name: 'Budget freeze, probability 3, impact 3' })).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(matrix(page).getByRole('button', { name: 'Budget freeze, probability 3, impact 4' })).toBeFocused();
  await expect(page.getByRole('main').getByRole('status').first()).toHaveText('Budget freeze, probability 3, impact 4');
  await expectNoAxeViolations(page);
});

test('an action against a risk is added where the risk is, and the risk is no longer bare', async ({ keyfolio: { page } }) => {
  await twoRisks(page);
  await chip(page, 'Budget freeze').focus();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(matrix(page).getByRole('button', { name: 'Budget freeze, probability 3, impact 3' })).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('main').getByText('2 live risks, 1 that nothing is done about')).toBeVisible();
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Budget freeze' });
  await inspector.getByRole('textbox', { name: 'New action' }).fill('Ask finance for the calendar 12/03');
  await page.keyboard.press('Enter');
  await expect(inspector.getByRole('link', { name: 'Ask finance for the calendar' })).toBeVisible();
  await expect(page.getByRole('main').getByText('2 live risks', { exact: true })).toBeVisible();
  await expectNoAxeViolations(page);
  await inspector.getByRole('link', { name: 'Ask finance for the calendar' }).click();
  await expect(
    page.getByRole('complementary', { name: 'Ask finance for the calendar' }).getByRole('button', { name: 'Risk: Budget freeze' }),
  ).toBeVisible();
});
