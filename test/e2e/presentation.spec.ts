import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { seedPlan } from '../support/documents/seed-plan';
import { card, undoButton } from '../support/map-page';
import { arranged, planOfMap } from '../support/map-plan';
import { sampleMap } from '../support/sample-map';
import { expect, test } from '../support/test';

const presentation = (page: Page) => page.getByRole('dialog', { name: /^Presentation to/ });
const step = (page: Page) => presentation(page).getByRole('status');
const picture = (page: Page) => presentation(page).getByRole('img').first();

test('a map is presented over the whole screen: to the customer nothing internal is in it, to ourselves everything is', async ({
  keyfolio: { page, app },
}) => {
  const isFull = () => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isFullScreen());
  await seedPlan(page, planOfMap(arranged(sampleMap())));
  await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('main').getByText('Northwind Components').first().click();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  await card(page, 'Tom Weber').click();
  await card(page, 'Tom Weber').press('1');
  await expect(undoButton(page, 'support of 1 person')).toBeVisible();

  await card(page, 'Tom Weber').press('Shift+p');
  await expect(step(page)).toHaveText('The whole organisation, 1 of 4');
  await expect.poll(isFull).toBe(true);
  await expect(picture(page)).toContainText('Inès Laurent');
  await expect(picture(page)).toContainText('Chief Financial Officer');
  await expect(picture(page)).toHaveAccessibleName('Stakeholder map with 13 people.');
  const words = (await presentation(page).textContent()) ?? '';
  expect(words).toContain('For the customer');
  for (const internal of ['Opponent', 'Mentor', 'Approver', 'Decision maker', 'Key player', 'Assumed', 'Influences', 'Ally', 'Conflict']) {
    expect(words, internal).not.toContain(internal);
  }
  await expectNoAxeViolations(page);

  // A presenter's remote sends these keys. No key of the application reaches through.
  await page.keyboard.press('PageDown');
  await expect(step(page)).toHaveText('Finance, 2 of 4');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  await expect(step(page)).toHaveText('Operations, 4 of 4');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Home');
  await expect(step(page)).toHaveText('The whole organisation, 1 of 4');
  // It glides back to the whole: what is compared with is where it comes to rest.
  let before = await picture(page).boundingBox();
  await expect
    .poll(async () => {
      const last = before?.width;
      before = await picture(page).boundingBox();
      return before?.width === last;
    })
    .toBe(true);
  await page.keyboard.press('+');
  await expect.poll(async () => (await picture(page).boundingBox())?.width).toBeGreaterThan(before?.width ?? 0);
  await page.keyboard.press('f');
  await expect.poll(async () => (await picture(page).boundingBox())?.width).toBeCloseTo(before?.width ?? 0, 0);

  await page.keyboard.press('Escape');
  await expect(presentation(page)).toBeHidden();
  await expect.poll(isFull).toBe(false);
  await expect(card(page, 'Tom Weber')).toBeFocused();
  await expect(undoButton(page, 'support of 1 person')).toBeVisible();

  await page.getByRole('button', { name: 'Present', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Present to ourselves' }).click();
  await expect(step(page)).toHaveText('Support, 1 of 7');
  await expect(presentation(page).getByRole('img', { name: 'Legend' })).toContainText('Opponent');
  await presentation(page).getByRole('button', { name: 'Next' }).click();
  await expect(step(page)).toHaveText('Relationship gap, 2 of 7');
  await page.keyboard.press('End');
  await expect(step(page)).toHaveText('Who of us knows whom, 7 of 7');
  await page.keyboard.press('ArrowUp');
  await expect(step(page)).toHaveText('Power/interest, 6 of 7');
  await expectNoAxeViolations(page);
  await presentation(page).getByRole('button', { name: 'Leave the presentation' }).click();
  await expect(page.getByRole('button', { name: 'Present', exact: true })).toBeFocused();
});
