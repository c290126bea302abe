import type { KeyfolioBridge } from '@shared/ipc/bridge';
import { ok, type Result } from '@shared/result';
import { Dexie, type DexieOptions } from 'dexie';
import { answerOf } from './answer-of';
import { databaseName, openDatabase } from './database';
import { readContents } from './fill';
import { lastSeqOf } from './log';

type Bridge = Pick<KeyfolioBridge, 'invoke'>;
type SetAside = () => Promise<Result<void>>;
type Place = { name?: string | undefined; dexie?: DexieOptions | undefined };

/** Throws the working copy away, so that the next start fills it from snapshot and journal. What it held is backed up first. */
export const rebuildFromJournal = (bridge: Bridge, place: Place = {}): Promise<Result<void>> => giveUpWorkingCopy(bridge, place);

/**
 * Starts again from a backup, and puts the journal aside: nothing is deleted. The working copy goes first: where not even that is
 * possible, nothing could be filled from the backup, and the journal stays.
 */
export async function restoreInstead(bridge: Bridge, id: string, place: Place = {}): Promise<Result<void>> {
  const givenUp = await giveUpWorkingCopy(bridge, place);
  return givenUp.ok ? bridge.invoke['recovery:restore']({ id }) : givenUp;
}

async function giveUpWorkingCopy(bridge: Bridge, place: Place): Promise<Result<void>> {
  const kept = await keepWorkingCopy(bridge, place);
  return kept.ok ? deleteWorkingCopy(bridge.invoke['recovery:setAside'], place) : kept;
}

/** A working copy that cannot be opened, or holds nothing, has nothing to keep. */
async function keepWorkingCopy({ invoke }: Bridge, { name = databaseName, dexie = {} }: Place): Promise<Result<void>> {
  const db = await openDatabase({ name, options: dexie });
  if (!db.ok) return db.error.code === 'store-newer' ? db : ok(undefined);
  try {
    const seq = await lastSeqOf(db.value);
    if (seq === 0) return ok(undefined);
    const { lastId, contents } = await readContents(db.value, seq);
    const kept = await invoke['backups:keep']({ seq, lastId, contents: JSON.stringify(contents) });
    return kept.ok ? ok(undefined) : kept;
  } catch {
    return ok(undefined);
  } finally {
    db.value.close();
  }
}

/** Another connection ends by itself when it is told. What the browser cannot delete is put aside. */
export async function deleteWorkingCopy(setAside: SetAside, { name = databaseName, dexie = {} }: Place): Promise<Result<void>> {
  const deleted = await answerOf(new Dexie(name, dexie).delete());
  return deleted.ok ? ok(undefined) : setAside();
}
