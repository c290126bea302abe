import type { ElectronApplication, Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { seedPlan } from '../support/documents/seed-plan';
import { exportPicture, openExport } from '../support/export-picture';
import { card } from '../support/map-page';
import { arranged, planOfMap } from '../support/map-plan';
import { sampleMap } from '../support/sample-map';
import { expect, test } from '../support/test';

async function openSample(page: Page): Promise<void> {
  await seedPlan(page, planOfMap(arranged(sampleMap())));
  await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('main').getByText('Northwind Components').first().click();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  await expect(card(page, 'Claire Martin')).toBeVisible();
}

/** The clipboard of the substitute Electron, older than the one whose types these are. */
type OlderClipboard = { readImage: () => Electron.NativeImage };

/** What is on the clipboard. */
const copied = (app: ElectronApplication) =>
  app.evaluate(({ clipboard }) => ({
    text: clipboard.readText(),
    ...(clipboard as unknown as OlderClipboard).readImage().getSize(),
  }));

/** Answers the system's print dialog, and remembers what was asked of it. */
const answerPrintDialog = (app: ElectronApplication, printers: number, reason: string) =>
  app.evaluate(
    ({ BrowserWindow }, answer) => {
      const [window] = BrowserWindow.getAllWindows();
      if (!window) throw new Error('no window');
      const { webContents } = window;
      webContents.getPrintersAsync = async () => Array.from({ length: answer.printers }, () => ({}) as Electron.PrinterInfo);
      webContents.print = (options = {}, callback = () => {}) => {
        (globalThis as { keyfolioPrinted?: unknown }).keyfolioPrinted = options;
        callback(answer.reason === '', answer.reason);
      };
    },
    { printers, reason },
  );

test('the map is copied as a picture and as SVG text, of the size that the dialog says', async ({ keyfolio: { app, page } }) => {
  await openSample(page);
  const dialog = await openExport(page);
  await dialog.getByText('2×', { exact: true }).click();
  const words = await dialog.getByRole('status').textContent();
  const [width, height] = (words ?? '').replaceAll(',', '').match(/\d+/g) ?? [];
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The picture is on the clipboard' })).toBeVisible();
  const picture = await copied(app);
  expect(Math.abs(picture.width - Number(width))).toBeLessThanOrEqual(1);
  expect(Math.abs(picture.height - Number(height))).toBeLessThanOrEqual(1);

  await openExport(page);
  await dialog.getByText('SVG drawing', { exact: true }).click();
  await dialog.getByText('Client edition', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'as SVG' })).toBeVisible();
  const { text: svg } = await copied(app);
  expect(svg).toContain('Claire Martin');
  for (const word of ['Supporter', 'Opponent', 'Mentor', 'Decision maker', 'Key player']) expect(svg).not.toContain(word);
});

test('the map is one landscape page of PDF, and goes to a printer; what cannot be printed is said', async ({
  keyfolio: { app, page },
}, info) => {
  await openSample(page);
  const pdf = (await exportPicture({ app, page }, info.outputPath('map.pdf'), ['Page (PDF, print)', 'A3'])).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  // A3 in points, landscape.
  const [, wide, high] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf) ?? [];
  expect(Math.abs(Number(wide) - 1190.6)).toBeLessThan(2);
  expect(Math.abs(Number(high) - 841.9)).toBeLessThan(2);

  const dialog = await openExport(page);
  await expect(dialog.getByText(/^Everything on one page; names are about [\d.]+ points high/)).toBeVisible();
  await expectNoAxeViolations(page);
  await answerPrintDialog(app, 0, '');
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(/^No printer is set up on this computer/);
  await answerPrintDialog(app, 1, 'Print job canceled');
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog.getByRole('alert')).toBeHidden();
  await expect(dialog.getByRole('button', { name: 'Print…' })).toBeEnabled();
  await answerPrintDialog(app, 1, '');
  await dialog.getByRole('button', { name: 'Print…' }).click();
  await expect(dialog).toBeHidden();
  expect(await app.evaluate(() => (globalThis as { keyfolioPrinted?: object }).keyfolioPrinted)).toMatchObject({
    landscape: true,
    pageSize: 'A3',
  });
});

test('a picture larger than programs open is refused with what to do instead', async ({ keyfolio: { page } }) => {
  const map = sampleMap();
  const plan = planOfMap(arranged(map));
  await seedPlan(page, {
    ...plan,
    placements: plan.placements.map((place, index) => (index === 0 ? { ...place, x: place.x + 4000 } : place)),
  });
  await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('main').getByText('Northwind Components').first().click();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  const dialog = await openExport(page);
  await dialog.getByText('4×', { exact: true }).click();
  await expect(dialog.getByRole('status')).toHaveText(/are more than programs open \(12,000 a side\)/);
  await expect(dialog.getByRole('button', { name: 'Save the picture' })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: 'Copy' })).toBeDisabled();
  await dialog.getByText('SVG drawing', { exact: true }).click();
  await expect(dialog.getByRole('button', { name: 'Save the drawing' })).toBeEnabled();
  await expectNoAxeViolations(page);
});
