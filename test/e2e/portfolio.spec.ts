import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expectNoAxeViolations } from '../support/accessibility';
import { answerSaveDialog } from '../support/native-dialogs';
import { expect, test } from '../support/test';

const main = (page: Page) => page.getByRole('main');
const table = (page: Page) => page.getByRole('grid', { name: 'Accounts' });

async function loadSample(page: Page): Promise<void> {
  await main(page).getByRole('button', { name: 'Load the sample' }).click();
  await expect(page.getByText('5 accounts · 57 opportunities')).toBeVisible();
}

test('the portfolio says what it is worth, what comes next and who is late, and every figure opens', async ({ sample: { page } }) => {
  await expect(page.getByLabel('Key figures').getByText('Net revenue retention (NRR)')).toBeVisible();
  await expect(page.getByLabel('More figures').getByRole('button', { name: /^Forecast accuracy: \d/ })).toBeVisible();
  const coming = page.getByRole('list', { name: 'Renewals and reviews, the nearest first' });
  await expect(coming.getByRole('listitem').first()).toContainText(/in \d+ days?|today/);
  await expect(page.getByRole('region', { name: 'Overdue actions' })).toContainText(/days? late|Nothing is overdue/);
  await page
    .getByRole('region', { name: 'Concentration' })
    .getByRole('button', { name: /^Share of the largest account: / })
    .click();
  await expect(page.getByRole('dialog').getByText('Revenue of the account that brings most')).toBeVisible();
  await page.keyboard.press('Escape');
  await expectNoAxeViolations(page);
});

test('accounts are grouped and their columns chosen, and both are there after a restart', async ({ launch }) => {
  const first = await launch();
  await loadSample(first.page);
  await expect(table(first.page).getByRole('columnheader', { name: 'NRR' })).toBeVisible();
  await first.page.getByRole('button', { name: 'Columns' }).click();
  await first.page.getByRole('menuitemcheckbox', { name: 'NRR' }).click();
  await first.page.getByRole('menuitemcheckbox', { name: 'Industry' }).click();
  await first.page.keyboard.press('Escape');
  await expect(table(first.page).getByRole('columnheader', { name: 'NRR' })).toBeHidden();
  await first.page.getByRole('combobox', { name: 'Group by' }).click();
  await first.page.getByRole('option', { name: 'Group by: tier' }).click();
  await expect(table(first.page).getByRole('row').nth(1)).toContainText(/A.*\d rows?/);
  await expectNoAxeViolations(first.page);
  await first.close();

  const { page } = await launch();
  await expect(table(page).getByRole('columnheader', { name: 'Industry' })).toBeVisible();
  await expect(table(page).getByRole('columnheader', { name: 'NRR' })).toBeHidden();
  await expect(table(page).getByRole('row').nth(1)).toContainText(/\d rows?/);
});

test('the table goes into a CSV and a workbook as it is shown', async ({ sample: { app, page } }, info) => {
  await page.getByRole('searchbox', { name: 'Filter: Accounts' }).fill('aurevane');
  await expect(table(page).getByRole('row')).toHaveCount(2);
  const save = async (format: string, name: string) => {
    const path = info.outputPath(name);
    await answerSaveDialog(app, path);
    await main(page).getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByRole('menuitem', { name: format }).click();
    await expect(page.getByRole('region', { name: 'Messages' }).getByText(`${name} saved`)).toBeVisible();
    return readFile(path);
  };
  const csv = (await save('As CSV', 'accounts.csv')).toString('utf8');
  expect(csv).toMatch(/^\ufeffName,/);
  expect(csv.trim().split('\r\n')).toHaveLength(2);
  expect(csv).toMatch(/\nAurevane,[ABCD],\d+,/);
  const files = unzipSync(new Uint8Array(await save('As Excel workbook', 'accounts.xlsx')));
  expect(strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array())).toContain('>Aurevane<');
});

test('a step of the programme is ticked, added and undone', async ({ keyfolio: { page } }) => {
  await page.keyboard.press('Control+n');
  await page.locator('main input:focus').fill('Acme');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Acme' })).toBeVisible();
  await page.keyboard.press('Control+1');
  const programme = page.getByRole('region', { name: 'Launch of the programme' });
  await expect(programme).toContainText('0 of 6 steps done');
  await programme.getByRole('checkbox', { name: 'Train the teams' }).click();
  await expect(programme).toContainText('1 of 6 steps done');
  await programme.getByRole('button', { name: 'New step' }).click();
  await page.keyboard.type('Tell the board');
  await page.keyboard.press('Enter');
  await expect(programme).toContainText('1 of 7 steps done');
  await page.keyboard.press('Control+z');
  await expect(programme).toContainText('1 of 6 steps done');
  await page.keyboard.press('Control+z');
  await expect(programme.getByRole('checkbox', { name: 'Train the teams' })).not.toBeChecked();
  await expect(page.getByLabel('Key figures').getByText('n/a').first()).toBeVisible();
  await expect(page.getByRole('region', { name: 'Concentration' })).toContainText('n/a: not recorded');
  await expectNoAxeViolations(page);
});
