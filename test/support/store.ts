import { tableNames } from '@shared/model/table-names';
import { fail, type Result } from '@shared/result';
import type { Dexie, DexieOptions } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Journal } from '@/persistence/journal';
import { openDb, openStore } from '@/persistence/store';
import { modelTable } from '@/persistence/writes';
import { memoryJournal } from './memory-journal';

/** A database of its own, gone with the test. */
export const freshIndexedDb = (): DexieOptions => ({ indexedDB: new IDBFactory() as unknown as typeof indexedDB, IDBKeyRange });

/** A test that sets a database aside says how. */
const cannotSetAside = async (): Promise<Result<void>> => fail('store-open', undefined, 'not in this test');

/** Opens the store on a fake IndexedDB; close it with `closeStore` after the test. */
export async function openTestStore({ journal = memoryJournal() as Journal, dexie = freshIndexedDb(), setAside = cannotSetAside } = {}) {
  const opened = await openStore({ journal, device: 'test', dexie, setAside });
  return { opened, journal, dexie };
}

/** Every record of the model's tables, as the pages would find it. */
export async function dumpStore(): Promise<Record<string, unknown[]>> {
  const tables = await Promise.all(
    tableNames.map(async (name) => [name, await modelTable(openDb(), name).orderBy('id').toArray()] as const),
  );
  return Object.fromEntries(tables.filter(([, records]) => records.length > 0));
}

/** A disk under IndexedDB that takes a number of writes and then no more, as a full one does or a kill. */
export function failingDisk() {
  const disk = { writesLeft: Number.POSITIVE_INFINITY, addon };
  function addon(db: Dexie) {
    db.use({
      stack: 'dbcore',
      name: 'failing-disk',
      create: (core) => ({
        ...core,
        table: (name) => {
          const table = core.table(name);
          return {
            ...table,
            mutate: (request) => {
              disk.writesLeft -= 1;
              if (disk.writesLeft < 0) throw new DOMException('The disk is full', 'QuotaExceededError');
              return table.mutate(request);
            },
          };
        },
      }),
    });
  }
  return disk;
}
