import { existsSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '@shared/result';
import type { Log } from '../log';
import { errorCode } from './file-failure';

/** Where Chromium keeps the working copy, in the user's data folder. */
const databaseFolder = 'IndexedDB';
const asidePattern = /^IndexedDB-.+-set-aside$/;
/** The journal has everything that they held: they are kept for who wants to know what happened, and not for ever. */
const kept = 2;
/** Says that the database could not be moved while it was in use, and has to be before the next window. */
const markName = 'set-database-aside';

/**
 * Moves a database that Chromium can neither open nor delete out of the way, under a name of its own, so that a new one can be filled.
 * Where the system does not let it go while Chromium runs, the next start does it.
 * @param forget makes Chromium drop what it has open of it
 */
export async function setDatabaseAside(userData: string, log: Log, forget: () => Promise<void>): Promise<Result<void>> {
  const moved = move(userData, log);
  await forget().catch((error) => log.warn('Chromium did not let go of the database', error));
  // Chromium itself may have deleted what could not be moved.
  if (moved.ok || !existsSync(join(userData, databaseFolder))) return ok(undefined);
  try {
    writeFileSync(join(userData, markName), '');
  } catch (error) {
    log.warn('that the database has to be put aside could not be noted', error);
  }
  return moved;
}

/** Before the window is made: does what could not be done while Chromium had the database. Once, whatever comes of it. */
export function setAsideWhatWasMarked(userData: string, log: Log): void {
  const mark = join(userData, markName);
  if (!existsSync(mark)) return;
  move(userData, log);
  rmSync(mark, { recursive: true, force: true });
}

function move(userData: string, log: Log): Result<void> {
  const aside = `${databaseFolder}-${new Date().toISOString().replaceAll(/[:.]/g, '-')}-set-aside`;
  try {
    renameSync(join(userData, databaseFolder), join(userData, aside));
    log.warn(`the database was put aside and lies in ${aside}`);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return ok(undefined);
    log.error('the database could not be put aside', error);
    return fail('store-open', undefined, String(error));
  }
  removeOldest(userData, log);
  return ok(undefined);
}

function removeOldest(userData: string, log: Log): void {
  try {
    const names = readdirSync(userData).filter((name) => asidePattern.test(name));
    for (const name of names.sort().slice(0, -kept)) rmSync(join(userData, name), { recursive: true, force: true });
  } catch (error) {
    log.warn('older databases that were put aside could not be removed', error);
  }
}
