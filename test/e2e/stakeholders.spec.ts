import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

async function openStakeholders(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Stakeholders' }).click();
  await expect(page.getByRole('heading', { name: 'Stakeholders', level: 1 })).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await page.getByRole('textbox', { name: 'One person a line: name, title' }).fill(text);
}

test('an empty list teaches, and people are added one after the other with the keyboard', async ({ keyfolio: { page } }) => {
  await openStakeholders(page);
  await expect(page.getByRole('heading', { name: 'Nobody on the list yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Add a stakeholder' }).click();
  for (const [name, title] of [
    ['Claire Martin', 'CEO'],
    ['محمد الأمين', 'Plant manager'],
    ['🚀 Zoé', ''],
  ] as const) {
    await page.keyboard.type(name);
    await page.keyboard.press('Tab');
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('grid', { name: 'Stakeholders' }).getByText(name)).toBeVisible();
  }
  await page.keyboard.press('Escape');
  await expect(page.getByText('3 stakeholders')).toBeVisible();
});

test('a pasted list comes in as one change, and the same list again adds nobody', async ({ keyfolio: { page } }) => {
  await openStakeholders(page);
  await paste(page, 'Claire Martin, CEO\nHugo Petit <hugo@acme.example>; CIO\n- Inès Laurent - CFO\n\nclaire martin\n');
  await expect(page.getByText('3 people found')).toBeVisible();
  await page.getByRole('button', { name: 'Add 3 people' }).click();
  const table = page.getByRole('grid', { name: 'Stakeholders' });
  await expect(table.getByRole('button', { name: 'Title: CIO' })).toBeVisible();

  await paste(page, 'CLAIRE MARTIN, CEO\nIne\u0300s Laurent\nTom Weber');
  await expect(page.getByText('2 are on the list already and are left out.')).toBeVisible();
  await page.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(table.getByText('Tom Weber')).toBeVisible();
  await expect(table.getByRole('row')).toHaveCount(5);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Nobody on the list yet' })).toBeVisible();
});

test('the most significant come first, and every field is edited in place and taken back', async ({ keyfolio: { page } }) => {
  await openStakeholders(page);
  await paste(page, 'Anna Low, Clerk\nZoé High, CEO');
  await page.getByRole('button', { name: 'Add 2 people' }).click();
  const table = page.getByRole('grid', { name: 'Stakeholders' });
  await table.getByRole('button', { name: 'Zoé High' }).click();
  const inspector = page.getByRole('complementary', { name: 'Zoé High' });
  await inspector.getByRole('button', { name: 'Influence (0 to 10): add' }).click();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText('The largest value is 10.');
  await inspector.getByRole('textbox', { name: 'Influence' }).fill('9');
  await page.keyboard.press('Enter');
  await expect(table.getByRole('row').nth(1)).toContainText('Zoé High');

  await inspector.getByRole('button', { name: 'Support: add' }).click();
  await page.getByRole('option', { name: 'Opponent' }).click();
  await expect(table.getByText('Opponent')).toBeVisible();
  await inspector.getByRole('button', { name: 'Business unit: add' }).click();
  await page.keyboard.type('Head office');
  await page.keyboard.press('Enter');
  // Beside the inspector the table keeps to what weighs most; the unit's column comes back with the room for it.
  await expect(inspector.getByRole('button', { name: 'Business unit: Head office' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Undo: Business unit of Zoé High' })).toBeEnabled();

  await inspector.getByRole('button', { name: 'Reports to: add' }).click();
  await page.getByRole('option', { name: 'Anna Low' }).click();
  await expect(inspector.getByRole('button', { name: 'Reports to: Anna Low' })).toBeVisible();
  await table.getByRole('button', { name: 'Anna Low' }).click();
  const other = page.getByRole('complementary', { name: 'Anna Low' });
  await other.getByRole('button', { name: 'Reports to: add' }).click();
  await page.getByRole('option', { name: 'Zoé High' }).click();
  await expect(page.getByText('Zoé High is below Anna Low already: the line would make a circle. Move Zoé High first.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(table.getByRole('button', { name: 'Business unit: Head office' })).toBeVisible();
});

test('a deleted stakeholder comes back with the toast’s undo', async ({ keyfolio: { page } }) => {
  await openStakeholders(page);
  await paste(page, 'Anna\nBruno');
  await page.getByRole('button', { name: 'Add 2 people' }).click();
  const table = page.getByRole('grid', { name: 'Stakeholders' });
  await table.getByRole('button', { name: 'Anna' }).click();
  await page.getByRole('button', { name: 'Delete the person' }).click();
  await expect(table.getByText('Anna')).toBeHidden();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(table.getByText('Anna')).toBeVisible();
});

test('the list of stakeholders is accessible', async ({ keyfolio: { page } }) => {
  await openStakeholders(page);
  await expectNoAxeViolations(page);
  await paste(page, 'Anna, Clerk\nBruno, CEO');
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Add 2 people' }).click();
  const table = page.getByRole('grid', { name: 'Stakeholders' });
  await table.getByRole('button', { name: 'Anna' }).click();
  const inspector = page.getByRole('complementary', { name: 'Anna' });
  await expect(inspector).toBeVisible();
  await expectNoAxeViolations(page);
  await inspector.getByRole('button', { name: 'Business unit: add' }).click();
  await page.keyboard.type('Sales');
  await expectNoAxeViolations(page);
});
