const themes = /** @type {const} */ (['light', 'dark']);

/** Every page of the navigation, in both themes; starts inside an account. @param {import('./stage.mjs').Stage} stage */
export async function lookAround({ page, language, say, look }) {
  const addresses = await page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  // The account's own pages first, its front page before its parts: outside it the rail offers the account, not its parts.
  const inside = addresses.filter((address) => /^#\/accounts\/./.test(address)).sort((a, b) => a.length - b.length);
  const outside = addresses.filter((address) => !inside.includes(address));
  for (const theme of themes) {
    say(`every page, ${language}, ${theme}`);
    await page.evaluate((change) => /** @type {any} */ (window).keyfolio.invoke['preferences:write'](change), { theme });
    await page.locator(`html[lang="${language}"][data-mantine-color-scheme="${theme}"]`).waitFor();
    for (const address of [...inside, ...outside]) {
      await page.locator(`nav a[href="${address}"]`).first().click();
      await page.locator(`nav a[href="${address}"][aria-current="page"]`).waitFor();
      await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
      await look(`${nameOf(address)}-${theme}`);
    }
  }
}

/** `#/accounts/<id>/opportunities` is `account-opportunities`. @param {string} address */
const nameOf = (address) =>
  address
    .replace(/^#\//, '')
    .replace(/^accounts\/[^/]+/, 'account')
    .replaceAll('/', '-');
