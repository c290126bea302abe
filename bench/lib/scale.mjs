import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeAsUser, launchElectron } from '../../scripts/lib/launch.mjs';
import { resultsFolder } from '../../scripts/lib/paths.mjs';

/** Accounts as most are at first: the same records each, so that only their number differs. */
const few = { accounts: 15, stakeholders: 5, records: 30 };
const many = { ...few, accounts: 1000 };
/** The largest portfolio a key account manager is expected to hold. */
const large = { accounts: 15, stakeholders: 300, records: 2000 };
const frame = 16;
/** Small edits of one account: an afternoon, and years of it. */
const commits = { short: 100, long: 10_000 };

/**
 * Runs something in the bench's page, in a session of its own.
 * @param {string} application @param {string} userData @param {string} name @param {unknown} [argument] @returns {Promise<any>}
 */
async function inSession(application, userData, name, argument) {
  const app = await launchElectron({ userData, folder: application });
  try {
    const page = await app.firstWindow();
    await page.waitForFunction(() => 'bench' in window);
    return await page.evaluate((call) => /** @type {any} */ (window).bench[call.name](call.argument), { name, argument });
  } finally {
    await closeAsUser(app);
  }
}

/**
 * What grows with the portfolio, and how much: 15 accounts, 1,000 of them, and 15 large ones.
 * @param {string} application The bench's own. @param {number} rounds @returns {Promise<import('./measures.mjs').Measure[]>}
 */
export async function scale(application, rounds) {
  const folders = { few: '', many: '', large: '' };
  const sizes = { few, many, large };
  for (const name of /** @type {const} */ (['few', 'many', 'large'])) {
    folders[name] = mkdtempSync(join(resultsFolder, `bench-${name}-`));
    await inSession(application, folders[name], 'fillPortfolio', sizes[name]);
  }
  try {
    /** @type {Record<'few' | 'many' | 'large', { store: number[], page: number[] }>} */
    const opening = { few: { store: [], page: [] }, many: { store: [], page: [] }, large: { store: [], page: [] } };
    for (let round = 0; round < rounds; round += 1) {
      for (const name of /** @type {const} */ (['few', 'many', 'large'])) {
        const { store, page } = await inSession(application, folders[name], 'measureOpening');
        opening[name].store.push(store);
        opening[name].page.push(page);
      }
    }
    const edits = {
      few: await inSession(application, folders.few, 'measureEdits', rounds * 10),
      many: await inSession(application, folders.many, 'measureEdits', rounds * 10),
      large: await inSession(application, folders.large, 'measureEdits', rounds * 10),
    };
    const search = {
      many: await inSession(application, folders.many, 'measureSearch', rounds),
      large: await inSession(application, folders.large, 'measureSearch', rounds),
    };
    const history = await histories(application, folders, rounds);
    return [
      { name: 'opening the store, 1,000 accounts ÷ 15', ours: opening.many.store, least: opening.few.store, aim: 2 },
      { name: 'the same with what the first page reads', ours: opening.many.page, least: opening.few.page, aim: null },
      { name: 'opening the store, 15 × 2,000 records ÷ 15 × 30', ours: opening.large.store, least: opening.few.store, aim: 2 },
      { name: 'the same with what the first page reads', ours: opening.large.page, least: opening.few.page, aim: null },
      { name: 'one commit, 1,000 accounts ÷ 15', ours: edits.many.commit, least: edits.few.commit, aim: null },
      { name: 'one commit, 15 × 2,000 records ÷ 15 × 30', ours: edits.large.commit, least: edits.few.commit, aim: null },
      { name: 'undo ÷ one commit, 15 × 2,000 records', ours: edits.large.undo, least: edits.large.commit, aim: null },
      { name: 'a search of 1,000 accounts ÷ one frame', ours: search.many.search, least: [frame], aim: 1 },
      { name: 'a search of 15 × 2,000 records ÷ one frame', ours: search.large.search, least: [frame], aim: 1 },
      { name: 'the slowest of them ÷ one frame', ours: [search.large.worst], least: [frame], aim: null },
      { name: 'reading 15 × 2,000 records for it ÷ 1,000 × 30', ours: [search.large.build], least: [search.many.build], aim: null },
      ...history,
    ];
  } finally {
    for (const folder of Object.values(folders)) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * What a history costs that is a hundred times as long. Fills a portfolio further: after everything else that needs them.
 * @param {string} application @param {{ few: string }} folders @param {number} rounds
 * @returns {Promise<import('./measures.mjs').Measure[]>}
 */
async function histories(application, folders, rounds) {
  await inSession(application, folders.few, 'fillHistory', commits.short);
  const short = await inSession(application, folders.few, 'measureHistory', rounds);
  await inSession(application, folders.few, 'fillHistory', commits.long - commits.short);
  const long = await inSession(application, folders.few, 'measureHistory', rounds);
  return [
    { name: 'history of an account, 10,000 commits ÷ 100', ours: long.account, least: short.account, aim: 2 },
    { name: 'history of one of its people, 1,000 commits ÷ 10', ours: long.record, least: short.record, aim: null },
    { name: 'the same for words that none of 10,000 says ÷ of 100', ours: long.nothing, least: short.nothing, aim: null },
  ];
}
