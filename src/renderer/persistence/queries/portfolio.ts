import { tableNames } from '@shared/model/table-names';
import { ChangeTimes } from '@shared/package/change-times';
import type { PackageRecords } from '@shared/package/format';
import type { Portfolio } from '@shared/package/make-content';
import { Dexie } from 'dexie';
import { recordOf } from '../log';
import { getStatus, whenWhole } from '../status';
import { openDb } from '../store';
import { modelTable } from '../writes';

/** Commits read at a time: a big one alone may hold some megabytes. */
const batch = 200;

/** Every record of every table and when each of its fields was set, read at one moment: what packages are made of and compared with. */
export async function loadPortfolio(): Promise<Portfolio> {
  if (getStatus().applying) await whenWhole();
  const db = openDb();
  return db.transaction('r', [...tableNames, 'changes', 'changeParts'], async () => {
    const tables = await Dexie.Promise.all(tableNames.map(async (table) => [table, await modelTable(db, table).toArray()] as const));
    const times = new ChangeTimes();
    for (let seq = 0; ; ) {
      const rows = await db.changes.where('seq').above(seq).limit(batch).toArray();
      for (const row of rows) times.follow(await recordOf(db, row));
      seq = rows.at(-1)?.seq ?? seq;
      if (rows.length < batch) break;
    }
    return { records: Object.fromEntries(tables) as PackageRecords, times: times.all() };
  });
}
