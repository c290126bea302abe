import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

const main = (page: Page) => page.getByRole('main');
const parts = (page: Page) => page.getByRole('navigation', { name: 'Parts of the account' });

async function planQbr(page: Page): Promise<void> {
  await parts(page).getByRole('link', { name: 'Reviews' }).click();
  await main(page).getByRole('button', { name: 'Plan a review' }).click();
  await page.getByRole('menuitem', { name: 'Plan the next quarterly review (QBR)' }).click();
  await expect(main(page).getByRole('button', { name: 'Hold the review' })).toBeVisible();
}

test('a review is planned, asks a decision, is held with its figures frozen, and what is open is promised again', async ({
  keyfolio: { page },
}) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await planQbr(page);
  const quality = main(page).getByRole('region', { name: 'Before it is held' });
  await expect(quality).toContainText('No decision is asked.');
  await expect(main(page).getByRole('button', { name: /^Agenda: 1\. Decisions sought/ })).toBeVisible();
  await expectNoAxeViolations(page);

  await main(page).getByRole('button', { name: 'New decision' }).click();
  await page.keyboard.type('A second engineer');
  await page.keyboard.press('Enter');
  await expect(quality).toContainText('Decisions without a recommendation: A second engineer');
  await page.keyboard.press('Escape');
  await main(page).getByRole('button', { name: 'Recommendation: add' }).click();
  await page.keyboard.type('Yes, from May');
  await page.keyboard.press('Control+Enter');
  await expect(quality).not.toContainText('Decisions without a recommendation');

  await main(page).getByRole('textbox', { name: 'New commitment' }).fill('One adoption table a month');
  await page.keyboard.press('Enter');
  await expect(main(page).getByRole('list', { name: 'Commitments of this review' })).toContainText('One adoption table a month');
  await main(page).getByRole('button', { name: 'Hold the review' }).click();
  await expect(main(page).getByRole('region', { name: 'Figures' })).toContainText('when the review was held');
  await expect(main(page).getByRole('button', { name: 'Export QBR' })).toBeVisible();
  await expectNoAxeViolations(page);

  await planQbr(page);
  await main(page).getByRole('button', { name: 'Promise 1 open one again' }).click();
  await expect(main(page).getByRole('list', { name: 'Commitments of this review' })).toContainText('One adoption table a month');
  await page.keyboard.press('Control+z');
  await expect(main(page).getByRole('button', { name: 'Promise 1 open one again' })).toBeVisible();
});

test('what changed since the last review becomes talking points, and the export is about this review', async ({ keyfolio: { page } }) => {
  await main(page).getByRole('button', { name: 'Load the sample' }).click();
  await main(page).getByRole('link', { name: 'Aurevane', exact: true }).first().click();
  await parts(page).getByRole('link', { name: 'Reviews' }).click();
  await page.getByRole('grid', { name: 'Reviews' }).getByRole('button', { name: 'Quarterly review, spring' }).click();
  const changes = main(page).getByRole('region', { name: 'What changed since the last review' });
  const tell = changes.getByRole('button', { name: /^Tell: / }).first();
  const line = (await tell.getAttribute('aria-label'))?.replace('Tell: ', '') ?? '';
  expect(line).not.toBe('');
  await tell.click();
  await expect(changes.getByText('talking point', { exact: true })).toHaveCount(1);
  await expect(main(page).getByRole('button', { name: /^Talking points: / })).toContainText(line);
  await main(page).getByRole('button', { name: 'Export QBR' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('checkbox', { name: 'Quarterly business review' })).toBeChecked();
  await expect(dialog.getByRole('combobox', { name: 'Review' })).toHaveValue(/^Quarterly review, spring/);
});
