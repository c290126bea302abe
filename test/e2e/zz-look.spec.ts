import { test } from '../support/test';
for (const [theme, locale] of [['light', 'en'], ['dark', 'fr']] as const) {
  test(`look ${theme} ${locale}`, async ({ launch }) => {
    const { page, app } = await launch({ locale, preferences: { theme } });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
    await page.getByRole('button', { name: /History of all|Historique de tous/ }).click();
    await page.waitForFunction(() => document.querySelector('h1'));
    await page.screenshot({ path: `/tmp/look-${locale}-empty.png` });
    await page.keyboard.press('Control+k');
    await page.keyboard.type(locale === 'en' ? 'sample' : 'exemple');
    await page.keyboard.press('Enter');
    await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
    await page.locator('nav a[href^="#/accounts/"]').first().waitFor();
    await page.keyboard.press('Control+2');
    await page.locator('[role=grid] tbody tr button').first().waitFor();
    await page.locator('a[href^="#/accounts/"]').first().click();
    await page.locator('a[href$="/stakeholders"]').first().click();
    await page.locator('button[aria-label^="Support: "], button[aria-label^="Soutien"]').first().click();
    await page.getByRole('option').nth(3).click();
    await page.locator('button[aria-label^="Support: "], button[aria-label^="Soutien"]').nth(1).click();
    await page.getByRole('option').nth(2).click();
    await page.keyboard.press('Control+z');
    await page.locator('a[href$="/history"]').first().click();
    await page.locator('[data-index]').first().waitFor();
    await page.locator('button[aria-expanded=false]').first().click();
    await page.locator('[data-index="8"]').first().waitFor();
    await page.screenshot({ path: `/tmp/look-${locale}-account.png` });
    await page.getByText(/Net effect|Effet net/).click();
    await page.locator('h2').first().waitFor();
    await page.screenshot({ path: `/tmp/look-${locale}-net.png` });
    await page.getByRole('button', { name: /History of all|Historique de tous/ }).click();
    await page.locator('[data-index]').first().waitFor();
    await page.screenshot({ path: `/tmp/look-${locale}-all.png` });
  });
}
