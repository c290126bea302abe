import { expect, type Locator, type Page } from '@playwright/test';

const done = 'done';

/** What the page says of the work now: a share of it, or nothing. */
async function sayingOf(page: Page, result: Locator): Promise<string> {
  if (await result.isVisible()) return done;
  const bars = page.getByRole('progressbar');
  const shares = await bars.evaluateAll((all) =>
    all.map((bar) => `${bar.getAttribute('aria-label')} ${bar.getAttribute('aria-valuenow')}`),
  );
  return shares.join();
}

/** Waits for the result of long work as a user does: as long as its progress goes on, however fast the machine is. */
export async function expectAfterProgress(page: Page, result: Locator): Promise<void> {
  let saying = await sayingOf(page, result);
  while (saying !== done) {
    const before = saying;
    await expect
      .poll(async () => {
        saying = await sayingOf(page, result);
        return saying;
      }, `moves on from “${before}”`)
      .not.toBe(before);
  }
}
