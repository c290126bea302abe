import { existsSync } from 'node:fs';
import { mainAccount } from './import-files.mjs';

/** What a CRM does not know: who sways whom. @type {[from: string, to: string][]} */
const influences = [
  ['Alexandra Vogt', 'Isabelle Thévenot'],
  ['Siobhán O’Donnell', 'Isabelle Thévenot'],
  ['Amélie Fontanges', 'Henrik Sørensen'],
  ['Dieter Krauss', 'Nathalie Brandt'],
];

/** The main account's people on a map, their influence drawn by keyboard and mouse, the picture exported. @param {import('./stage.mjs').Stage} stage */
export async function drawMap({ page, t, say, look, saveAs }) {
  say('the stakeholder map');
  await page.getByRole('main').getByRole('button', { name: mainAccount, exact: true }).click();
  await page.getByRole('link', { name: t('common:nav.map'), exact: true }).click();
  await look('map-empty');
  await page.getByRole('button', { name: new RegExp(t('stakeholders:map.startWithAll_other', { count: '\\d+' })) }).click();
  const canvas = page.getByRole('application');
  const card = (/** @type {string} */ name) => canvas.getByRole('button', { name: new RegExp(`^${name}`) });
  await card('Isabelle Thévenot').waitFor();
  await drag(page, card('Alexandra Vogt'), card('Isabelle Thévenot'));
  for (const [from, to] of influences) {
    await card(from).click();
    await page.keyboard.press('i');
    await card(to).click();
    await page
      .getByRole('status')
      .filter({ hasText: t('stakeholders:line.influences', { from, to }) })
      .waitFor({ state: 'attached' });
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('f');
  await look('map');

  /** @type {['svg' | 'png', file: string][]} */
  const pictures = [
    ['svg', 'stakeholder-map.svg'],
    ['png', 'stakeholder-map.png'],
  ];
  for (const [format, file] of pictures) {
    say(file);
    const path = await saveAs(file);
    await page.getByRole('button', { name: t('pictures:export') }).click();
    // The word, as a hand would: the button under it is drawn by its label.
    await page
      .getByRole('dialog')
      .getByText(t(`pictures:format.${format}`), { exact: true })
      .click();
    await page.getByRole('button', { name: t(`pictures:save.${format}`) }).click();
    await page.getByRole('button', { name: t('common:dismiss') }).click();
    if (!existsSync(path)) throw new Error(`${path} was not written`);
  }
}

/**
 * Drags a card to the right of another, with room for an arrow.
 * @param {import('@playwright/test').Page} page @param {Card} card @param {Card} beside
 */
async function drag(page, card, beside) {
  const start = await middleOf(card);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y - 12, { steps: 4 });
  // Where things are now: what opens on a selection may have moved them.
  const [held, end] = [await middleOf(card), await middleOf(beside)];
  const hand = { x: start.x + 12, y: start.y - 12 };
  await page.mouse.move(hand.x + end.x - held.x + end.width * 1.7, hand.y + end.y - held.y, { steps: 12 });
  await page.mouse.up();
}

/** @typedef {import('@playwright/test').Locator} Card @param {Card} card */
async function middleOf(card) {
  const box = await card.boundingBox();
  if (!box) throw new Error('The card to drag is not on the screen');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2, width: box.width };
}
