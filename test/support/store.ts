import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Journal } from '@/persistence/journal';
import { openStore } from '@/persistence/store';
import { memoryJournal } from './memory-journal';

/** A database of its own, gone with the test. */
export const freshIndexedDb = () => ({ indexedDB: new IDBFactory() as unknown as typeof indexedDB, IDBKeyRange });

/** Opens the store on a fake IndexedDB; close it with `closeStore` after the test. */
export async function openTestStore({ journal = memoryJournal() as Journal, dexie = freshIndexedDb() } = {}) {
  const opened = await openStore({ journal, device: 'test', dexie });
  return { opened, journal, dexie };
}
