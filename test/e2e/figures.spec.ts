import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

async function createAccount(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Name: ${name}` })).toBeVisible();
}

test('a figure opens with its formula and the reason why there is none, by keyboard, and Escape gives the focus back', async ({
  keyfolio: { page },
}) => {
  await createAccount(page, 'Acme');
  const weighted = page.getByRole('button', { name: 'Weighted pipeline: n/a. How it is computed' });
  await weighted.focus();
  await page.keyboard.press('Enter');
  const detail = page.getByRole('dialog');
  await expect(detail.getByText('Sum of amount × probability over the open opportunities')).toBeVisible();
  await expect(detail.getByText('no open opportunity')).toBeVisible();
  await expect(detail.getByText('Standard sales practice')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await expect(detail).toBeHidden();
  await expect(weighted).toBeFocused();
});
