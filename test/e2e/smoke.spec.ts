import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

test('opens its window on app://keyfolio, without a word in the console', async ({ keyfolio }) => {
  const { app, page, consoleErrors } = keyfolio;
  expect(page.url()).toMatch(/^app:\/\/keyfolio\//);
  expect(await page.title()).toContain('Keyfolio');
  expect(consoleErrors).toEqual([]);
  const version = await app.evaluate(() => process.versions.electron);
  test.info().annotations.push({ type: 'electron', description: version ?? '' });
});

for (const locale of ['en', 'fr'] as const) {
  test(`is accessible when it opens, ${locale}`, async ({ launch }) => {
    const { page } = await launch({ locale });
    expect(await page.getAttribute('html', 'lang')).toBe(locale);
    await expectNoAxeViolations(page);
  });
}
