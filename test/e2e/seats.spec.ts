import { expectNoAxeViolations } from '../support/accessibility';
import { boxOf, card, drag, inTray, mapOfFour, middle, tray, undoButton } from '../support/map-page';
import { expect, test } from '../support/test';

test('somebody leaves, their seat is vacant; somebody from the tray takes it by being dropped on it', async ({ keyfolio: { page } }) => {
  await mapOfFour(page);
  await card(page, 'Hugo Petit').click();
  await page.keyboard.press('x');
  const leaving = page.getByRole('dialog', { name: 'Hugo Petit leaves' });
  await expect(leaving.getByRole('radio', { name: 'Becomes vacant' })).toBeChecked();
  await expectNoAxeViolations(page);
  await leaving.getByRole('button', { name: 'Save the departure' }).click();
  await expect(card(page, 'Vacant seat, CIO')).toBeFocused();
  await expect(undoButton(page, 'Hugo Petit leaves')).toBeEnabled();
  // Who has left is nobody to put on the map.
  await expect(inTray(page, 'Hugo Petit')).toBeHidden();
  // The details of the seat lie over the card beside it.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('complementary', { name: /Vacant seat/ })).toBeHidden();

  await card(page, 'Tom Weber').click();
  await page.keyboard.press('Delete');
  await expect(inTray(page, 'Tom Weber')).toBeVisible();
  await drag(page, await middle(inTray(page, 'Tom Weber')), await middle(card(page, 'Vacant seat, CIO')), { drop: false });
  await expect(page.getByText('Takes this seat')).toBeVisible();
  await page.mouse.up();
  await expect(card(page, 'Tom Weber, CIO')).toBeFocused();
  // Their former position was another one: it is open now, and waits beside the map.
  await expect(inTray(page, 'Buyer')).toBeVisible();

  await page.keyboard.press('Enter');
  const inspector = page.getByRole('complementary', { name: 'Tom Weber' });
  await expect(inspector.getByRole('region', { name: 'Held before by' }).getByText('Hugo Petit')).toBeVisible();
  await expect(inspector.getByRole('region', { name: 'Positions before' }).getByText('Buyer')).toBeVisible();
  await undoButton(page, 'Tom Weber takes the seat “CIO”').click();
  await expect(card(page, 'Vacant seat, CIO')).toBeVisible();
  await undoButton(page, 'Take 1 person off the map').click();
  await undoButton(page, 'Hugo Petit leaves').click();
  await expect(card(page, 'Hugo Petit, CIO')).toBeVisible();
});

test('a promotion makes a position below its manager, and the old seat is filled in the same step', async ({ keyfolio: { page } }) => {
  await mapOfFour(page);
  await card(page, 'Hugo Petit').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Takes another seat…' }).click();
  const moving = page.getByRole('dialog', { name: 'Hugo Petit takes another seat' });
  await moving.getByRole('combobox', { name: 'New seat' }).click();
  await page.getByRole('option', { name: 'A new position…' }).click();
  await moving.getByRole('textbox', { name: 'Title of the new position' }).fill('Chief Digital Officer');
  await moving.getByRole('combobox', { name: 'Reports to' }).click();
  await page.getByRole('option', { name: 'CEO · Claire Martin' }).click();
  await moving.getByRole('radio', { name: 'Goes to somebody else' }).click();
  await moving.getByRole('combobox', { name: 'Who' }).click();
  await page.getByRole('option', { name: 'A new person…' }).click();
  await expect(moving.getByRole('button', { name: 'Save the move' })).toBeDisabled();
  await moving.getByRole('textbox', { name: 'Name of the new person' }).fill('Zoé Blanc');
  await expectNoAxeViolations(page);
  await moving.getByRole('button', { name: 'Save the move' }).click();
  await expect(card(page, 'Hugo Petit, Chief Digital Officer.*reports to Claire Martin')).toBeFocused();
  await expect(card(page, 'Zoé Blanc, CIO')).toBeVisible();
  const above = await boxOf(card(page, 'Claire Martin'));
  const below = await boxOf(card(page, 'Hugo Petit'));
  expect(below.y).toBeGreaterThan(above.y + above.height);

  await undoButton(page, 'Hugo Petit takes the seat “Chief Digital Officer”').click();
  await expect(card(page, 'Hugo Petit, CIO')).toBeVisible();
  await expect(card(page, 'Zoé Blanc')).toHaveCount(0);
  await expect(tray(page)).toHaveCount(0);
});

test('the list says which seats are vacant or unknown, who has left, and fills a seat', async ({ keyfolio: { page } }) => {
  await mapOfFour(page);
  await card(page, 'Inès Laurent').click();
  await page.keyboard.press('x');
  await page.getByRole('radio', { name: 'Keeps them, faded, until somebody takes it' }).click();
  await page.getByRole('button', { name: 'Save the departure' }).click();
  await expect(card(page, 'Inès Laurent, CFO.*left on')).toBeVisible();
  await card(page, 'Hugo Petit').click();
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'Save the departure' }).click();
  await card(page, 'Vacant seat, CIO').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Nobody knows who holds it: unknown' }).click();
  await expect(card(page, 'Unknown, CIO')).toBeVisible();

  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Stakeholders' }).click();
  const table = page.getByRole('grid', { name: 'Stakeholders' });
  await expect(table.getByRole('row', { name: /Inès Laurent ?, left on .*CFO/ })).toBeVisible();
  await expect(table.getByRole('row', { name: /Hugo Petit ?, left on/ })).toBeVisible();
  await table.getByRole('button', { name: 'Unknown', exact: true }).click();
  await page.getByRole('button', { name: 'Somebody takes this seat…' }).click();
  const filling = page.getByRole('dialog', { name: 'Who takes the seat “CIO”?' });
  await filling.getByRole('combobox', { name: 'Who' }).click();
  // Who has left takes no seat.
  await expect(page.getByRole('option', { name: 'Hugo Petit' })).toHaveCount(0);
  await page.getByRole('option', { name: 'Tom Weber' }).click();
  await filling.getByRole('button', { name: 'Fill the seat' }).click();
  await expect(undoButton(page, 'Tom Weber takes the seat “CIO”')).toBeEnabled();
  await expect(page.getByRole('complementary', { name: 'Tom Weber' })).toBeVisible();
});
