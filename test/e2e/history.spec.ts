import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

const parts = (page: Page) => page.getByRole('navigation', { name: 'Parts of the account' });
const list = (page: Page) => page.getByRole('region', { name: 'Changes, the latest first' });
const messages = (page: Page) => page.getByRole('region', { name: 'Messages' });

async function createAccount(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Name: ${name}` })).toBeVisible();
}

async function addClaire(page: Page): Promise<void> {
  await parts(page).getByRole('link', { name: 'Stakeholders' }).click();
  await page.getByRole('main').getByRole('button', { name: 'Add a stakeholder' }).first().click();
  await page.keyboard.type('Claire Martin');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('grid').getByText('Claire Martin')).toBeVisible();
  await page.keyboard.press('Escape');
}

async function setSupport(page: Page, from: string, to: string): Promise<void> {
  await page.getByRole('button', { name: `Support: ${from}` }).click();
  await page.getByRole('option', { name: to, exact: true }).click();
  await expect(page.getByRole('button', { name: `Support: ${to}` })).toBeVisible();
}

const openHistory = (page: Page) => parts(page).getByRole('link', { name: 'History' }).click();

test('a change is read, reverted under a later one, and the revert undone', async ({ keyfolio: { page } }) => {
  await createAccount(page, 'Orange');
  await addClaire(page);
  await setSupport(page, 'add', 'Neutral');
  await setSupport(page, 'Neutral', 'Supporter');
  await openHistory(page);
  const change = list(page).getByText('Claire Martin’s support: neutral → supporter', { exact: true });
  await expect(change).toBeVisible();
  await expect(list(page).getByText('by you').first()).toBeVisible();

  await list(page).getByRole('button', { name: 'Revert: Claire Martin’s support: nothing → neutral' }).click();
  await expect(messages(page).getByText('Claire Martin is as before. Changed since, and now gone: Support was supporter.')).toBeVisible();
  await expect(list(page).getByText('Claire Martin’s support: supporter → nothing')).toBeVisible();
  await messages(page).getByRole('button', { name: 'Undo' }).click();
  await expect(list(page).getByText(/^Undone today/)).toBeVisible();

  await page.getByRole('textbox', { name: 'Find in the history' }).fill('neutral supporter');
  await expect(list(page).getByText('Orange')).toHaveCount(0);
  await expect(change).toBeVisible();
  await page.getByRole('textbox', { name: 'Find in the history' }).fill('nothing like this');
  await expect(page.getByText('No change matches these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear filters' }).click();

  await page.getByText('Net effect', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'People who came' })).toBeVisible();
  await expect(page.getByText('Person added: Claire Martin')).toBeVisible();
});

test('what was deleted is named, restored with what went along, and the refusal says why', async ({ keyfolio: { page } }) => {
  await createAccount(page, 'Orange');
  await addClaire(page);
  await setSupport(page, 'add', 'Neutral');
  await page.getByRole('grid').getByText('Claire Martin').click();
  const inspector = page.getByRole('complementary', { name: 'Claire Martin' });
  await inspector.getByRole('link', { name: 'History' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History of Claire Martin' })).toBeVisible();
  await expect(list(page).getByText('Claire Martin’s support: nothing → neutral')).toBeVisible();
  await page.getByRole('link', { name: 'Everything in this account' }).click();

  await parts(page).getByRole('link', { name: 'Stakeholders' }).click();
  await page.getByRole('grid').getByText('Claire Martin').click();
  await inspector.getByRole('button', { name: 'Delete the person' }).click();
  await expect(page.getByRole('grid')).toHaveCount(0);
  await openHistory(page);
  await list(page).getByRole('button', { name: 'Revert: Claire Martin’s support: nothing → neutral' }).click();
  await expect(page.getByText('Claire Martin was deleted since. Nothing was changed: restore it first, then revert this.')).toBeVisible();

  await list(page).getByRole('button', { name: '2 changes' }).first().click();
  await list(page).getByRole('button', { name: 'Restore: Person deleted: Claire Martin' }).click();
  await expect(messages(page).getByText(/Claire Martin is back/)).toBeVisible();
  await parts(page).getByRole('link', { name: 'Stakeholders' }).click();
  await expect(page.getByRole('grid').getByText('Claire Martin')).toBeVisible();
});

test('on an account’s page undo is that account’s, whatever came to another since', async ({ keyfolio: { page } }) => {
  await createAccount(page, 'Orange');
  await addClaire(page);
  await createAccount(page, 'Acme');
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('button', { name: 'Undo: add Claire Martin' })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Redo: add Claire Martin' })).toBeEnabled();
  await expect(page.getByRole('button', { name: 'Undo: create account Orange' })).toBeEnabled();
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('grid', { name: 'Accounts' }).getByRole('row')).toHaveCount(3);
});

test('undo out of sight says whose change it takes back, and leads there', async ({ keyfolio: { page } }) => {
  await createAccount(page, 'Orange');
  await addClaire(page);
  await createAccount(page, 'Acme');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+2');
  await expect(page.getByRole('button', { name: /^Undo: add Claire Martin \(Orange\)$/i })).toBeEnabled();
  await page.keyboard.press('Control+z');
  await messages(page).getByRole('button', { name: 'Open Orange' }).click();
  await expect(page.getByRole('button', { name: 'Name: Orange' })).toBeVisible();
});

test('the history is accessible', async ({ keyfolio: { page } }) => {
  await page.getByRole('button', { name: 'History of all accounts' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing has changed yet' })).toBeVisible();
  await expectNoAxeViolations(page);
  await createAccount(page, 'Orange');
  await addClaire(page);
  await setSupport(page, 'add', 'Neutral');
  await page.keyboard.press('Control+z');
  await openHistory(page);
  await list(page).getByRole('button', { name: '2 changes' }).click();
  await expect(list(page).getByText('Person added: Claire Martin')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByText('Net effect', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'People who came' })).toBeVisible();
  await expectNoAxeViolations(page);
});
