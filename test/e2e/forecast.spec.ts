import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

/** A quarter from today's, as the page names it, and its first day. */
const quarter = (ahead: number) => {
  const now = new Date();
  const at = now.getFullYear() * 4 + Math.floor(now.getMonth() / 3) + ahead;
  return { name: `Q${(at % 4) + 1} ${Math.floor(at / 4)}`, month: `${String((at % 4) * 3 + 2).padStart(2, '0')}/${Math.floor(at / 4)}` };
};
const next = quarter(1);

async function openDeal(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.locator('main input:focus').fill('Acme');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Acme' })).toBeVisible();
  await page.locator('nav a[href$="/forecast"][href*="/accounts/"]').press('Enter');
  await expect(page.getByText('Nothing to forecast yet')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('link', { name: 'Open the opportunities' }).click();
  await page.getByRole('button', { name: 'New opportunity' }).first().click();
  await page.locator('main input:focus').fill('Licences');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  const row = page.getByRole('row', { name: /Licences/ });
  await row.getByRole('button', { name: 'Amount: add' }).click();
  await page.keyboard.type('200');
  await page.keyboard.press('Enter');
  await row.getByRole('button', { name: 'Close date: add' }).click();
  await page.keyboard.type(`15/${next.month}`);
  await page.keyboard.press('Enter');
  await row.getByRole('button', { name: /^Probability/ }).click();
  await page.keyboard.type('60');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('button', { name: /^Probability: 60/ })).toBeVisible();
}

test('a quarter is weighted, adjusted with a reason, frozen as it stands and compared with what came', async ({ keyfolio: { page } }) => {
  await openDeal(page);
  await page.locator('nav a[href$="/forecast"][href*="/accounts/"]').press('Enter');
  const row = page.getByRole('row', { name: new RegExp(`^${next.name}`) });
  await expect(row.getByRole('button', { name: /^Forecast of the quarter: €120/ })).toBeVisible();
  await expect(row).toContainText('To freeze by 01/');

  await row.getByRole('button', { name: next.name, exact: true }).click();
  const inspector = page.getByRole('complementary', { name: next.name });
  await expect(inspector.getByText('€200 × 60%')).toBeVisible();
  await inspector.getByRole('button', { name: 'Adjust this quarter' }).click();
  const line = inspector.getByRole('textbox', { name: 'Adjustment' });
  await line.fill('-20');
  await page.keyboard.press('Enter');
  await expect(inspector.getByText('say why')).toBeVisible();
  await line.fill('-20 works council decides later');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('button', { name: /^Forecast of the quarter: €100/ })).toBeVisible();
  await expectNoAxeViolations(page);

  await page.getByRole('button', { name: `Freeze ${next.name}` }).click();
  await expect(row).toContainText('€100, on ');
  const then = inspector.getByRole('listitem').filter({ hasText: 'Licences' }).last();
  await expect(then).toContainText('€200 × 60%');
  await page.getByRole('button', { name: /^Undo: freeze a forecast of Acme/ }).click();
  await expect(row).toContainText('To freeze by 01/');
  await page.getByRole('button', { name: /^Redo/ }).click();
  await expect(row).toContainText('€100, on ');

  // The same forecast among all accounts, where those of one quarter are frozen together.
  await page.locator('nav a[href="#/forecast"]').press('Enter');
  const account = page.getByRole('row', { name: 'Acme' });
  await expect(account).toContainText('€100, on ');
  await expect(account).toContainText('n/a');
  await page.getByRole('button', { name: 'Later quarter' }).click();
  await page.getByRole('button', { name: /^Freeze Q\d \d+ of 1 account$/ }).click();
  await expect(account).toContainText('€0, on ');
  await page.getByRole('button', { name: 'Earlier quarter' }).click();
  await page.getByRole('button', { name: 'Earlier quarter' }).click();
  await expect(account).toContainText('Not frozen at its start');
  await expectNoAxeViolations(page);
});
