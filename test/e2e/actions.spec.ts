import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

/** An account with one person, on its page of actions. */
async function oneAccount(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  const parts = page.getByRole('navigation', { name: 'Parts of the account' });
  await parts.getByRole('link', { name: 'Stakeholders' }).click();
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await page.getByRole('textbox', { name: 'One person a line: name, title' }).fill('Claire Martin, CIO');
  await page.getByRole('button', { name: 'Add 1 person' }).click();
  await expect(page.getByRole('grid', { name: 'Stakeholders' })).toContainText('Claire Martin');
  await parts.getByRole('link', { name: 'Actions' }).click();
}

const main = (page: Page) => page.getByRole('main');
const row = (page: Page, name: string) => page.getByRole('grid', { name: 'Actions' }).getByRole('row', { name });

test('one line says what, who, when and how much it matters; it shows how it is understood', async ({ keyfolio: { page } }) => {
  await oneAccount(page);
  await main(page).getByRole('button', { name: 'New action' }).click();
  await page.keyboard.type('Send SLA report @Claire 12/03/2020 !high #risk');
  await expect(main(page).getByText('For Claire Martin')).toBeVisible();
  await expect(main(page).getByText('By 12 March 2020')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Send SLA report').getByRole('button', { name: 'Owner: Claire Martin' })).toBeVisible();
  await expect(row(page, 'Send SLA report').getByText('High')).toBeVisible();
  await expect(main(page).getByText('1 to do, 1 overdue')).toBeVisible();

  await page.keyboard.type('Ask @Nobody');
  await expect(main(page).getByText('@Nobody: nobody, or more than one')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(row(page, 'Ask @Nobody')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('done is one click, a repeating action comes back, and both are one step of undo', async ({ keyfolio: { page } }) => {
  await oneAccount(page);
  await main(page).getByRole('button', { name: 'New action' }).click();
  await page.keyboard.type('Call the plant 12/03/2020');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await row(page, 'Call the plant').getByRole('button', { name: 'Call the plant' }).click();
  const inspector = page.getByRole('complementary', { name: 'Call the plant' });
  await inspector.getByRole('button', { name: 'Repeats: Never' }).click();
  await page.getByRole('option', { name: 'Monthly' }).click();
  await expect(inspector.getByRole('button', { name: 'Repeats: Monthly' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');

  // What is done leaves the list of what is to do: its next time stands there instead.
  await row(page, 'Call the plant').getByRole('checkbox', { name: 'Done: Call the plant' }).click();
  await expect(main(page).getByText('1 to do', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Actions shown' }).click();
  await page.getByRole('option', { name: 'Done or cancelled · 1' }).click();
  await expect(row(page, 'Call the plant').getByRole('checkbox', { name: 'Done: Call the plant' })).toBeChecked();
  await page.getByRole('button', { name: 'Undo: State of Call the plant' }).click();
  await expect(main(page).getByText('1 to do, 1 overdue')).toBeVisible();
});

test('actions of all accounts stand together, and several are changed at once', async ({ keyfolio: { page } }) => {
  await oneAccount(page);
  await main(page).getByRole('button', { name: 'New action' }).click();
  for (const title of ['First', 'Second']) {
    await page.keyboard.type(title);
    await page.keyboard.press('Enter');
    await expect(row(page, title)).toBeVisible();
  }
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Actions' }).click();
  await expect(row(page, 'First').getByRole('link', { name: 'Acme' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select all rows' }).check();
  await page.getByRole('toolbar', { name: 'Actions on the selection' }).getByRole('button', { name: 'Move to' }).click();
  await page.getByRole('menuitem', { name: 'Tomorrow' }).click();
  await expect(main(page).getByText('2 to do, 2 this week')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(main(page).getByText('2 to do', { exact: true })).toBeVisible();
});
