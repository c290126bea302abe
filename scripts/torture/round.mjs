import { setTimeout as wait } from 'node:timers/promises';
import { after, brokenReferences, differences } from './contents.mjs';
import { damage } from './damage.mjs';
import { accountsOf, holdCard, openAccount, prepareEdit } from './edits.mjs';
import { journalRecords } from './journal.mjs';
import { randomOf } from './random.mjs';
import { openSession } from './session.mjs';

/** @typedef {import('./session.mjs').Session} Session */
/** @typedef {import('./session.mjs').Seen} Seen */
/** @typedef {import('./random.mjs').Random} Random */

/**
 * What was acknowledged last, and how many commits may have followed it that nobody was told of.
 * @typedef {{ seen: Seen, inFlight: 0 | 1 }} Acknowledged
 */

const lives = 2;

/**
 * One round: edits in the real application, its end at a random moment, perhaps damage to the database, and the next start, which must show what was
 * acknowledged. Throws with what is wrong.
 * @param {{ seed: number, round: number, userData: string, tell: (line: string) => void }} options
 */
export async function playRound({ seed, round, userData, tell }) {
  const random = randomOf(seed, round);
  /** @type {Acknowledged} */
  let acknowledged = { seen: { seq: 0, contents: new Map() }, inFlight: 0 };
  for (let life = 1; life <= lives + 1; life += 1) {
    const session = await openSession(userData);
    try {
      acknowledged = { seen: await compare(session, acknowledged, userData), inFlight: 0 };
      await lookAround(session, random, acknowledged.seen);
      if (life <= lives) acknowledged = await live(session, random, acknowledged, tell);
      else await session.close();
    } catch (error) {
      await session.kill();
      throw error;
    }
    if (life <= lives) tell(damage(userData, random));
  }
}

/**
 * What the working copy and the journal hold after a start, beside what was acknowledged.
 * @param {Session} session @param {Acknowledged} acknowledged @param {string} userData @returns {Promise<Seen>}
 */
async function compare(session, { seen, inFlight }, userData) {
  const found = await session.look();
  const records = found.seq === 0 && seen.seq === 0 ? [] : journalRecords(userData);
  const since = records.filter(({ seq }) => seq > seen.seq);
  const problems = [];
  if (records.some(({ seq }, index) => seq !== index + 1)) problems.push('the journal has a gap');
  if (records.length < seen.seq) problems.push(`the journal ends at ${records.length}, acknowledged was ${seen.seq}`);
  if (found.seq !== records.length) problems.push(`the working copy is at ${found.seq}, the journal at ${records.length}`);
  if (since.length > inFlight) problems.push(`${since.length} commits came after the last acknowledged one, ${inFlight} could`);
  problems.push(...differences(after(seen.contents, since), found.contents));
  problems.push(...differences(after(new Map(), records), found.contents).map((problem) => `against the whole journal: ${problem}`));
  problems.push(...brokenReferences(found.contents));
  if (problems.length > 0) throw new Error(`after the start:\n${problems.slice(0, 12).join('\n')}`);
  return found;
}

/** What the pages show is what is kept. @param {Session} session @param {Random} random @param {Seen} seen */
async function lookAround({ page }, random, seen) {
  const accounts = accountsOf(seen);
  if (accounts.length === 0) return;
  const { name, site } = random.oneOf(accounts);
  await openAccount(page, String(name));
  await page
    .getByRole('main')
    .getByRole('button', { name: site === '' ? /^Site:/ : `Site: ${site}` })
    .waitFor();
}

/**
 * Edits, and an end at a random moment.
 * @param {Session} session @param {Random} random @param {Acknowledged} start @param {(line: string) => void} tell @returns {Promise<Acknowledged>}
 */
async function live(session, random, { seen: first }, tell) {
  const { page, app } = session;
  let seen = first;
  for (let left = random.between(2, 5); left > 0; left -= 1) {
    if (random.chance(0.12)) seen = await loseDatabase(session, seen, tell);
    const edit = await prepareEdit(page, random, seen);
    tell(edit.name);
    await edit.hand();
    seen = await session.acknowledged(seen.seq);
    if (edit.shows && !edit.shows(seen.contents)) throw new Error(`acknowledged, and not there: ${edit.name}`);
    const broken = brokenReferences(seen.contents);
    if (broken.length > 0) throw new Error(`after ${edit.name}:\n${broken.slice(0, 5).join('\n')}`);
    await edit.leave?.();
  }
  const end = random.oneOf(['in flight', 'in flight', 'in flight', 'in flight', 'in the hand', 'idle', 'closed']);
  if (end === 'closed') {
    tell('closed');
    await session.close();
    return { seen, inFlight: 0 };
  }
  if (end === 'in flight') {
    const edit = await prepareEdit(page, random, seen);
    const delay = random.oneOf([0, 2, 5, 10, 20, 40, 80, 160, 320, 640]);
    tell(`killed ${delay} ms into: ${edit.name}`);
    // It may be killed before it answers.
    void edit.hand().catch(() => undefined);
    await wait(delay);
    await session.kill();
    return { seen, inFlight: 1 };
  }
  if (end === 'in the hand') await holdCard(page, random, seen);
  tell(`killed ${end}`);
  await Promise.all([session.kill(), app.waitForEvent('close')]);
  return { seen, inFlight: 0 };
}

/** The browser throws the database away while it is in use, as it does with one that it finds damaged. @param {Session} session @param {Seen} seen @param {(line: string) => void} tell */
async function loseDatabase({ app, page, look, acknowledged }, seen, tell) {
  tell('the database thrown away while it runs');
  await app.evaluate(({ session }) => session.defaultSession.clearStorageData({ storages: ['indexdb'] }));
  if (seen.seq === 0) {
    await page.getByRole('status').getByText('Saved', { exact: true }).waitFor();
    return look();
  }
  const now = await acknowledged(seen.seq - 1);
  const problems = differences(seen.contents, now.contents);
  if (problems.length > 0) throw new Error(`after the database was thrown away:\n${problems.slice(0, 12).join('\n')}`);
  return now;
}
