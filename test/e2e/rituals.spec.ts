import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { answerSaveDialog } from '../support/native-dialogs';
import { expect, test } from '../support/test';

/** An account with a weekly ritual whose next twelve months are planned. */
async function weekly(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Rituals' }).click();
  await page.getByRole('main').getByRole('button', { name: 'New ritual' }).click();
  await page.getByRole('textbox', { name: 'Name of the ritual' }).fill('Stand-up; weekly, short');
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Stand-up' });
  await inspector.getByRole('button', { name: 'Rhythm: Quarterly' }).click();
  await page.getByRole('option', { name: 'Weekly' }).click();
  // Only then its dates are those of a week: before, the button plans quarters.
  await expect(inspector.getByRole('button', { name: 'Rhythm: Weekly' })).toBeVisible();
  await inspector.getByRole('button', { name: /^Plan \d+ dates over twelve months$/ }).click();
  await expect(inspector.getByText('The next twelve months are planned.')).toBeVisible();
}

const entries = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('table')
    .getByRole('button', { name: /^Stand-up/ });

test('a year is planned in one step, taken back in one, and a date moved by key stays moved', async ({ keyfolio: { page } }) => {
  await weekly(page);
  await page.keyboard.press('Control+z');
  const inspector = page.getByRole('complementary', { name: 'Stand-up' });
  await inspector.getByRole('button', { name: /^Plan \d+ dates over twelve months$/ }).click();
  await expect(inspector.getByText('The next twelve months are planned.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Cancel' }).click();

  await page.getByRole('button', { name: 'Later', exact: true }).click();
  const second = entries(page).nth(1);
  const before = (await second.getAttribute('aria-label')) ?? '';
  await second.focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('main').getByRole('button', { name: before, exact: true })).toHaveCount(0);
  await expect(second).toBeFocused();
  await second.click();
  await expect(inspector.getByText('The next twelve months are planned.')).toBeVisible();
  await expectNoAxeViolations(page);
});

test('a date is dragged to another day, the quarter lists it, and the calendar of all accounts has it', async ({ keyfolio: { page } }) => {
  await weekly(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Later', exact: true }).click();
  const first = entries(page).first();
  const before = (await first.getAttribute('aria-label')) ?? '';
  const own = page.getByRole('button', { name: before, exact: true });
  // Another day of its week, whatever day of the week the journey runs on.
  const otherDays = page.getByRole('main').getByRole('row').filter({ has: own }).getByRole('cell').filter({ hasNot: own });
  await first.dragTo(otherDays.first());
  await expect(page.getByRole('main').getByRole('button', { name: before, exact: true })).toHaveCount(0);

  await page.getByText('Quarter', { exact: true }).click();
  await expect(
    page
      .getByRole('main')
      .getByRole('button', { name: /^Stand-up/ })
      .first(),
  ).toBeVisible();
  await page.getByRole('navigation', { name: 'Main navigation' }).getByRole('link', { name: 'Calendar' }).click();
  await expect(page.getByText(/dates ahead, all accounts/)).toBeVisible();
  await page.getByRole('button', { name: 'Later', exact: true }).click();
  await entries(page).first().click();
  await expect(page.getByRole('complementary', { name: 'Stand-up' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('the calendar file names each date the same at every export and counts its changes', async ({ keyfolio: { page, app } }, info) => {
  await weekly(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Cancel' }).click();
  const exported = async (name: string) => {
    await answerSaveDialog(app, info.outputPath(name));
    await page.getByRole('button', { name: 'Export calendar' }).click();
    await expect(page.getByRole('region', { name: 'Messages' }).getByText(name)).toBeVisible();
    const text = await readFile(info.outputPath(name), 'utf8');
    return [...text.matchAll(/UID:(\S+)[\s\S]*?SEQUENCE:(\d+)/g)].map(([, uid = '', sequence]) => ({ uid, sequence: Number(sequence) }));
  };
  const first = await exported('first.ics');
  expect(first.length).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'Later', exact: true }).click();
  await entries(page).first().focus();
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.getByRole('main').getByRole('status').first()).toContainText('Stand-up');
  const second = await exported('second.ics');
  expect(new Set(second.map(({ uid }) => uid))).toEqual(new Set(first.map(({ uid }) => uid)));
  const higher = second.filter(({ uid, sequence }) => sequence > (first.find((one) => one.uid === uid)?.sequence ?? 0));
  expect(higher).toHaveLength(1);
});
