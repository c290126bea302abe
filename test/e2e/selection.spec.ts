import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

test('in the four boxes an account is tried elsewhere, put back, read in a table and opened; nothing is stored', async ({
  keyfolio: { page },
}) => {
  await page.getByRole('button', { name: 'Load the sample' }).click();
  await expect(page.getByText('The sample portfolio is loaded')).toBeVisible();
  await page.locator('nav a[href="#/selection"]').press('Enter');
  const section = page.getByRole('region', { name: 'Attractiveness and health', exact: true });
  const point = section.getByRole('button', { name: /^Kestrelby Rail/ });
  const start = await point.getAttribute('aria-label');
  expect(start).toMatch(/Reconsider$/);
  const undo = page.getByRole('button', { name: /^Undo: load the sample/ });

  const plot = section.getByRole('region', { name: 'Accounts by attractiveness and health' });
  await plot.scrollIntoViewIfNeeded();
  const frame = await plot.boundingBox();
  if (!frame) throw new Error('no plot');
  await point.dragTo(plot, { targetPosition: { x: frame.width * 0.9, y: frame.height * 0.15 } });
  await expect(point).toHaveAttribute('aria-label', /attractiveness 8\d, health (89|9\d), Grow$/);
  const status = section.getByRole('status');
  await expect(status).toContainText('What-if, nothing is stored. Kestrelby Rail');
  await expect(status).toContainText('Reconsider → Grow');
  await expectNoAxeViolations(page);

  // The table beside it says the same.
  await section.getByText('Table', { exact: true }).click();
  await expect(section.getByRole('row', { name: /^Kestrelby Rail/ })).toContainText('Grow');
  await section.getByText('Boxes', { exact: true }).click();
  await point.focus();
  await page.keyboard.press('Escape');
  await expect(point).toHaveAttribute('aria-label', start ?? '');

  await page.keyboard.press('Shift+ArrowUp');
  await expect(status).toContainText('stays in Reconsider');
  await section.getByRole('button', { name: 'Put back' }).click();
  await expect(point).toHaveAttribute('aria-label', start ?? '');
  await expect(undo).toBeVisible();
  await point.click();
  await expect(page.getByRole('heading', { level: 1, name: 'Selection score' })).toBeVisible();
});
