import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { seedPlan } from '../support/documents/seed-plan';
import { exportPicture } from '../support/export-picture';
import { arranged, planOfMap } from '../support/map-plan';
import { sampleMap } from '../support/sample-map';
import { expect, test } from '../support/test';
import { parseXml } from '../support/xml';

const matrix = (page: Page) => page.getByRole('grid', { name: 'Who of us knows whom at Northwind Components' });
const row = (page: Page, name: string) => matrix(page).getByRole('row', { name: new RegExp(`^${name}`) });
/** A level, by the words that a screen reader says. */
const level = (page: Page, who: string, said: string) => row(page, who).getByRole('gridcell', { name: said, exact: true });
const undoButton = (page: Page, what: string) => page.getByRole('button', { name: `Undo: ${what}` });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

async function openMatrix(page: Page): Promise<void> {
  const plan = planOfMap(arranged(sampleMap()));
  await seedPlan(page, { ...plan, account: { ...plan.account, owner: 'Jeanne Duval' } });
  await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('main').getByText('Northwind Components').first().click();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  await page.getByText('Coverage', { exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Who of us knows them?' })).toBeVisible();
}

async function join(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Add one of us' }).click();
  await page.getByRole('combobox', { name: 'Name' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(matrix(page).getByRole('button', { name: new RegExp(`^${name}`) })).toBeFocused();
}

test('the team is made in place, and levels are said by key as in a spreadsheet', async ({ keyfolio: { page } }) => {
  await openMatrix(page);
  await join(page, 'Jeanne Duval');
  await join(page, 'Karl Ohlsson');
  await expect(row(page, 'Claire Martin').getByText('Nobody of us')).toBeVisible();

  // From the head of Karl's column down to Claire's cell.
  await page.keyboard.press('ArrowDown');
  await expect(level(page, 'Claire Martin', 'Karl Ohlsson: Not known')).toBeFocused();
  await page.keyboard.press('1');
  await page.keyboard.press('Alt+3');
  await expect(level(page, 'Claire Martin', 'Karl Ohlsson: Vendor, target Problem solver, 2 levels missing')).toBeFocused();
  await expect(said(page, 'Claire Martin, Karl Ohlsson: Vendor, target Problem solver, 2 levels missing')).toBeAttached();
  await expect(row(page, 'Claire Martin').getByText('Below target')).toBeVisible();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(matrix(page).getByRole('gridcell', { selected: true })).toHaveCount(4);
  await page.keyboard.press('2');
  await expect(matrix(page).getByRole('gridcell', { name: /: Credible source$/ })).toHaveCount(4);
  await page.keyboard.press('Delete');
  await expect(matrix(page).getByRole('gridcell', { name: /: Credible source$/ })).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(matrix(page).getByRole('gridcell', { name: /: Credible source$/ })).toHaveCount(4);
  await undoButton(page, '4 relationships').click();
  await expect(matrix(page).getByRole('gridcell', { name: /: Credible source$/ })).toHaveCount(0);
});

test('cells are copied and pasted, and what is no level changes nothing', async ({ keyfolio: { page } }) => {
  await openMatrix(page);
  await join(page, 'Jeanne Duval');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('3');
  await expect(level(page, 'Claire Martin', 'Jeanne Duval: Problem solver')).toBeFocused();
  await page.keyboard.press('Control+c');
  await expect(said(page, '1 cell copied')).toBeAttached();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Control+v');
  await expect(matrix(page).getByRole('gridcell', { name: 'Jeanne Duval: Problem solver' })).toHaveCount(3);
});

test('by mouse: a cell lists the levels, cells chosen together get one, a name opens the inspector', async ({ keyfolio: { page } }) => {
  await openMatrix(page);
  await join(page, 'Jeanne Duval');
  await level(page, 'Hugo Petit', 'Jeanne Duval: Not known').click();
  await page
    .getByRole('menuitemradio', { name: /^Vendor/ })
    .first()
    .click();
  await page
    .getByRole('menuitemradio', { name: /^Trusted advisor/ })
    .last()
    .click();
  await page.keyboard.press('Escape');
  await expect(level(page, 'Hugo Petit', 'Jeanne Duval: Vendor, target Trusted advisor, 3 levels missing')).toBeFocused();

  await level(page, 'Claire Martin', 'Jeanne Duval: Not known').hover();
  await page.mouse.down();
  await level(page, 'Inès Laurent', 'Jeanne Duval: Not known').hover();
  await page.mouse.up();
  await page
    .getByRole('menuitemradio', { name: /^Credible source/ })
    .first()
    .click();
  await page.keyboard.press('Escape');
  await expect(matrix(page).getByRole('gridcell', { name: 'Jeanne Duval: Credible source' })).toHaveCount(2);

  await row(page, 'Hugo Petit').getByRole('button').click();
  const inspector = page.getByRole('complementary', { name: 'Hugo Petit' });
  await expect(inspector.getByRole('heading', { name: 'Who of us knows them' })).toBeVisible();
  await page.getByText('Organisation', { exact: true }).click();
  await expect(inspector).toBeVisible();
  await expect(page.getByRole('application').getByRole('button', { name: /^Hugo Petit/ })).toHaveAttribute('aria-pressed', 'true');
});

test('one of us is edited and leaves the team, which is taken back', async ({ keyfolio: { page } }) => {
  await openMatrix(page);
  await join(page, 'Jeanne Duval');
  await join(page, 'Karl Ohlsson');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('1');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Karl Ohlsson' });
  await expect(inspector).toBeVisible();
  await inspector.getByRole('button', { name: 'Take off this account’s team' }).click();
  await expect(matrix(page).getByRole('button', { name: /^Karl Ohlsson/ })).toBeHidden();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(level(page, 'Claire Martin', 'Karl Ohlsson: Vendor')).toBeVisible();
});

test('the matrix is exported as SVG', async ({ keyfolio: { app, page } }, info) => {
  await openMatrix(page);
  await join(page, 'Jeanne Duval');
  const saved = await exportPicture({ app, page }, info.outputPath('coverage.svg'), ['SVG drawing']);
  // Words are drawn as outlines there, so that they look the same on every machine.
  const svg = parseXml(saved.toString('utf8'));
  expect(svg.find('path').length).toBeGreaterThan(50);
  expect(Number(svg.attributes.width)).toBeGreaterThan(600);
});

test('the matrix is accessible: empty, with a menu, with the inspector of one of us', async ({ keyfolio: { page, consoleErrors } }) => {
  await openMatrix(page);
  await expectNoAxeViolations(page);
  await join(page, 'Jeanne Duval');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Alt+3');
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitemradio', { name: /^Vendor/ }).first()).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await matrix(page)
    .getByRole('button', { name: /^Jeanne Duval/ })
    .click();
  await expect(page.getByRole('complementary', { name: 'Jeanne Duval' })).toBeVisible();
  await expectNoAxeViolations(page);
  expect(consoleErrors).toEqual([]);
});
