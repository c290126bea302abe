import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

async function createAccount(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Name: ${name}` })).toBeVisible();
}

async function createOpportunities(page: Page, names: string[]): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: 'New opportunity' }).first().click();
  for (const name of names) {
    await page.getByRole('textbox', { name: 'Name of the new opportunity' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('gridcell').getByRole('button', { name: new RegExp(`^(Name: )?${name}$`) })).toBeVisible();
  }
  await page.getByRole('textbox', { name: 'Name of the new opportunity' }).press('Escape');
}

test('stage and amount are edited in their cells, and the totals follow', async ({ keyfolio: { page } }) => {
  await createAccount(page, 'Orange');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Opportunities' }).click();
  await createOpportunities(page, ['Support contract']);
  await page.getByRole('gridcell').nth(2).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await page.keyboard.type('300k');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Probability' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Amount: €300,000' })).toBeVisible();
  await page.getByRole('button', { name: 'Stage: Prospecting' }).click();
  await page.getByRole('option', { name: 'Proposal' }).click();
  await expect(page.getByRole('button', { name: 'Stage: Proposal' })).toBeVisible();
  await expect(page.getByRole('main').getByText('Open: €300K, weighted €150K').first()).toBeVisible();
});

test('opportunities without an account are given to one, one by one and together, and back', async ({ keyfolio: { page } }) => {
  await createAccount(page, 'Orange');
  await page.keyboard.press('Control+3');
  await createOpportunities(page, ['First', 'Second', 'Third']);
  await expect(page.getByText('3 open of 3 · 3 without an account')).toBeVisible();
  await page.getByRole('button', { name: 'Show those without account' }).click();

  const table = page.getByRole('grid', { name: 'Opportunities' });
  const row = table.getByRole('row').filter({ hasText: 'First' });
  await row.getByRole('button', { name: 'Account: add' }).click();
  await page.getByRole('option', { name: 'Orange' }).click();
  await expect(table.getByRole('row')).toHaveCount(3);

  await table.getByRole('checkbox', { name: 'Select all rows' }).check();
  await page.getByRole('button', { name: 'Assign to an account' }).click();
  await page.getByRole('combobox', { name: 'Find the account' }).fill('ora');
  await page.getByRole('option', { name: 'Orange' }).click();
  await expect(page.getByText('2 opportunities assigned to Orange')).toBeVisible();
  await expect(page.getByText('3 open of 3', { exact: true })).toBeVisible();

  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('3 open of 3 · 2 without an account')).toBeVisible();
});

test('on the board a deal moves to another stage, keeps its history, and says who is missing behind it', async ({ sample: { page } }) => {
  await page.getByRole('main').getByRole('button', { name: 'Aurevane', exact: true }).click();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Opportunities' }).click();
  await page.getByRole('radiogroup', { name: 'View' }).getByText('Board').click();
  const column = (stage: string) => page.getByRole('region', { name: stage, exact: true });
  const first = column('Proposal').getByRole('button').first();
  const name = (await first.locator('span').first().textContent()) ?? '';
  const card = page.getByRole('region', { name: 'Opportunities', exact: true }).getByRole('button').filter({ hasText: name });
  await expectNoAxeViolations(page);
  await first.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(column('Negotiation').getByRole('button').filter({ hasText: name })).toBeFocused();
  await page.keyboard.press('Enter');
  const details = page.getByRole('complementary', { name });
  await expect(details.getByRole('region', { name: 'Stage history' }).getByRole('listitem').first()).toContainText('Negotiation');
  await expectNoAxeViolations(page);

  const people = details.getByRole('button', { name: /^People it rests on: / });
  const behind = ((await people.getAttribute('aria-label')) ?? '').split(', ');
  const weakness = details.getByRole('list', { name: 'What weakens it' }).getByRole('listitem');
  const before = await weakness.allTextContents();
  await people.click();
  await expect(details.getByRole('combobox', { name: 'People it rests on' })).toBeFocused();
  for (const _ of behind) await page.keyboard.press('Backspace');
  await page.keyboard.press('Tab');
  await expect(details.getByText('Nobody behind it')).toBeVisible();
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect.poll(() => weakness.allTextContents()).toEqual(before);
  await page.getByRole('button', { name: /^Undo: / }).click();
  await expect(card).toHaveCount(1);
  await expect(column('Proposal').getByRole('button').filter({ hasText: name })).toBeVisible();

  // A map of its own, drawn from who is behind it.
  await details.getByRole('link', { name: 'Draw a map of its own' }).click();
  await expect(page.getByRole('heading', { name: 'This opportunity has no map of its own yet' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: /^Draw it with the \d+ (person|people) behind it$/ }).click();
  await expect(page.getByText(/^\d+ (person|people) on the map/)).toBeVisible();
  await page.getByRole('link', { name: `map of the opportunity ${name}` }).click();
  await expect(details.getByRole('button', { name: `Map of its own: ${name}` })).toBeVisible();
  await page.getByRole('button', { name: `Undo: create map ${name}` }).click();
  await expect(details.getByRole('link', { name: 'Draw a map of its own' })).toBeVisible();
});

test('the pages of opportunities are accessible', async ({ keyfolio: { page } }) => {
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { name: 'No opportunity yet' })).toBeVisible();
  await expectNoAxeViolations(page);
  await createAccount(page, 'Orange');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Opportunities' }).click();
  await createOpportunities(page, ['Support contract']);
  await expectNoAxeViolations(page);
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('grid', { name: 'Opportunities' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('heading', { level: 2, name: 'Accounts', exact: true })).toBeVisible();
  await expectNoAxeViolations(page);
});
