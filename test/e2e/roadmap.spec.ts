import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { answerSaveDialog } from '../support/native-dialogs';
import { expect, test } from '../support/test';

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline of the roadmap' });
const bar = (page: Page, title: string) => timeline(page).getByRole('button', { name: new RegExp(`^${title}, `) });

/** An account with two pieces of work; both are placed in this quarter by their first key. */
async function twoWorks(page: Page): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Roadmap' }).click();
  for (const title of ['Pilot', 'Rollout']) {
    await page.getByRole('main').getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('menuitem', { name: 'New initiative' }).click();
    await page.getByRole('textbox', { name: 'Title of the initiative' }).fill(title);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: title })).toBeVisible();
    await page.getByRole('button', { name: 'Cancel' }).click();
  }
  for (const title of ['Pilot', 'Rollout']) {
    await expect(bar(page, title)).toHaveAccessibleName(/No dates yet/);
    await bar(page, title).focus();
    await page.keyboard.press('ArrowRight');
    await expect(bar(page, title)).not.toHaveAccessibleName(/No dates yet/);
  }
}

/** The two days in the name of a bar. */
const datesOf = async (page: Page, title: string) =>
  /(\d+ \w+ \d+) to (\d+ \w+ \d+)/.exec((await bar(page, title).getAttribute('aria-label')) ?? '')?.slice(1) ?? [];

test('by keyboard alone: work is placed, moved by the unit, stretched, and each step is taken back', async ({ keyfolio: { page } }) => {
  await twoWorks(page);
  await bar(page, 'Pilot').focus();
  const [start, end] = await datesOf(page, 'Pilot');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => datesOf(page, 'Pilot')).not.toEqual([start, end]);
  expect((await datesOf(page, 'Pilot'))[0]).toBe(start);
  await expect(timeline(page).getByRole('status')).toContainText('Pilot: ');

  await page.keyboard.press('Control+ArrowRight');
  await expect.poll(async () => (await datesOf(page, 'Pilot'))[0]).not.toBe(start);
  await expect(bar(page, 'Pilot')).toBeFocused();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect.poll(() => datesOf(page, 'Pilot')).toEqual([start, end]);

  await page.keyboard.press('ArrowDown');
  await expect(bar(page, 'Rollout')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Rollout' })).toBeVisible();
  await expectNoAxeViolations(page);
});

test('work that starts before what it waits for ends says why; moved after it, it fits', async ({ keyfolio: { page } }) => {
  await twoWorks(page);
  await bar(page, 'Rollout').click();
  const inspector = page.getByRole('complementary', { name: 'Rollout' });
  await inspector.getByRole('button', { name: 'Depends on: add' }).click();
  await page.getByRole('option', { name: 'Pilot' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(inspector.getByText(/starts \d+ days before Pilot ends/)).toBeVisible();
  await expect(bar(page, 'Rollout')).toHaveAccessibleName(/At risk, .*before Pilot ends/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await bar(page, 'Rollout').focus();
  await page.keyboard.press('ArrowRight');
  await expect(bar(page, 'Rollout')).not.toHaveAccessibleName(/before Pilot ends/);
});

test('a bar is dragged and stretched by hand; Escape puts it back; milestones go with it', async ({ keyfolio: { page } }) => {
  await twoWorks(page);
  await bar(page, 'Pilot').click();
  const line = page.getByRole('complementary', { name: 'Pilot' }).getByRole('textbox', { name: 'Add a milestone' });
  await line.fill('Go live');
  await page.keyboard.press('Enter');
  const milestone = timeline(page).getByRole('button', { name: /^Milestone Go live/ });
  await expect(milestone).toBeVisible();
  await page.getByRole('complementary').getByRole('button', { name: 'Close' }).click();

  const before = await datesOf(page, 'Pilot');
  const due = await milestone.getAttribute('aria-label');
  const drag = async (from: 'middle' | 'end', by: number) => {
    const box = await bar(page, 'Pilot').boundingBox();
    if (!box) throw new Error('the bar is drawn');
    await page.mouse.move(from === 'middle' ? box.x + box.width / 2 : box.x + box.width - 3, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2 + by / 2, box.y + 5);
    await page.mouse.move((from === 'middle' ? box.x + box.width / 2 : box.x + box.width - 3) + by, box.y + 5);
  };
  await drag('middle', 40);
  await expect.poll(() => datesOf(page, 'Pilot')).not.toEqual(before);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect.poll(() => datesOf(page, 'Pilot')).toEqual(before);

  await drag('middle', 40);
  await page.mouse.up();
  await expect.poll(async () => (await datesOf(page, 'Pilot'))[0]).not.toBe(before[0]);
  await expect(milestone).not.toHaveAccessibleName(due ?? '');
  await page.keyboard.press('Control+z');
  await expect.poll(() => datesOf(page, 'Pilot')).toEqual(before);

  await drag('end', 30);
  await page.mouse.up();
  await expect.poll(async () => (await datesOf(page, 'Pilot'))[1]).not.toBe(before[1]);
  expect((await datesOf(page, 'Pilot'))[0]).toBe(before[0]);
});

test('zoom, list and picture of the sample’s roadmap', async ({ keyfolio: { page, app } }, info) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Roadmap' }).click();
  await page.getByRole('button', { name: 'See it in the sample' }).click();
  await expect(
    timeline(page)
      .getByRole('button', { name: /^Objective / })
      .first(),
  ).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByText('Year', { exact: true }).click();
  await expect(timeline(page).getByText('Q2').first()).toBeVisible();

  const file = info.outputPath('roadmap.svg');
  await answerSaveDialog(app, file);
  await page.getByRole('button', { name: 'Export the picture' }).click();
  await page.getByRole('menuitem', { name: 'SVG picture' }).click();
  await expect(page.getByRole('region', { name: 'Messages' }).getByText('roadmap.svg')).toBeVisible();

  await page.getByText('List', { exact: true }).click();
  await expect(page.getByRole('grid', { name: 'Initiatives' })).toBeVisible();
  await expectNoAxeViolations(page);
});
