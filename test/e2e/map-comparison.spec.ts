import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { seedPlan } from '../support/documents/seed-plan';
import { arranged, planOfMap } from '../support/map-plan';
import { sampleMap } from '../support/sample-map';
import { expect, test } from '../support/test';

const canvas = (page: Page) => page.getByRole('application', { name: 'Stakeholder map of Northwind Components' });
const card = (page: Page, name: string) => canvas(page).getByRole('button', { name: new RegExp(`^${name}`) });
const panel = (page: Page) => page.getByRole('complementary', { name: 'What changed on the map' });
const group = (page: Page, name: string) => panel(page).getByRole('region', { name: new RegExp(`^${name}`) });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

async function openMap(page: Page): Promise<void> {
  await seedPlan(page, planOfMap(arranged(sampleMap())));
  await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('main').getByText('Northwind Components').first().click();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  await expect(card(page, 'Claire Martin')).toBeVisible();
}

/** Selects somebody without opening the inspector, which would lie over the comparison. */
async function select(page: Page, name: string): Promise<void> {
  await card(page, name).click({ modifiers: ['Shift'] });
  await expect(card(page, name)).toHaveAttribute('aria-pressed', 'true');
}

/** Opens the comparison, keeps the map as it is, and compares with that from now on. */
async function compareWithNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compare' }).click();
  await panel(page).getByRole('button', { name: 'Take a snapshot of the map' }).click();
  await expect(said(page, 'The map is kept as it is today')).toBeAttached();
  await panel(page).getByRole('combobox', { name: 'From' }).click();
  await page.getByRole('option', { name: /^Snapshot/ }).click();
  await expect(panel(page).getByText('Nothing is different between the two')).toBeVisible();
}

test('a snapshot tells later who left, who moved and whose stance changed, beside the map and on it', async ({ keyfolio: { page } }) => {
  await openMap(page);
  await compareWithNow(page);
  await select(page, 'Tom Weber');
  await page.keyboard.press('2');
  await page.keyboard.press('Escape');
  await select(page, 'Marc Dubois');
  await page.keyboard.press('Delete');
  await expect(card(page, 'Marc Dubois')).toBeHidden();

  await expect(group(page, 'Left').getByText('Marc Dubois')).toBeVisible();
  await expect(group(page, 'Left').getByText('No longer on the map')).toBeVisible();
  const tom = group(page, 'Changed stance or role').getByRole('button', { name: /^Tom Weber/ });
  await expect(tom).toContainText('Non-supporter → Supporter');
  await expect(canvas(page).getByText('Non-supporter → Supporter')).toBeVisible();
  await expect(canvas(page).getByText('Marc Dubois left')).toBeVisible();
  await tom.click();
  await expect(said(page, 'Tom Weber: Non-supporter → Supporter')).toBeAttached();
  await expect(card(page, 'Tom Weber')).toHaveAttribute('aria-pressed', 'true');

  // What is taken back is no difference any more.
  await page.getByRole('button', { name: /^Undo: take 1 person off/ }).click();
  await expect(group(page, 'Left')).toBeHidden();
  await panel(page).getByRole('button', { name: 'Close', exact: true }).click();
  await expect(canvas(page).getByText('Non-supporter → Supporter')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Compare' })).toBeFocused();
});

test('a day before the account had anybody is read from the history: all of them came', async ({ keyfolio: { page } }) => {
  await openMap(page);
  await card(page, 'Claire Martin').focus();
  await page.keyboard.press('d');
  await panel(page).getByText('Day', { exact: true }).waitFor();
  await panel(page).getByRole('button', { name: /^Day/ }).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('2001-02-03');
  await page.keyboard.press('Enter');
  await expect(group(page, 'Came').getByRole('button', { name: /^Claire Martin/ })).toBeVisible();
  await expect(group(page, 'Left')).toBeHidden();
});

test('a snapshot is named and deleted, which is taken back', async ({ keyfolio: { page } }) => {
  await openMap(page);
  await compareWithNow(page);
  await panel(page).getByRole('button', { name: /^Name/ }).click();
  await page.keyboard.type('Before the QBR');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('combobox', { name: 'From' })).toHaveValue(/^Before the QBR · /);
  await panel(page).getByRole('button', { name: 'Delete the snapshot' }).click();
  await expect(panel(page).getByRole('combobox', { name: 'From' })).toHaveValue('A day');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(panel(page).getByRole('combobox', { name: 'From' })).toHaveValue(/^Before the QBR · /);
});

test('the comparison is accessible, with nothing and with changes', async ({ keyfolio: { page, consoleErrors } }) => {
  await openMap(page);
  await compareWithNow(page);
  await expectNoAxeViolations(page);
  await select(page, 'Tom Weber');
  await page.keyboard.press('5');
  await expect(canvas(page).getByText('Non-supporter → Opponent')).toBeVisible();
  await expectNoAxeViolations(page);
  expect(consoleErrors).toEqual([]);
});
