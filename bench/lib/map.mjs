import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeAsUser, launchElectron } from '../../scripts/lib/launch.mjs';
import { resultsFolder, root } from '../../scripts/lib/paths.mjs';

/** People of the maps; the first only warms up the page that shows them. */
const warm = 20;
const sizes = /** @type {const} */ ([50, 300, 1000]);
/** Cards that are dragged together. */
const together = /** @type {const} */ ([1, 20]);
const frame = 1000 / 60;
const frames = 90;
/** Frames are drawn as fast as they can be: else none is shorter than the screen's, and nothing could be compared. */
const args = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
/** Long enough for a drag to have been saved and shown again. */
const settled = 600;

/** @typedef {{ open: number, drags: Record<number, number[][]> }} Run */

/**
 * A map in the product beside plain React Flow with as many boxes, in the same run: opening it, and every frame while one and twenty
 * people are dragged about with the whole map in sight.
 * @param {string} application The bench's own. @param {number} rounds @returns {Promise<import('./measures.mjs').Measure[]>}
 */
export async function maps(application, rounds) {
  const userData = mkdtempSync(join(resultsFolder, 'bench-maps-'));
  const plainData = mkdtempSync(join(resultsFolder, 'bench-plain-'));
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ language: 'en', theme: 'light' }));
  const times = Math.max(1, Math.round(rounds / 3));
  try {
    await withPage(application, userData, (page) => call(page, 'fillMaps', [warm, ...sizes]));
    /** @type {Record<number, number[]>} */
    const layout = {};
    /** @type {Record<'ours' | 'least', Record<number, Run[]>>} */
    const runs = { ours: {}, least: {} };
    await withPage(root, userData, async (page) => {
      await ours(page, warm);
      for (const people of sizes) runs.ours[people] = await several(times, () => ours(page, people));
    });
    await withPage(application, plainData, async (page) => {
      await plain(page, warm);
      for (const people of sizes) {
        runs.least[people] = await several(times, () => plain(page, people));
        layout[people] = await call(page, 'measureLayout', { people, rounds: 5 });
      }
    });
    return [...measuresOf(runs), ...sizes.map((people) => layoutMeasure(people, layout[people] ?? []))];
  } finally {
    for (const folder of [userData, plainData]) rmSync(folder, { recursive: true, force: true });
  }
}

/** @template T @param {number} count @param {() => Promise<T>} work @returns {Promise<T[]>} */
async function several(count, work) {
  const all = [];
  for (let index = 0; index < count; index += 1) all.push(await work());
  return all;
}

/** @param {number} people @param {number[]} times @returns {import('./measures.mjs').Measure} */
const layoutMeasure = (people, times) => ({
  name: `arranging ${people} people ÷ one frame`,
  ours: times.slice(1),
  least: [frame],
  aim: null,
});

/** @param {Record<'ours' | 'least', Record<number, Run[]>>} runs @returns {import('./measures.mjs').Measure[]} */
function measuresOf({ ours: own, least }) {
  /** @param {Record<number, Run[]>} of @param {number} people @param {number} count @param {number} share */
  const quantiles = (of, people, count, share) =>
    (of[people] ?? []).flatMap(({ drags }) => (drags[count] ?? []).map((all) => quantile(all, share)));
  const drags = together.flatMap((count) =>
    sizes.flatMap((people) =>
      /** @type {const} */ ([
        ['median', 0.5],
        ['95th', 0.95],
      ]).map(([word, share]) => ({
        name: `frame while dragging ${count} of ${people}, ${word} ÷ plain React Flow`,
        ours: quantiles(own, people, count, share),
        least: quantiles(least, people, count, share),
        aim: null,
      })),
    ),
  );
  const growth = together.map((count) => ({
    name: `the 95th dragging ${count} of 300 ÷ of 50`,
    ours: quantiles(own, 300, count, 0.95),
    least: quantiles(own, 50, count, 0.95),
    aim: 1.3,
  }));
  const opening = sizes.map((people) => ({
    name: `opening a map of ${people} ÷ plain React Flow`,
    ours: (own[people] ?? []).map(({ open }) => open),
    least: (least[people] ?? []).map(({ open }) => open),
    aim: null,
  }));
  return [...growth, ...drags, ...opening];
}

/** @param {number[]} values @param {number} share */
function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @param {string} folder @param {string} userData @param {(page: import('@playwright/test').Page) => Promise<void>} work */
async function withPage(folder, userData, work) {
  const app = await launchElectron({ userData, folder, args });
  try {
    const page = await app.firstWindow();
    await page.waitForLoadState('load');
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setSize(1600, 1000));
    await work(page);
  } finally {
    await closeAsUser(app);
  }
}

/** @param {import('@playwright/test').Page} page @param {string} name @param {unknown} argument @returns {Promise<any>} */
async function call(page, name, argument) {
  await page.waitForFunction(() => 'bench' in window);
  return page.evaluate((one) => /** @type {any} */ (window).bench[one.name](one.argument), { name, argument });
}

/** @param {import('@playwright/test').Page} page @param {number} people @returns {Promise<Run>} */
async function ours(page, people) {
  await page.evaluate(() => {
    location.hash = '#/settings';
  });
  await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor();
  const open = await page.evaluate(opened, `#/accounts/m${people}-account/stakeholders/map`);
  return { open, drags: await drags(page) };
}

/** @param {import('@playwright/test').Page} page @param {number} people @returns {Promise<Run>} */
async function plain(page, people) {
  await page.waitForFunction(() => 'bench' in window);
  const open = await page.evaluate(opened, people);
  return { open, drags: await drags(page) };
}

/** @param {import('@playwright/test').Page} page */
async function drags(page) {
  /** @type {Record<number, number[][]>} */
  const found = {};
  for (const count of together) {
    await page.waitForTimeout(settled);
    await page.keyboard.down('Control');
    await page.evaluate(choose, count);
    await page.keyboard.up('Control');
    await page.waitForTimeout(settled);
    found[count] = [await page.evaluate(dragged, frames)];
  }
  return found;
}

/**
 * In the window: opens a map, by its address or as plain React Flow, and answers the milliseconds until its nodes are seen.
 * @param {string | number} what @returns {Promise<number>}
 */
function opened(what) {
  for (const node of document.querySelectorAll('.react-flow__node')) node.remove();
  const started = performance.now();
  if (typeof what === 'string') location.hash = what;
  else {
    const { bench } = /** @type {any} */ (window);
    bench.showPlainFlow(what);
  }
  return new Promise((resolve, reject) => {
    const look = () => {
      if (performance.now() - started > 60_000) return reject(new Error(`nothing is shown of ${what}`));
      const node = document.querySelector('.react-flow__node');
      if (node && getComputedStyle(node).visibility === 'visible') requestAnimationFrame(() => resolve(performance.now() - started));
      else requestAnimationFrame(look);
    };
    look();
  });
}

/** In the window: selects so many of the nodes in sight, from the middle on. @param {number} count */
function choose(count) {
  const seen = [...document.querySelectorAll('.react-flow__node')];
  const from = Math.max(0, Math.floor(seen.length / 2) - Math.floor(count / 2));
  for (const node of seen.slice(from, from + count)) {
    if (node.classList.contains('selected')) continue;
    node.dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true, view: window }));
  }
}

/**
 * In the window: drags what is selected about in a circle, one move a frame, and answers how long each frame took.
 * @param {number} count @returns {Promise<number[]>}
 */
async function dragged(count) {
  const selected = document.querySelectorAll('.react-flow__node.selected');
  const node = selected[0];
  if (!node) throw new Error('nothing is selected');
  const box = node.getBoundingClientRect();
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  /** @param {string} type @param {Element | Window} on @param {number} x @param {number} y */
  const send = (type, on, x, y) =>
    on.dispatchEvent(new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y, view: window }));
  const next = () => new Promise((resolve) => requestAnimationFrame(resolve));
  send('mousedown', node, middle.x, middle.y);
  const times = [];
  let before = 0;
  for (let index = -10; index < count; index += 1) {
    const now = await next();
    if (index > 0) times.push(now - before);
    before = now;
    const turn = (index / count) * 2 * Math.PI;
    send('mousemove', window, middle.x + 60 * Math.sin(turn), middle.y + 40 * (1 - Math.cos(turn)));
  }
  send('mouseup', window, middle.x, middle.y);
  return times;
}
