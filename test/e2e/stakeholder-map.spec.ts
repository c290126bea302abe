import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { seedPlan } from '../support/documents/seed-plan';
import { exportPicture } from '../support/export-picture';
import { apart, boxOf, canvas, card, drag, four, inTray, knob, mapOfFour, middle, newAccount, tray, undoButton } from '../support/map-page';
import { arranged, planOfMap } from '../support/map-plan';
import { recordShell } from '../support/native-dialogs';
import { sampleMap } from '../support/sample-map';
import { expect, test } from '../support/test';
import { parseXml } from '../support/xml';

async function openSample(page: Page): Promise<void> {
  await seedPlan(page, planOfMap(arranged(sampleMap())));
  await page.getByRole('navigation').getByRole('link', { name: 'Accounts' }).click();
  await page.getByRole('main').getByText('Northwind Components').first().click();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  await expect(card(page, 'Claire Martin')).toBeVisible();
}

test('an account without people is led to them; an empty map can be started all the same', async ({ keyfolio: { page } }) => {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Draw who influences whom' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add people' })).toBeVisible();
  await page.getByRole('button', { name: 'Start with an empty map' }).click();
  await expect(canvas(page)).toBeVisible();
  await canvas(page).dblclick({ position: { x: 300, y: 300 } });
  await page.getByRole('textbox', { name: 'Name of the person' }).fill('Claire Martin');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Claire Martin')).toBeFocused();
  await undoButton(page, 'add Claire Martin').click();
  await expect(card(page, 'Claire Martin')).toBeHidden();
});

test('the first map shows everybody; where cards are dragged to survives a restart', async ({ launch }) => {
  const first = await launch({ preferences: { theme: 'light' } });
  await mapOfFour(first.page);
  await expect(first.page.getByText('4 people on the map')).toBeVisible();
  const claire = card(first.page, 'Claire Martin');
  const hugo = card(first.page, 'Hugo Petit');
  const before = await apart(claire, hugo);
  const from = await middle(hugo);
  await drag(first.page, from, { x: from.x + 90, y: from.y + 130 });
  await expect(undoButton(first.page, 'move 1 person')).toBeEnabled();
  const moved = await apart(claire, hugo);
  expect(moved).not.toEqual(before);
  await first.close();

  const { page } = await launch();
  await page.getByRole('navigation').getByRole('link', { name: 'Acme' }).click();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  await expect(card(page, 'Hugo Petit')).toBeVisible();
  await expect.poll(() => apart(card(page, 'Claire Martin'), card(page, 'Hugo Petit'))).toEqual(moved);
  await page.keyboard.press('Control+z');
  await expect.poll(() => apart(card(page, 'Claire Martin'), card(page, 'Hugo Petit'))).toEqual(before);
});

test('people are dragged from the tray onto the canvas, and onto a card, which sets their manager', async ({ keyfolio: { page } }) => {
  await newAccount(page, four);
  await page.getByRole('button', { name: 'Start with an empty map' }).click();
  await tray(page).getByRole('textbox', { name: 'Find in the list' }).fill('ines');
  await expect(tray(page).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');
  const area = await boxOf(canvas(page));
  await drag(page, await middle(inTray(page, 'Claire Martin')), { x: area.x + 300, y: area.y + 150 });
  await expect(card(page, 'Claire Martin')).toBeFocused();
  await expect(inTray(page, 'Claire Martin')).toBeHidden();

  await drag(page, await middle(inTray(page, 'Hugo Petit')), await middle(card(page, 'Claire Martin')), { drop: false });
  await expect(page.getByText('reports to Claire Martin')).toBeVisible();
  await page.mouse.up();
  await expect(card(page, 'Hugo Petit, CIO, Support not known, Assumed, reports to Claire Martin')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(inTray(page, 'Hugo Petit')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(card(page, 'Hugo Petit, CIO, .*reports to Claire Martin')).toBeVisible();

  await drag(page, await middle(inTray(page, 'Tom Weber')), { x: area.x + 500, y: area.y + 300 }, { drop: false });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(inTray(page, 'Tom Weber')).toBeVisible();
  await inTray(page, 'Tom Weber').focus();
  await page.keyboard.press('Enter');
  await expect(card(page, 'Tom Weber')).toBeFocused();
});

test('a line is drawn from the knob of a card and its kind is chosen where it is dropped', async ({ keyfolio: { page } }) => {
  await mapOfFour(page);
  await card(page, 'Hugo Petit').hover();
  await drag(page, await knob(card(page, 'Hugo Petit')), await middle(card(page, 'Claire Martin')));
  await page.getByRole('menuitem', { name: 'Influences Claire Martin' }).click();
  await expect(undoButton(page, 'draw a line from Hugo Petit to Claire Martin')).toBeEnabled();
  await card(page, 'Hugo Petit').click();
  const inspector = page.getByRole('complementary', { name: 'Hugo Petit' });
  await inspector.getByRole('button', { name: 'Hugo Petit influences Claire Martin' }).click();
  const line = page.getByRole('complementary', { name: 'Hugo Petit influences Claire Martin' });
  await line.getByRole('button', { name: 'Strength: Clear' }).click();
  await page.getByRole('option', { name: 'Strong' }).click();
  await expect(line.getByRole('button', { name: 'Strength: Strong' })).toBeVisible();
  await line.getByRole('button', { name: 'Delete the line' }).click();
  await expect(line).toBeHidden();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(undoButton(page, 'change the line from Hugo Petit to Claire Martin')).toBeVisible();
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await card(page, 'Hugo Petit').click();
  await expect(inspector).toBeVisible();
  await expect(inspector.getByRole('button', { name: 'Hugo Petit influences Claire Martin' })).toBeHidden();
});

test('an impossible line is refused with the reason; a second manager can replace the first', async ({ keyfolio: { page } }) => {
  await mapOfFour(page);
  const report = async (from: string, to: string) => {
    await card(page, from).hover();
    await drag(page, await knob(card(page, from)), await middle(card(page, to)));
    await page.getByRole('menuitem', { name: `Reports to ${to}` }).click();
  };
  await report('Hugo Petit', 'Claire Martin');
  await expect(card(page, 'Hugo Petit, .*reports to Claire Martin')).toBeVisible();
  await card(page, 'Claire Martin').hover();
  await drag(page, await knob(card(page, 'Claire Martin')), await middle(card(page, 'Hugo Petit')));
  const cycle = 'Hugo Petit is below Claire Martin already: the line would make a circle. Move Hugo Petit first.';
  await expect(page.getByRole('menuitem', { name: 'Reports to Hugo Petit' })).toContainText(cycle);
  await page.getByRole('menuitem', { name: 'Reports to Hugo Petit' }).click();
  await expect(page.getByRole('alert')).toHaveText(cycle);
  await page.getByRole('button', { name: 'Dismiss' }).click();

  await report('Hugo Petit', 'Inès Laurent');
  await expect(page.getByRole('alert')).toContainText('Hugo Petit reports to Claire Martin already, and a seat has one manager.');
  await page.getByRole('button', { name: 'Report to Inès Laurent instead' }).click();
  await expect(card(page, 'Hugo Petit, .*reports to Inès Laurent')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(card(page, 'Hugo Petit, .*reports to Claire Martin')).toBeVisible();

  // With the keys one can come back to where the line began.
  await card(page, 'Tom Weber').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('i');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert').filter({ hasText: 'Tom Weber cannot have a line to themselves.' })).toBeVisible();
});

test('off the map is not out of the account, and each is said and taken back', async ({ keyfolio: { page } }) => {
  await mapOfFour(page);
  await card(page, 'Tom Weber').click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Delete');
  await expect(page.getByText('Tom Weber taken off this map, still in the account')).toBeVisible();
  await expect(card(page, 'Tom Weber')).toBeHidden();
  await expect(inTray(page, 'Tom Weber')).toBeVisible();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Tom Weber')).toBeVisible();

  await card(page, 'Tom Weber').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete from the account' }).click();
  await expect(page.getByText('Tom Weber deleted')).toBeVisible();
  await expect(card(page, 'Tom Weber')).toBeHidden();
  await expect(tray(page)).toBeHidden();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).last().click();
  await expect(card(page, 'Tom Weber')).toBeVisible();
});

test('several cards move as one step, Escape puts them back, and Arrange is taken back in one step', async ({ keyfolio: { page } }) => {
  await mapOfFour(page);
  const claire = card(page, 'Claire Martin');
  const tom = card(page, 'Tom Weber');
  const start = await apart(claire, tom);
  await claire.click();
  await page.keyboard.press('Escape');
  await card(page, 'Hugo Petit').click({ modifiers: ['Shift'] });
  await expect(card(page, 'Hugo Petit')).toHaveAttribute('aria-pressed', 'true');
  const from = await middle(claire);
  await drag(page, from, { x: from.x + 40, y: from.y + 160 }, { drop: false });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await apart(claire, tom)).toEqual(start);
  await expect(undoButton(page, 'create map Stakeholder map')).toBeVisible();

  await drag(page, from, { x: from.x + 40, y: from.y + 160 });
  await expect(undoButton(page, 'move 2 people')).toBeVisible();
  const moved = await apart(claire, tom);
  expect(moved).not.toEqual(start);
  await page.getByRole('button', { name: 'Arrange' }).click();
  await expect.poll(() => apart(claire, tom)).toEqual(start);
  await page.keyboard.press('Control+z');
  await expect.poll(() => apart(claire, tom)).toEqual(moved);
  await page.keyboard.press('Control+z');
  await expect.poll(() => apart(claire, tom)).toEqual(start);
});

test('cards are selected by a box, all at once, and by a click with Shift; support is set on all of them', async ({
  keyfolio: { page },
}) => {
  await mapOfFour(page);
  const pressed = canvas(page).getByRole('button', { pressed: true });
  const first = await boxOf(card(page, 'Claire Martin'));
  const second = await boxOf(card(page, 'Hugo Petit'));
  await drag(page, { x: first.x - 12, y: first.y - 12 }, { x: second.x + 30, y: second.y + second.height + 12 });
  await expect(pressed).toHaveCount(2);
  await page.keyboard.press('Control+a');
  await expect(pressed).toHaveCount(4);
  await card(page, 'Tom Weber').click({ modifiers: ['Shift'] });
  await expect(pressed).toHaveCount(3);
  await page.keyboard.press('4');
  await expect(canvas(page).getByRole('button', { name: /Non-supporter/ })).toHaveCount(3);
  await expect(card(page, 'Tom Weber, Buyer, Support not known')).toBeVisible();
  await undoButton(page, 'support of 3 people').click();
  await expect(canvas(page).getByRole('button', { name: /Support not known/ })).toHaveCount(4);

  await page.getByRole('combobox', { name: 'Find on the map' }).fill('Hugo');
  await page.keyboard.press('Control+a');
  await expect(pressed).toHaveCount(3);
});

test('the keyboard alone finds, connects, assesses, moves, opens and removes', async ({ keyfolio: { page } }) => {
  await mapOfFour(page);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('Hugo');
  await page.keyboard.press('Enter');
  const hugo = card(page, 'Hugo Petit');
  await expect(hugo).toBeFocused();

  await page.keyboard.press('i');
  await expect(page.getByText('From Hugo Petit to whom?').last()).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(card(page, 'Claire Martin')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(undoButton(page, 'draw a line from Hugo Petit to Claire Martin')).toBeVisible();

  await page.keyboard.press('ArrowRight');
  await expect(hugo).toBeFocused();
  await page.keyboard.press('5');
  await expect(card(page, 'Hugo Petit, CIO, Opponent')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Hugo Petit: Opponent' })).toBeAttached();
  await page.keyboard.press('0');
  await expect(card(page, 'Hugo Petit, CIO, Support not known')).toBeVisible();

  const start = await apart(card(page, 'Claire Martin'), hugo);
  await page.keyboard.down('Shift');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.up('Shift');
  await expect(undoButton(page, 'move 1 person')).toBeVisible();
  expect(await apart(card(page, 'Claire Martin'), hugo)).not.toEqual(start);
  await page.keyboard.press('Control+z');
  await expect.poll(() => apart(card(page, 'Claire Martin'), hugo)).toEqual(start);

  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Hugo Petit' });
  await expect(inspector).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(inspector).toBeHidden();
  await expect(hugo).toBeFocused();

  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: 'Open the details' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(hugo).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(hugo).toBeHidden();
});

test('an account has several maps: made, named, left and deleted, each taken back', async ({ keyfolio: { page } }) => {
  await mapOfFour(page);
  await page.getByRole('button', { name: '1 map' }).click();
  await page.getByRole('menuitem', { name: 'New empty map' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Map 2' })).toBeVisible();
  await expect(tray(page).getByRole('listitem')).toHaveCount(4);
  await page.getByRole('button', { name: 'Name of the map: Map 2' }).click();
  await page.keyboard.type('Steering committee');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '2 maps' }).click();
  await page.getByRole('menuitemradio', { name: 'Stakeholder map' }).click();
  await expect(card(page, 'Claire Martin')).toBeVisible();
  await page.getByRole('button', { name: '2 maps' }).click();
  await page.getByRole('menuitem', { name: 'Delete this map' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Steering committee' })).toBeVisible();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: '2 maps' })).toBeVisible();

  // A copy has everybody where they stand; somebody deleted goes from both, which is said.
  await page.getByRole('button', { name: '2 maps' }).click();
  await page.getByRole('menuitemradio', { name: 'Stakeholder map' }).click();
  await page.getByRole('button', { name: '2 maps' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate this map' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Stakeholder map (copy)' })).toBeVisible();
  await expect(card(page, 'Inès Laurent')).toBeVisible();
  await card(page, 'Tom Weber').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete from the account' }).click();
  await expect(page.getByText('Tom Weber deleted, from all 2 maps they were on')).toBeVisible();
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).last().click();
  await expect(card(page, 'Tom Weber')).toBeVisible();
});

test('the influence view is a map of its own, of who is on a line of influence, and one key leads back', async ({ keyfolio: { page } }) => {
  await openSample(page);
  const view = page.getByRole('radiogroup', { name: 'View' });
  await card(page, 'Hugo Petit').click();
  // With the inspector open there is room for its icon only.
  await view.getByTitle('Influence').click();
  await expect(page.getByRole('button', { name: 'Name of the map: Influence' })).toBeVisible();
  await expect(card(page, 'Hugo Petit')).toHaveAttribute('aria-pressed', 'true');
  await expect(page.getByRole('complementary', { name: 'Hugo Petit' })).toBeVisible();
  // Nobody reports to anybody here: neither lines nor a way to draw one.
  await expect(page.getByRole('img', { name: 'Legend' })).toBeVisible();
  await card(page, 'Hugo Petit').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: /^Influences…/ })).toBeVisible();
  await expect(page.getByRole('menuitem', { name: /^Reports to…/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expectNoAxeViolations(page);

  const start = await middle(card(page, 'Hugo Petit'));
  await drag(page, start, { x: start.x + 60, y: start.y + 40 });
  await expect(undoButton(page, 'Move 1 person')).toBeEnabled();
  await page.getByRole('main').getByRole('button', { name: 'Arrange' }).click();
  await expect(undoButton(page, 'Arrange the map')).toBeEnabled();

  await view.getByText('Organisation', { exact: true }).click();
  await expect(page.getByRole('button', { name: '2 maps' })).toBeVisible();
  await expect(card(page, 'Claire Martin')).toBeVisible();
  await page.keyboard.press('g');
  await expect(page.getByRole('button', { name: 'Name of the map: Influence' })).toBeVisible();
});

test('the whole map is exported as SVG and PNG, and without what the customer must not read', async ({ keyfolio: { app, page } }, info) => {
  await openSample(page);
  const opened = await recordShell(app);
  const save = (name: string, ...choices: string[]) => exportPicture({ app, page }, info.outputPath(name), choices);
  const svg = parseXml((await save('map.svg', 'SVG drawing')).toString('utf8'));
  const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });
  const one = await save('map.png', 'PNG picture', '1×');
  expect([...one.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
  const { width, height } = sizeOf(one);
  expect([Math.round(Number(svg.attributes.width)), Math.round(Number(svg.attributes.height))]).toEqual([width, height]);
  const double = sizeOf(await save('double.png', '2×'));
  expect(Math.abs(double.width - 2 * width)).toBeLessThanOrEqual(1);
  await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Show in folder' }).last().click();
  await expect.poll(opened).toEqual([info.outputPath('double.png')]);

  const shared = (await save('shared.svg', 'SVG drawing', 'Client edition')).toString('utf8');
  // The colour of an opponent's card; the words are drawn as paths.
  expect(shared).not.toContain('#a33b00');
  expect(shared.length).toBeGreaterThan(1000);
});

test('the map is accessible: empty, with its tray, a menu, both inspectors', async ({ keyfolio: { page, consoleErrors } }) => {
  await newAccount(page, four);
  await expectNoAxeViolations(page);
  await page.getByRole('button', { name: 'Make a map with all 4 people' }).click();
  await expect(card(page, 'Tom Weber')).toBeVisible();
  await card(page, 'Tom Weber').click();
  await expect(page.getByRole('complementary', { name: 'Tom Weber' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await page.keyboard.press('ArrowLeft');
  await expectNoAxeViolations(page);
  await page.keyboard.press('Enter');
  await expect(card(page, 'Tom Weber, Buyer, .*reports to')).toBeVisible();
  await card(page, 'Tom Weber').click({ button: 'right' });
  await expect(page.getByRole('menuitem', { name: 'Open the details' })).toBeVisible();
  await expectNoAxeViolations(page);
  await page.getByRole('menuitem', { name: 'Remove from the map' }).click();
  await expect(inTray(page, 'Tom Weber')).toBeVisible();
  await expectNoAxeViolations(page);
  expect(consoleErrors).toEqual([]);
});
