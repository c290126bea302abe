import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

/** An account with one person in a unit. */
async function oneUnit(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Stakeholders' }).click();
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await page.getByRole('textbox', { name: 'One person a line: name, title' }).fill('Claire Martin, CIO');
  await page.getByRole('button', { name: 'Add 1 person' }).click();
  await page.getByRole('grid', { name: 'Stakeholders' }).getByRole('button', { name: 'Claire Martin' }).click();
  await page.getByRole('complementary', { name: 'Claire Martin' }).getByRole('button', { name: 'Business unit: add' }).click();
  await page.keyboard.type('Head office');
  await page.keyboard.press('Enter');
}

test('a unit is renamed, says what depends on it, and its deletion says what it did and is taken back', async ({ keyfolio: { page } }) => {
  await oneUnit(page);
  await page.getByRole('button', { name: 'Rename or delete units' }).click();
  const dialog = page.getByRole('dialog', { name: 'Business units' });
  await expect(dialog.getByText('Used by 1 seat')).toBeVisible();
  await dialog.getByRole('button', { name: 'Name of the unit: Head office' }).click();
  await dialog.getByRole('textbox', { name: 'Name of the unit' }).fill('Headquarters');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('button', { name: 'Name of the unit: Headquarters' })).toBeVisible();
  await expectNoAxeViolations(page);

  await dialog.getByRole('button', { name: 'Delete Headquarters' }).click();
  await expect(dialog.getByText('No units yet')).toBeVisible();
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText('Headquarters deleted. Kept without the link: 1 seat.')).toBeVisible();
  await messages.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByText('Used by 1 seat')).toBeVisible();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(
    page.getByRole('complementary', { name: 'Claire Martin' }).getByRole('button', { name: 'Business unit: Headquarters' }),
  ).toBeVisible();
});

test('what depends on a unit is moved to another, which takes its place', async ({ keyfolio: { page } }) => {
  await oneUnit(page);
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await page.getByRole('textbox', { name: 'One person a line: name, title' }).fill('Paul Garcia, CFO');
  await page.getByRole('button', { name: 'Add 1 person' }).click();
  await page.getByRole('grid', { name: 'Stakeholders' }).getByRole('button', { name: 'Paul Garcia' }).click();
  await page.getByRole('complementary', { name: 'Paul Garcia' }).getByRole('button', { name: 'Business unit: add' }).click();
  await page.keyboard.type('Finance');
  await page.keyboard.press('Enter');

  await page.getByRole('button', { name: 'Rename or delete units' }).click();
  const dialog = page.getByRole('dialog', { name: 'Business units' });
  await dialog.getByRole('button', { name: 'Delete Head office' }).click();
  const deletion = dialog.getByRole('group', { name: 'Delete Head office' });
  await expect(deletion.getByRole('combobox', { name: 'Move what depends on it to' })).toHaveValue('Finance');
  await expectNoAxeViolations(page);
  await deletion.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog.getByRole('button', { name: 'Delete Head office' })).toBeFocused();
  await page.keyboard.press('Enter');
  await deletion.getByRole('button', { name: 'Move and delete' }).click();
  await expect(dialog.getByText('Used by 2 seats')).toBeVisible();
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText('Head office deleted. Moved to Finance: 1 seat.')).toBeVisible();
  await messages.getByRole('button', { name: 'Undo' }).click();
  await expect(dialog.getByText('Used by 1 seat')).toHaveCount(2);
});
