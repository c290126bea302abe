import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { expect, test } from '../support/test';

const linkTo = (page: Page, address: string) => page.locator(`nav a[href="${address}"]`).first();

/** Every page that the navigation offers, from inside an account; the account's own pages first, since outside it they are not offered. */
async function pagesOf(page: Page): Promise<string[]> {
  const links = await page.getByRole('navigation').getByRole('link').all();
  const addresses = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''));
  const inside = addresses.filter((address) => /^#\/accounts\/./.test(address));
  return [...inside, ...addresses.filter((address) => !inside.includes(address))];
}

/** They are shared out among as many journeys, so that each takes its time and both workers have one. */
const shares = 2;

for (const [locale, share] of [
  ['en', 0],
  ['en', 1],
  ['fr', 0],
  ['fr', 1],
] as const) {
  test(`every page the navigation offers is accessible, ${locale}, share ${share + 1} of ${shares}`, async ({ launch }) => {
    const { page, consoleErrors } = await launch({ locale });
    await page.keyboard.press('Control+n');
    await page.locator('main input:focus').fill('Northwind Components');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Northwind Components' })).toBeVisible();
    const addresses = await pagesOf(page);
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses.filter((_, index) => index % shares === share)) {
      await test.step(address, async () => {
        await linkTo(page, address).click();
        await expect(linkTo(page, address)).toHaveAttribute('aria-current', 'page');
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
        await expectNoAxeViolations(page);
      });
    }
    expect(consoleErrors).toEqual([]);
  });
}
