import { expect, type Locator, type Page } from '@playwright/test';

export const canvas = (page: Page) => page.getByRole('application');
/** A card, by the name that a screen reader says first. */
export const card = (page: Page, name: string) => canvas(page).getByRole('button', { name: new RegExp(`^${name}`) });
export const tray = (page: Page) => page.getByRole('region', { name: 'Not on the map' });
export const inTray = (page: Page, name: string) => tray(page).getByRole('button', { name });
export const undoButton = (page: Page, what: string) => page.getByRole('button', { name: `Undo: ${what}` });

export async function boxOf(locator: Locator) {
  const box = await locator.boundingBox();
  if (!box) throw new Error('not in view');
  return box;
}

export async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }, { drop = true } = {}) {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  if (drop) await page.mouse.up();
}

export const middle = async (locator: Locator) => {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width / 2, y: y + height / 2 };
};
/** The knob that lines are drawn from, at the right edge of a card. */
export const knob = async (locator: Locator) => {
  const { x, y, width, height } = await boxOf(locator);
  return { x: x + width, y: y + height / 2 };
};

/** How far one card stands from another, in widths of the first: the same at any zoom. */
export async function apart(a: Locator, b: Locator) {
  const from = await boxOf(a);
  const to = await boxOf(b);
  return [(to.x - from.x) / from.width, (to.y - from.y) / from.width].map((share) => Math.round(share * 50));
}

export async function newAccount(page: Page, people: string): Promise<void> {
  await page.keyboard.press('Control+n');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill('Acme');
  await page.keyboard.press('Enter');
  const parts = page.getByRole('navigation', { name: 'Parts of the account' });
  await parts.getByRole('link', { name: 'Stakeholders' }).click();
  await page.getByRole('button', { name: 'Paste a list' }).click();
  await page.getByRole('textbox', { name: 'One person a line: name, title' }).fill(people);
  await page.getByRole('button', { name: /^Add \d+ pe/ }).click();
  await parts.getByRole('link', { name: 'Map', exact: true }).click();
}

export const four = 'Claire Martin, CEO\nHugo Petit, CIO\nInès Laurent, CFO\nTom Weber, Buyer';

export async function mapOfFour(page: Page): Promise<void> {
  await newAccount(page, four);
  await page.getByRole('button', { name: 'Make a map with all 4 people' }).click();
  await expect(card(page, 'Claire Martin')).toBeVisible();
}
