import type { Page } from '@playwright/test';
import { expectNoAxeViolations } from '../support/accessibility';
import { boxOf, canvas, card, drag, mapOfFour, middle, tray, undoButton } from '../support/map-page';
import { expect, test } from '../support/test';

const note = (page: Page, text: string) => canvas(page).getByRole('button', { name: `Note: ${text}` });
const group = (page: Page, name: string) => canvas(page).getByRole('button', { name: new RegExp(`^${name}, group of`) });

test('a note and a unit come from the tray; a note is written and sized in place, by hand and by key', async ({ keyfolio: { page } }) => {
  await mapOfFour(page);

  // A note from the tray, where it is dropped; written on in place; sized by hand and by key.
  await page.getByRole('button', { name: /not on the map: show$/ }).click();
  const area = await boxOf(canvas(page));
  const blank = tray(page).getByRole('group', { name: 'New on the map' });
  await drag(page, await middle(blank.getByRole('button', { name: 'Note' })), {
    x: area.x + area.width * 0.7,
    y: area.y + area.height * 0.7,
  });
  await page.getByRole('textbox', { name: 'What is to be noted?' }).fill('Ask Claire\nbefore March');
  await page.keyboard.press('Control+Enter');
  await expect(note(page, 'Ask Claire')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Text of the note' }).fill('Ask Claire first');
  await page.keyboard.press('Control+Enter');
  await expect(note(page, 'Ask Claire first')).toBeFocused();
  await expect(undoButton(page, 'Change a note')).toBeEnabled();
  const before = await boxOf(note(page, 'Ask Claire first'));
  await page.keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(async () => (await boxOf(note(page, 'Ask Claire first'))).width / before.width).toBeGreaterThan(1.05);
  const corner = { x: before.x + (await boxOf(note(page, 'Ask Claire first'))).width, y: before.y + before.height };
  await drag(page, corner, { x: corner.x + 60, y: corner.y + 50 });
  await expect.poll(async () => (await boxOf(note(page, 'Ask Claire first'))).height - before.height).toBeGreaterThan(30);
  await expect(undoButton(page, 'Size of a note')).toBeEnabled();

  // A unit from the tray is a seat that nobody is known to hold, in that unit.
  await blank.getByRole('button', { name: 'Unit' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: 'Name of the unit' }).fill('Purchasing');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Unknown')).toBeFocused();
  await expect(canvas(page).getByText('PURCHASING')).toBeAttached();
  await expectNoAxeViolations(page);
});

test('people are grouped by key, move by the heading with who is put down in the frame, and are compared, copied and ungrouped', async ({
  keyfolio: { page },
}) => {
  await mapOfFour(page);
  await card(page, 'Claire Martin').click();
  await page.keyboard.press('t');
  await page.getByRole('textbox', { name: 'What is to be noted?' }).fill('Ask Claire first');
  await page.keyboard.press('Control+Enter');
  await expect(note(page, 'Ask Claire first')).toBeFocused();

  // A group of two people by key: its heading is written at once, and it moves by its heading with both.
  await card(page, 'Hugo Petit').click();
  await card(page, 'Inès Laurent').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+g');
  await page.getByRole('textbox', { name: 'Heading of the group' }).fill('The sceptics');
  await page.keyboard.press('Enter');
  await expect(group(page, 'The sceptics')).toBeFocused();
  await expectNoAxeViolations(page);
  const claire = await boxOf(card(page, 'Claire Martin'));
  const [hugo, ines] = [await boxOf(card(page, 'Hugo Petit')), await boxOf(card(page, 'Inès Laurent'))];
  const heading = await middle(group(page, 'The sceptics'));
  await drag(page, heading, { x: heading.x, y: heading.y + 120 });
  await expect(undoButton(page, 'Move the group The sceptics')).toBeEnabled();
  await expect.poll(async () => Math.round((await boxOf(card(page, 'Hugo Petit'))).y - hugo.y)).toBeGreaterThan(90);
  expect((await boxOf(card(page, 'Inès Laurent'))).y - ines.y).toBeCloseTo((await boxOf(card(page, 'Hugo Petit'))).y - hugo.y, 0);
  expect((await boxOf(card(page, 'Claire Martin'))).y).toBeCloseTo(claire.y, 0);

  // Put down in the frame, a note belongs to the group; alone it leaves it by the menu.
  const inside = await middle(card(page, 'Hugo Petit'));
  await drag(page, await middle(note(page, 'Ask Claire first')), { x: inside.x + 40, y: inside.y + 20 });
  await expect(canvas(page).getByRole('button', { name: 'The sceptics, group of 3' })).toBeVisible();
  await undoButton(page, 'Move 1 thing on the map').click();
  await expect(canvas(page).getByRole('button', { name: 'The sceptics, group of 2' })).toBeVisible();

  // What is written on the map is part of the comparison.
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'Written on the map 2' })).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).first().click();

  // A copy of the map has them; here the group is dissolved, and its people stay.
  await group(page, 'The sceptics').click();
  await page.keyboard.press('Control+Shift+g');
  await expect(group(page, 'The sceptics')).toHaveCount(0);
  await expect(card(page, 'Hugo Petit')).toBeFocused();
  await undoButton(page, 'Ungroup').click();
  await expect(group(page, 'The sceptics')).toBeVisible();
  await page.getByRole('button', { name: '1 map' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate this map' }).click();
  await expect(page.getByRole('button', { name: 'Name of the map: Stakeholder map (copy)' })).toBeVisible();
  await expect(group(page, 'The sceptics')).toBeVisible();
  await note(page, 'Ask Claire first').click();
  await page.keyboard.press('Delete');
  await expect(note(page, 'Ask Claire first')).toHaveCount(0);
  await undoButton(page, 'Delete 1 note or group').click();
  await expect(note(page, 'Ask Claire first')).toBeVisible();
});

test('colleagues change places; a pinned card stays when the map is arranged, unless everything is meant', async ({
  keyfolio: { page },
}) => {
  await mapOfFour(page);
  for (const name of ['Hugo Petit', 'Inès Laurent']) {
    await card(page, name).click();
    await page.keyboard.press('r');
    await card(page, 'Claire Martin').click();
    await expect(undoButton(page, `Draw a line from ${name} to Claire Martin`)).toBeEnabled();
  }
  await page.getByRole('button', { name: 'Arrange' }).click();
  await expect(undoButton(page, 'Arrange the map')).toBeEnabled();
  const ahead = async () => (await boxOf(card(page, 'Inès Laurent'))).x - (await boxOf(card(page, 'Hugo Petit'))).x;
  await expect.poll(ahead).toBeGreaterThan(10);

  // One place along, and the order stays when the map is arranged again.
  await card(page, 'Hugo Petit').click();
  await page.keyboard.press('Alt+PageDown');
  await expect(undoButton(page, 'Order of Hugo Petit among colleagues')).toBeEnabled();
  await expect.poll(ahead).toBeLessThan(-10);
  await page.getByRole('button', { name: 'Arrange' }).click();
  await expect.poll(ahead).toBeLessThan(-10);

  // Pinned where it was dropped: arranging leaves it there, unless everything is meant.
  const from = await middle(card(page, 'Tom Weber'));
  await drag(page, from, { x: from.x + 60, y: from.y + 90 });
  await expect(undoButton(page, 'Move 1 person')).toBeEnabled();
  await page.keyboard.press('k');
  await expect(undoButton(page, 'Pin 1 card')).toBeEnabled();
  await page.getByRole('button', { name: 'Arrange' }).click();
  await expect(page.getByText('The map is arranged. 1 pinned card stayed.')).toBeAttached();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('pins too');
  await page.getByRole('dialog').getByText('Arrange everything, pins too').click();
  await expect(undoButton(page, 'Arrange everything on the map')).toBeEnabled();
  await expectNoAxeViolations(page);
});

test('cards are duplicated, and copied to another map', async ({ keyfolio: { page } }) => {
  await mapOfFour(page);
  await card(page, 'Inès Laurent').click();
  await page.keyboard.press('r');
  await card(page, 'Claire Martin').click();
  await expect(undoButton(page, 'Draw a line from Inès Laurent to Claire Martin')).toBeEnabled();

  // More of the same, beside it; the copy reports to the same manager.
  await card(page, 'Inès Laurent').click();
  await page.keyboard.press('Control+d');
  await expect(card(page, 'Inès Laurent \\(copy\\), CFO.*reports to Claire Martin')).toBeFocused();
  await undoButton(page, 'Duplicate 1 card').click();
  await expect(card(page, 'Inès Laurent \\(copy\\)')).toHaveCount(0);

  // Copied to another map they are there themselves.
  await card(page, 'Hugo Petit').click();
  await card(page, 'Tom Weber').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Control+c');
  await expect(page.getByText('2 cards copied')).toBeAttached();
  await page.getByRole('button', { name: '1 map' }).click();
  await page.getByRole('menuitem', { name: 'New empty map' }).click();
  await expect(page.getByRole('button', { name: 'Name of the map: Map 2' })).toBeVisible();
  await page.keyboard.press('Escape');
  await canvas(page).focus();
  await page.keyboard.press('Control+v');
  await expect(card(page, 'Hugo Petit, CIO')).toBeFocused();
  await expect(card(page, 'Tom Weber')).toBeVisible();
  await expect(undoButton(page, 'Paste 2 cards')).toBeEnabled();
  await expectNoAxeViolations(page);
});
