import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

/** The clipboard of the substitute Electron, older than the one whose types these are. */
type OlderClipboard = { readImage: () => Electron.NativeImage };

const year = new Date().getFullYear();
const quarterName = (letter = 'Q'): string => `${letter}${Math.floor(new Date().getMonth() / 3) + 1} ${year}`;

async function openValue(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.locator('main input:focus').fill('Acme');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Acme' })).toBeVisible();
  await page.locator('nav a[href$="/value"]').press('Enter');
}

const flow = (page: Page, name: string) => page.getByRole('grid', { name: 'Benefits and costs by period' }).getByRole('button', { name });

test('a hypothesis is written, spread, pasted over, agreed, and the case explains itself', async ({ keyfolio: { app, page } }) => {
  await openValue(page);
  await expect(page.getByText('No value hypothesis yet')).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'New hypothesis' }).click();
  await page.getByRole('textbox', { name: 'What the client gains' }).fill('Fewer stops');
  await page.keyboard.press('Enter');

  const inspector = page.getByRole('complementary', { name: 'Fewer stops' });
  for (const [field, value] of [
    ['Baseline', '100'],
    ['Target', '70'],
    ['Value of one unit', '18'],
    ['Cost', '300'],
    ['Confidence', '60'],
  ] as const) {
    await inspector.getByRole('button', { name: `${field}: add`, exact: true }).click();
    await page.keyboard.type(value);
    await page.keyboard.press('Enter');
  }
  const strip = page.getByRole('main');
  await expect(strip.getByRole('button', { name: /^Return on investment, expected: 80%/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /^Fewer stops: benefit/ })).toContainText('±40%');
  await expect(page.getByText('the case does not hold')).toBeVisible();
  await expectNoAxeViolations(page);

  await inspector.getByRole('button', { name: 'Spread it over four quarters' }).click();
  await expect(flow(page, `Fewer stops: Benefit, planned, ${quarterName()}: €135`)).toBeVisible();
  await page.keyboard.press('Escape');

  // Planned and realised of the first two quarters, from a French spreadsheet.
  await flow(page, `Fewer stops: Benefit, planned, ${quarterName()}`).focus();
  await app.evaluate(({ clipboard }) => clipboard.writeText('1 200,00\t1 300,00\r\n1 000,00\t\r\n'));
  await page.keyboard.press('ControlOrMeta+V');
  const realised = flow(page, `Fewer stops: Benefit, realised, ${quarterName()}: €1K`);
  await expect(realised).toHaveAccessibleDescription('Planned: €1,200 · €200 less than planned');
  await expect(page.getByRole('region', { name: 'Trajectory' }).getByText(`Up to ${quarterName()}`)).toBeVisible();
  const trajectory = page.getByRole('region', { name: 'Trajectory' });
  await trajectory.getByRole('button', { name: /^Show as a table/ }).click();
  await expect(trajectory.getByRole('row', { name: /^Realised/ })).toContainText('€700');
  await expectNoAxeViolations(page);
  await trajectory.getByRole('button', { name: /^Copy as picture/ }).click();
  await expect(page.getByText('The picture is on the clipboard')).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => (clipboard as unknown as OlderClipboard).readImage().getSize());
  expect(copied).toEqual({ width: 1440, height: 600 });
  await page.getByRole('button', { name: 'Undo: paste 4 amounts of Acme' }).click();
  await expect(flow(page, `Fewer stops: Benefit, planned, ${quarterName()}: €135`)).toBeVisible();

  const toggle = page.getByRole('grid', { name: 'Hypotheses' }).getByRole('button', { name: 'Agreed or assumed: Fewer stops' });
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-pressed', 'true');
  await expect(toggle).toHaveText(new RegExp(`^Agreed, .*${year}$`));
  await expect(page.getByRole('main').getByText('1 hypothesis, 1 agreed with the client')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(toggle).toHaveAttribute('aria-pressed', 'false');

  // What holds for all accounts has its own way back.
  const rate = page.getByRole('button', { name: /^Discount rate, yearly, for all accounts/ });
  await rate.click();
  await page.keyboard.type('12');
  await page.keyboard.press('Enter');
  await expect(rate).toHaveText('12%');
  const messages = page.getByRole('region', { name: 'Messages' });
  await expect(messages.getByText('Discount rate of all accounts: 12%')).toBeVisible();
  await messages.getByRole('button', { name: 'Undo' }).last().click();
  await expect(rate).toHaveText('8%');
});
