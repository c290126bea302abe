/**
 * One edit as a user makes it: the way to it, the last movement of the hand (after which it may be killed at any moment), what must be
 * true once it is acknowledged, and the way back to where the next one can begin.
 * @typedef {{
 *   name: string,
 *   hand: () => Promise<unknown>,
 *   shows?: (contents: import('./contents.mjs').Contents) => boolean,
 *   leave?: () => Promise<unknown>,
 * }} Edit
 */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {import('./random.mjs').Random} Random */
/** @typedef {import('./session.mjs').Seen} Seen */
/** @typedef {(page: Page, random: Random, seen: Seen) => Promise<Edit | null>} Kind An edit that is ready for the last movement; null: not possible now. */

const main = (/** @type {Page} */ page) => page.getByRole('main');
const words = ['Lyon', 'Paris', 'Zürich', 'Łódź', 'São Paulo', '東京', 'Lille', 'Graz', 'Porto', 'Nice'];

/** @param {Seen} seen @param {string} table */
const recordsOf = ({ contents }, table) => [...contents].filter(([key]) => key.startsWith(`${table} `)).map(([, record]) => record);

/** By name: ids are other ones when a round is repeated. @param {Seen} seen */
export const accountsOf = (seen) => recordsOf(seen, 'accounts').sort((a, b) => (String(a.name) < String(b.name) ? -1 : 1));

/** @param {Page} page @param {Random} random @param {Seen} seen */
async function openSomeAccount(page, random, seen) {
  const accounts = accountsOf(seen);
  if (accounts.length === 0) return null;
  const account = random.oneOf(accounts);
  await openAccount(page, String(account.name));
  return account;
}

/** Its profile, where its fields are edited. @param {Page} page @param {string} name */
export async function openAccount(page, name) {
  await page.getByRole('navigation').first().getByRole('link', { name: 'Accounts', exact: true }).click();
  await page.getByRole('grid').getByRole('button', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1 }).filter({ hasText: name }).waitFor();
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Profile', exact: true }).click();
}

/** @type {Kind} */
const sample = async (page, _random, seen) => {
  if (recordsOf(seen, 'accounts').some(({ name }) => name === mapAccount)) return null;
  await page.getByRole('navigation').first().getByRole('link', { name: 'Portfolio', exact: true }).click();
  const button = main(page).getByRole('button', { name: 'Load the sample' });
  await main(page).getByRole('heading', { level: 1 }).waitFor();
  if (!(await button.isVisible())) return null;
  return {
    name: 'the sample portfolio',
    hand: () => button.click(),
    shows: (contents) => recordsOf({ seq: 0, contents }, 'accounts').length >= 5,
  };
};

/** @type {Kind} */
const account = async (page, random) => {
  const name = `${random.oneOf(words)} ${random.between(1, 1_000_000)}`;
  await page.keyboard.press('ControlOrMeta+N');
  await page.getByRole('textbox', { name: 'Name of the new account' }).fill(name);
  return {
    name: `the new account ${name}`,
    hand: () => page.keyboard.press('Enter'),
    shows: (contents) => recordsOf({ seq: 0, contents }, 'accounts').some((record) => record.name === name),
  };
};

/** @type {Kind} */
const field = async (page, random, seen) => {
  const opened = await openSomeAccount(page, random, seen);
  if (!opened) return null;
  const [label, key] = random.oneOf(
    /** @type {const} */ ([
      ['Site', 'site'],
      ['Industry', 'industry'],
    ]),
  );
  const value = `${random.oneOf(words)} ${random.between(1, 1_000_000)}`;
  await main(page)
    .getByRole('button', { name: new RegExp(`^${label}:`) })
    .click();
  await main(page).getByRole('textbox', { name: label }).fill(value);
  return {
    name: `${key} of ${opened.name} = ${value}`,
    hand: () => page.keyboard.press('Enter'),
    shows: (contents) => contents.get(`accounts ${opened.id}`)?.[key] === value,
  };
};

/** @type {Kind} */
const importOpportunities = async (page, random, seen) => {
  const prefix = `T${random.between(1, 1_000_000)}`;
  const count = random.oneOf([30, 150, 400, 1200]);
  const names = recordsOf(seen, 'accounts').map(({ name }) => String(name));
  const rows = Array.from({ length: count }, (_, index) => {
    const name = names.length > 0 && index % 3 > 0 ? names[index % names.length] : '';
    return `${prefix}-${index},"${name}",Won,2026-01-05,2026-03-12,${1000 + index}`;
  });
  const text = ['opportunity_id,account,deal_stage,engage_date,close_date,close_value', ...rows].join('\n');
  await page.keyboard.press('ControlOrMeta+I');
  await page.locator('input[type=file]').setInputFiles({ name: 'pipeline.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  const go = main(page).getByRole('button', { name: /^Import [\d,]+ / });
  await go.waitFor();
  const before = recordsOf(seen, 'opportunities').length;
  return {
    name: `the import of ${count} opportunities`,
    hand: () => go.click(),
    shows: (contents) => recordsOf({ seq: 0, contents }, 'opportunities').length === before + count,
    leave: () => page.getByRole('button', { name: 'Import another file' }).click(),
  };
};

/** The account whose map is edited. */
const mapAccount = 'Aurevane';

/** Far enough from the edges for what floats over the canvas. @param {DOMRect} box @param {{ x: number, y: number, width: number, height: number }} area */
const isWellInside = (box, area) =>
  box.left > area.x + 60 && box.right < area.x + area.width - 60 && box.top > area.y + 80 && box.bottom < area.y + area.height - 80;

/** How far a card is moved, in pixels. @type {[number, number][]} */
const moves = [-55, 55].flatMap((dx) => [-45, 45].map((dy) => /** @type {[number, number]} */ ([dx, dy])));

/** Takes a card in the hand and moves it; nothing is written before it is let go. @param {Page} page @param {Random} random @param {Seen} seen */
export async function holdCard(page, random, seen) {
  if (!recordsOf(seen, 'accounts').some(({ name }) => name === mapAccount)) return false;
  await openAccount(page, mapAccount);
  await page.getByRole('navigation', { name: 'Parts of the account' }).getByRole('link', { name: 'Map', exact: true }).click();
  const canvas = page.getByRole('application');
  const cards = canvas.locator('.react-flow__node');
  await cards.first().waitFor();
  await page.keyboard.press('f');
  const area = await canvas.boundingBox();
  const nodes = await cards.evaluateAll((all) =>
    all.map((each) => ({ id: each.getAttribute('data-id'), box: each.getBoundingClientRect().toJSON() })),
  );
  // Dropped on another card it would be given a manager, which may be refused: it goes where nobody stands.
  const isOnCard = (/** @type {number} */ x, /** @type {number} */ y) =>
    nodes.some(({ box }) => x > box.left - 2 && x < box.right + 2 && y > box.top - 2 && y < box.bottom + 2);
  const ways = nodes
    .filter(({ id, box }) => seen.contents.has(`seats ${id}`) && area !== null && isWellInside(box, area))
    .flatMap(({ box }) => {
      const from = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      return moves.map(([dx, dy]) => ({ from, to: { x: from.x + dx, y: from.y + dy } }));
    })
    .filter(({ to }) => !isOnCard(to.x, to.y));
  if (ways.length === 0) return false;
  const { from, to } = random.oneOf(ways);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + random.oneOf([-30, 30]), from.y + random.oneOf([-25, 25]), { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  return true;
}

/** @type {Kind} */
const mapDrag = async (page, random, seen) => {
  if (!(await holdCard(page, random, seen))) return null;
  return { name: 'a card moved on the map', hand: () => page.mouse.up() };
};

/** @param {'Undo' | 'Redo'} way @returns {Kind} */
const step = (way) => async (page) => {
  // On an account's page it is that account's step, which is refused where later ones rest on it; here it is the last of all.
  await page.getByRole('navigation').getByRole('link', { name: 'Portfolio', exact: true }).click();
  await main(page).getByRole('heading', { level: 1, name: 'Portfolio' }).waitFor();
  const button = page.getByRole('button', { name: new RegExp(`^${way}`) }).first();
  if (!(await button.isEnabled())) return null;
  const what = await button.getAttribute('aria-label');
  return { name: String(what), hand: () => button.click() };
};

const kinds = [account, field, field, field, importOpportunities, mapDrag, mapDrag, step('Undo'), step('Undo'), step('Redo')];

/** The next edit, ready for the last movement of the hand. @param {Page} page @param {Random} random @param {Seen} seen @returns {Promise<Edit>} */
export async function prepareEdit(page, random, seen) {
  const kind = seen.seq === 0 ? random.oneOf([sample, sample, account]) : random.oneOf(kinds);
  return (await kind(page, random, seen)) ?? /** @type {Edit} */ (await account(page, random, seen));
}
