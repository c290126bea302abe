import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { closeAsUser, launchElectron } from '../lib/launch.mjs';
import { contentsOf } from './contents.mjs';

/** @typedef {Awaited<ReturnType<typeof openSession>>} Session */
/** @typedef {{ seq: number, contents: import('./contents.mjs').Contents }} Seen */

/** A start that takes longer than this does not get ready. */
const startMs = 30_000;

/** Starts the real application and waits for its first page. @param {string} userData */
export async function openSession(userData) {
  mkdirSync(userData, { recursive: true });
  writeFileSync(join(userData, 'preferences.json'), JSON.stringify({ theme: 'light', language: 'en' }));
  const app = await launchElectron({ userData });
  const page = await app.firstWindow();
  page.setDefaultTimeout(10_000);
  try {
    await saved(page, startMs);
  } catch (error) {
    const screen = await page.getByRole('main').textContent({ timeout: 2000 }).catch(String);
    await killTree(app);
    throw new Error(`the start did not get ready in ${startMs / 1000} s; the window says: ${String(screen).slice(0, 600)}`, {
      cause: error,
    });
  }
  return {
    app,
    page,
    /** Ends every process at once, as a power cut would. */
    kill: () => killTree(app),
    /** Ends the session as a user does. */
    close: () => closeAsUser(app),
    /** Answers once a commit after `seq` is in the working copy and the window says that everything is saved. @param {number} seq @returns {Promise<Seen>} */
    async acknowledged(seq) {
      const deadline = Date.now() + 20_000;
      for (;;) {
        await saved(page, 20_000);
        const seen = await look(page);
        if (seen.seq > seq) return seen;
        if (Date.now() > deadline) throw new Error(`no commit after ${seq} was acknowledged in 20 s`);
        await wait(20);
      }
    },
    /** What the working copy holds now. */
    look: () => look(page),
  };
}

/** @param {import('@playwright/test').Page} page @param {number} timeout */
const saved = (page, timeout) => page.getByRole('status').getByText('Saved', { exact: true }).waitFor({ timeout });

/**
 * The working copy, read beside the application. Where this finds the damage, the browser throws the database away, and the application fills it
 * again: it is looked at once more when that is done.
 * @param {import('@playwright/test').Page} page @returns {Promise<Seen>}
 */
async function look(page) {
  const deadline = Date.now() + 20_000;
  for (;;) {
    try {
      const { seq, tables } = await page.evaluate(readDatabase);
      return { seq, contents: contentsOf(tables) };
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await wait(500);
      await saved(page, 20_000);
    }
  }
}

/** In the window. @returns {Promise<{ seq: number, tables: Record<string, any[]> }>} */
async function readDatabase() {
  const outcome = (/** @type {any} */ request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
      // Nothing there: it must not be made by looking.
      request.onupgradeneeded = () => request.transaction.abort();
    });
  const db = /** @type {IDBDatabase} */ (await outcome(indexedDB.open('keyfolio')));
  try {
    const names = [...db.objectStoreNames];
    const transaction = db.transaction(names, 'readonly');
    const log = ['changes', 'changeParts'];
    const wanted = names.filter((name) => !log.includes(name));
    const lists = Promise.all(wanted.map((name) => outcome(transaction.objectStore(name).getAll())));
    const cursor = await outcome(transaction.objectStore('changes').openKeyCursor(null, 'prev'));
    const all = /** @type {any[][]} */ (await lists);
    return { seq: cursor?.key ?? 0, tables: Object.fromEntries(wanted.map((name, index) => [name, all[index] ?? []])) };
  } finally {
    db.close();
  }
}

/** `kill -9` of the process and of everything it started. @param {import('@playwright/test').ElectronApplication} app */
async function killTree(app) {
  const { pid } = app.process();
  if (pid === undefined) return;
  const all = [pid, ...descendants(pid)];
  for (const each of all) end(each);
  while (all.some(isAlive)) await wait(10);
}

/** @param {number} pid */
function end(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself, as the others did.
  }
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    // What nobody has taken the exit code of runs no more.
    return process.platform !== 'linux' || !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'latin1'));
  } catch {
    return false;
  }
}

/** @param {number} pid @returns {number[]} */
function descendants(pid) {
  const parents = process.platform === 'linux' ? parentsFromProc() : parentsFromPs();
  const found = [pid];
  for (const each of found) found.push(...parents.filter(([, parent]) => parent === each).map(([child]) => child));
  return found.slice(1);
}

/** @returns {[number, number][]} each process and its parent */
const parentsFromProc = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const stat = readFileSync(`/proc/${name}/stat`, 'latin1');
        return [/** @type {[number, number]} */ ([Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])])];
      } catch {
        return [];
      }
    });

/** @returns {[number, number][]} */
const parentsFromPs = () =>
  spawnSync('ps', ['-axo', 'pid=,ppid='], { encoding: 'utf8' })
    .stdout.split('\n')
    .flatMap((line) => {
      const [child, parent] = line.trim().split(/\s+/).map(Number);
      return child && parent !== undefined ? [/** @type {[number, number]} */ ([child, parent])] : [];
    });
