import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

async function openHealth(page: Page, title: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.locator('main input:focus').fill('Acme');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Acme' })).toBeVisible();
  // By key: the account's name, which comes a moment later, moves the links below it away from a pointer.
  await page.locator('nav a[href$="/health"]').press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function type(page: Page, field: string | RegExp, text: string): Promise<void> {
  await page.getByRole('button', { name: field }).press('Enter');
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

test('scores and weights make health, with its coverage; an override changes the state until it is ended', async ({
  keyfolio: { page },
}) => {
  await openHealth(page, 'Health');
  const figures = page.getByLabel('Health in figures');
  await expect(figures).toContainText('nothing scored');
  await type(page, 'Score of Adoption', '80');
  await expect(page.getByRole('button', { name: 'Score of Adoption: 80' })).toBeVisible();
  await type(page, 'Score of Engagement', '60');
  await type(page, 'Score of Risk', '60');
  await expect(page.getByRole('button', { name: 'Health: 62. How it is computed' })).toBeVisible();
  await expect(figures).toContainText('85%');
  await expect(figures).toContainText('Amber');
  await type(page, 'What moved Adoption', 'Iberia started');
  await expect(page.getByRole('button', { name: 'What moved Adoption: Iberia started' })).toBeVisible();

  await type(page, 'Weight of Risk: 25', '0');
  await expect(page.getByRole('button', { name: 'Health: 72. How it is computed' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Health: 62. How it is computed' })).toBeVisible();

  const override = page.getByRole('region', { name: 'Override' });
  const set = override.getByRole('button', { name: 'Set the state by hand' });
  await expect(set).toBeDisabled();
  await override.getByRole('textbox', { name: 'Reason' }).fill('The CIO leaves');
  await override.getByRole('textbox', { name: 'Holds until' }).fill('1/1/2020');
  await expect(override.getByText('Type a day from today on')).toBeVisible();
  await expect(set).toBeDisabled();
  await override.getByRole('textbox', { name: 'Holds until' }).fill('31/12/2099');
  await set.click();
  await expect(figures).toContainText('Set by hand: Amber');
  await page.getByRole('button', { name: 'Health: 62. How it is computed' }).click();
  await expect(page.getByRole('dialog')).toContainText('The CIO leaves');
  await page.keyboard.press('Escape');
  await override.getByRole('button', { name: 'End the override' }).click();
  await expect(set).toBeVisible();
  await expect(figures).not.toContainText('Set by hand');
});

for (const [theme, locale, title] of [
  ['light', 'en', 'Health'],
  ['dark', 'fr', 'Santé'],
] as const) {
  test(`health is accessible, ${theme}, ${locale}`, async ({ launch }) => {
    const { page } = await launch({ locale, preferences: { theme } });
    await openHealth(page, title);
    await expectNoAxeViolations(page);
    await type(page, /^(Score of|Score de) Adoption/, '40');
    await expect(page.locator('svg[role="img"]')).toBeVisible();
    await expectNoAxeViolations(page);
  });
}
