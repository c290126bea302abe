import { storeVersions } from '@shared/migrations/versions';
import type { ChangeRecord } from '@shared/model/changes';
import { changeRecordSchema } from '@shared/model/changes';
import { tableNames } from '@shared/model/table-names';
import { tableSchemas } from '@shared/model/tables';
import { Dexie } from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { databaseName } from '@/persistence/database';
import { undo } from '@/persistence/history';
import { closeStore } from '@/persistence/store';
import v001 from '../../fixtures/store/v001.json' with { type: 'json' };
import { memoryJournal } from '../../support/memory-journal';
import { dumpStore, freshIndexedDb, openTestStore } from '../../support/store';

/**
 * What each published version left on a user's disk: its tables, its rows, its journal. Frozen: a fixture changes only
 * while its version has not been released. When one of these tests fails because the model changed, the change needs
 * a version and an upgrade of its own (src/shared/migrations), or the users' plans stop opening.
 */
const published = [v001];

afterEach(closeStore);

/** The database as that version left it. */
async function leaveOnDisk({ version, stores, tables }: (typeof published)[number]) {
  const idb = freshIndexedDb();
  const db = new Dexie(databaseName, idb);
  db.version(version).stores(stores);
  await db.open();
  for (const [name, rows] of Object.entries(tables)) await db.table(name).bulkPut(rows);
  db.close();
  return idb;
}

it('has a fixture of every version', () => {
  expect(published.map(({ version }) => version)).toEqual(storeVersions.map(({ version }) => version));
});

describe.each(published)('a store of version $version', (fixture) => {
  const journal = () => memoryJournal(structuredClone(fixture.tables.changes).map(toRecord));

  it('has the tables that were published', () => {
    expect(storeVersions[fixture.version - 1]).toEqual({ version: fixture.version, stores: fixture.stores });
  });

  it('opens, holds something in every table, and every record is what the model expects today', async () => {
    const { opened } = await openTestStore({ journal: journal(), dexie: await leaveOnDisk(fixture) });
    expect(opened.ok).toBe(true);
    const found = await dumpStore();
    expect(Object.keys(found).sort()).toEqual([...tableNames].sort());
    for (const table of tableNames) {
      for (const record of found[table] ?? []) expect(tableSchemas[table].strict().parse(record), table).toEqual(record);
    }
  });

  it('is edited and taken back to its beginning', async () => {
    await openTestStore({ journal: journal(), dexie: await leaveOnDisk(fixture) });
    expect((await commit({ key: 'unknown' }, [{ op: 'update', table: 'accounts', id: 'a1', fields: { site: 'Paris' } }])).ok).toBe(true);
    while ((await undo().then((result) => result.ok && result.value)) !== null);
    expect(await dumpStore()).toEqual({});
  });

  it('is rebuilt from its journal alone', async () => {
    await openTestStore({ journal: journal(), dexie: await leaveOnDisk(fixture) });
    const whole = await dumpStore();
    await closeStore();
    await openTestStore({ journal: journal() });
    expect(await dumpStore()).toEqual(whole);
  });
});

const toRecord = (row: unknown): ChangeRecord => changeRecordSchema.parse(row);
