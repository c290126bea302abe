import type { Locator, Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { seedPlan } from '../support/documents/seed-plan';
import { exportPicture } from '../support/export-picture';
import { arranged, planOfMap } from '../support/map-plan';
import { sampleMap } from '../support/sample-map';
import { expect, test } from '../support/test';
import { parseXml } from '../support/xml';

const grid = (page: Page) => page.getByRole('application', { name: 'Power/interest grid of Northwind Components' });
const canvas = (page: Page) => page.getByRole('application', { name: 'Stakeholder map of Northwind Components' });
/** Somebody on the grid, by the name and the values that a screen reader says. */
const chip = (page: Page, name: string, values = '') => grid(page).getByRole('button', { name: new RegExp(`^${name}.*${values}$`) });
const waiting = (page: Page) => page.getByRole('region', { name: 'Not placed yet' });
const inWaiting = (page: Page, name: string) => waiting(page).getByRole('button', { name: new RegExp(`^${name}`) });
const undoButton = (page: Page, what: string) => page.getByRole('button', { name: `Undo: ${what}` });
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text });

/** The sample map, where the four whose interest is known stand on the grid and all others wait. */
async function openGrid(page: Page): Promise<void> {
  const known: Record<string, number> = { 'Claire Martin': 3, 'Hugo Petit': 8, 'Tom Weber': 7, 'Inès Laurent': 9 };
  const model = arranged(sampleMap());
  const people = model.people.map((person) => ({ ...person, interest: known[person.name] ?? null }));
  await seedPlan(page, planOfMap({ ...model, people }));
  await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('main').getByText('Northwind Components').first().click();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  await expect(canvas(page)).toBeVisible();
  await page.getByText('Power/interest', { exact: true }).click();
  await expect(chip(page, 'Claire Martin')).toBeVisible();
}

async function middle(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not in view');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }, { drop = true } = {}) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  if (drop) await page.mouse.up();
}

test('dragging somebody changes influence and interest as one step; Escape puts them back', async ({ keyfolio: { page } }) => {
  await openGrid(page);
  const claire = chip(page, 'Claire Martin', 'Influence 10, interest 3');
  const hugo = chip(page, 'Hugo Petit', 'Influence 8, interest 8');
  const start = await middle(claire);
  await drag(page, start, await middle(hugo), { drop: false });
  await expect(grid(page).getByText('Influence 8, interest 8 · Manage closely')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(claire).toBeVisible();
  await expect(said(page, 'Put back where it was')).toBeAttached();
  await expect(page.getByRole('complementary')).toBeHidden();

  await expect.poll(() => middle(claire)).toEqual(start);
  await drag(page, start, await middle(hugo));
  await expect(chip(page, 'Claire Martin', 'Influence 8, interest 8')).toBeVisible();
  await expect(said(page, 'Claire Martin: influence 8, interest 8, Manage closely')).toBeAttached();
  await expect(page.getByRole('complementary')).toBeHidden();
  await undoButton(page, 'influence and interest of Claire Martin').click();
  await expect(claire).toBeVisible();
});

test('a run of arrow keys is one step of undo, and Escape gives it up', async ({ keyfolio: { page } }) => {
  await openGrid(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Tom');
  await page.keyboard.press('Enter');
  await expect(chip(page, 'Tom Weber', 'Influence 3, interest 7')).toBeFocused();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowRight']) await page.keyboard.press(key);
  await expect(said(page, 'Tom Weber: influence 5, interest 8, Manage closely')).toBeAttached();
  await page.keyboard.press('Control+ArrowUp');
  await expect(chip(page, 'Hugo Petit')).toBeFocused();
  await undoButton(page, 'influence and interest of Tom Weber').click();
  await expect(chip(page, 'Tom Weber', 'Influence 3, interest 7')).toBeVisible();

  await chip(page, 'Hugo Petit').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(chip(page, 'Hugo Petit', 'Influence 8, interest 7')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(chip(page, 'Hugo Petit', 'Influence 8, interest 8')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Hugo Petit' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary')).toBeHidden();
  await expect(chip(page, 'Hugo Petit')).toBeFocused();
});

test('those without both values wait beside the grid: dragged onto it, put there by key, and dragged back', async ({
  keyfolio: { page },
}) => {
  await openGrid(page);
  const count = await waiting(page).getByRole('listitem').count();
  await inWaiting(page, 'Nora Silva').focus();
  await page.keyboard.press('ArrowRight');
  await expect(chip(page, 'Nora Silva', 'Influence 6, interest 5')).toBeFocused();
  await expect(waiting(page).getByRole('listitem')).toHaveCount(count - 1);

  await drag(page, await middle(inWaiting(page, 'Sven Andersson')), await middle(chip(page, 'Tom Weber')));
  await expect(chip(page, 'Sven Andersson', 'Influence 3, interest 7')).toBeFocused();
  await drag(page, await middle(chip(page, 'Sven Andersson')), await middle(inWaiting(page, 'Marc Dubois')));
  await expect(inWaiting(page, 'Sven Andersson.*Influence and interest not known')).toBeFocused();
  await undoButton(page, 'influence and interest of Sven Andersson').click();
  await expect(chip(page, 'Sven Andersson', 'Influence 3, interest 7')).toBeVisible();
});

test('who is selected and inspected stays so from view to view; several move together', async ({ keyfolio: { page } }) => {
  await openGrid(page);
  await chip(page, 'Hugo Petit').click();
  await expect(page.getByRole('complementary', { name: 'Hugo Petit' })).toBeVisible();
  await page.getByText('Organisation', { exact: true }).click();
  await expect(canvas(page).getByRole('button', { name: /^Hugo Petit/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('complementary', { name: 'Hugo Petit' })).toBeVisible();
  await canvas(page)
    .getByRole('button', { name: /^Inès Laurent/ })
    .click({ modifiers: ['Shift'] });
  await page.getByTitle('Power/interest').click();
  await expect(grid(page).getByRole('button', { pressed: true })).toHaveCount(2);

  await chip(page, 'Inès Laurent').focus();
  await page.keyboard.press('ArrowUp');
  await expect(chip(page, 'Inès Laurent', 'Influence 10, interest 9')).toBeVisible();
  await expect(chip(page, 'Hugo Petit', 'Influence 9, interest 8')).toBeVisible();
  await undoButton(page, 'influence and interest of 2 people').click();
  await expect(chip(page, 'Hugo Petit', 'Influence 8, interest 8')).toBeVisible();
  await chip(page, 'Inès Laurent').focus();
  await page.keyboard.press('1');
  await expect(chip(page, 'Hugo Petit, .*Mentor')).toBeVisible();
});

test('a box drawn over the ground selects who stands in it; with Shift beside those selected, and Escape gives it up', async ({
  keyfolio: { page },
}) => {
  await openGrid(page);
  const pressed = grid(page).getByRole('button', { pressed: true });
  const hugo = await middle(chip(page, 'Hugo Petit'));
  const ines = await middle(chip(page, 'Inès Laurent'));
  await drag(page, { x: hugo.x - 60, y: hugo.y + 20 }, { x: ines.x + 30, y: ines.y - 20 });
  await expect(pressed).toHaveCount(2);
  await expect(said(page, '2 selected')).toBeAttached();

  const tom = await middle(chip(page, 'Tom Weber'));
  await page.keyboard.down('Shift');
  await drag(page, { x: tom.x - 50, y: tom.y + 30 }, { x: tom.x + 30, y: tom.y - 20 });
  await page.keyboard.up('Shift');
  await expect(pressed).toHaveCount(3);
  await drag(page, { x: tom.x - 50, y: tom.y + 30 }, { x: tom.x + 30, y: tom.y - 20 }, { drop: false });
  await expect(pressed).toHaveCount(1);
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(pressed).toHaveCount(3);
});

test('beside an open inspector the list of those who wait folds away, and nothing scrolls sideways', async ({
  keyfolio: { app, page },
}) => {
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800));
  await openGrid(page);
  await chip(page, 'Hugo Petit').click();
  const strip = page.getByRole('button', { name: /people are not placed yet: show/ });
  await expect(strip).toBeVisible();
  await expect.poll(() => grid(page).evaluate(({ parentElement: room }) => room && room.scrollWidth <= room.clientWidth)).toBe(true);
  await drag(page, await middle(chip(page, 'Tom Weber')), await middle(strip));
  await expect(chip(page, 'Tom Weber')).toBeHidden();
  await strip.focus();
  await page.keyboard.press('Enter');
  await expect(waiting(page).getByRole('listitem').first().getByRole('button')).toBeFocused();
  await expect(inWaiting(page, 'Tom Weber')).toBeVisible();
});

test('the view of an account is remembered, and reached from the palette', async ({ launch }) => {
  const first = await launch({ preferences: { theme: 'light' } });
  await openGrid(first.page);
  await first.close();
  const { page } = await launch();
  await page.getByRole('navigation').getByRole('link', { name: 'Northwind Components' }).click();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  await expect(grid(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Show the organisation');
  await page.keyboard.press('Enter');
  await expect(canvas(page)).toBeVisible();
});

test('the grid is exported as SVG and PNG of the same size', async ({ keyfolio: { app, page } }, info) => {
  await openGrid(page);
  const save = (name: string, ...choices: string[]) => exportPicture({ app, page }, info.outputPath(name), choices);
  const svg = parseXml((await save('grid.svg', 'SVG drawing')).toString('utf8'));
  const png = await save('grid.png', 'PNG picture', '2×');
  expect(Math.abs(png.readUInt32BE(16) - 2 * Number(svg.attributes.width))).toBeLessThanOrEqual(1);
  expect(Math.abs(png.readUInt32BE(20) - 2 * Number(svg.attributes.height))).toBeLessThanOrEqual(1);
});

test('the grid is accessible: with people waiting, the inspector, and a menu', async ({ keyfolio: { page, consoleErrors } }) => {
  await openGrid(page);
  await expectNoAxeViolations(page);
  await chip(page, 'Tom Weber').click();
  await expect(page.getByRole('complementary', { name: 'Tom Weber' })).toBeVisible();
  await expectNoAxeViolations(page);
  await chip(page, 'Tom Weber').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Open the details' })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: 'Influences…' })).toBeHidden();
  await expectNoAxeViolations(page);
  expect(consoleErrors).toEqual([]);
});
