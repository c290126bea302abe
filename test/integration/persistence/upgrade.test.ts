import { fail, ok, type Result } from '@shared/result';
import { beforeEach, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { type Database, openDatabase } from '@/persistence/database';
import { closeStore } from '@/persistence/store';
import { fakeVersions, lastFake, ran } from '../../support/fake-versions';
import { anAccount } from '../../support/records';
import { freshIndexedDb, openTestStore } from '../../support/store';

beforeEach(() => {
  ran.length = 0;
});

/** What this version leaves on the disk. */
async function leaveOnDisk() {
  const dexie = freshIndexedDb();
  await openTestStore({ dexie });
  await commit({ key: 'unknown' }, [{ op: 'create', table: 'accounts', record: anAccount({ site: 'Lyon' }) }]);
  await commit({ key: 'unknown' }, [{ op: 'update', table: 'accounts', id: 'a1', fields: { site: 'Paris' } }]);
  await closeStore();
  return dexie;
}

function opened(db: Result<Database>): Database {
  if (!db.ok) throw new Error(`${db.error.code} ${db.error.detail ?? ''}`);
  return db.value;
}

it('upgrades records and history together, every upgrade once, after a backup of the old shape', async () => {
  const options = await leaveOnDisk();
  const backups: number[] = [];
  const beforeUpgrade = async (from: number) => {
    expect(ran).toEqual([]);
    backups.push(from);
    return ok(undefined);
  };
  const db = opened(await openDatabase({ options, versions: fakeVersions, beforeUpgrade }));
  expect(backups).toEqual([lastFake - 2]);
  expect(await db.table('accounts').toArray()).toMatchObject([{ id: 'a1', place: 'Paris!', motto: 'none' }]);
  expect(await db.changes.toArray()).toMatchObject([
    { schema: lastFake, changes: [{ before: null, after: { place: 'Lyon!', motto: 'none' } }] },
    { schema: lastFake, changes: [{ before: { place: 'Lyon!' }, after: { place: 'Paris!' } }] },
  ]);
  expect(new Set(ran)).toEqual(new Set(['first whole', 'first part', 'second whole', 'second part']));
  db.close();
  ran.length = 0;
  opened(await openDatabase({ options, versions: fakeVersions, beforeUpgrade })).close();
  expect({ ran, backups }).toEqual({ ran: [], backups: [lastFake - 2] });
});

it('changes nothing when the backup before it cannot be written', async () => {
  const options = await leaveOnDisk();
  const refused = await openDatabase({ options, versions: fakeVersions, beforeUpgrade: async () => fail('backup-disk-full') });
  expect(refused).toMatchObject({ ok: false, error: { code: 'backup-disk-full' } });
  const db = opened(await openDatabase({ options }));
  expect(await db.accounts.toArray()).toMatchObject([{ id: 'a1', site: 'Paris' }]);
  db.close();
});

it('writes no backup for a store that is new or current', async () => {
  const beforeUpgrade = async () => fail('backup-disk-full');
  const options = freshIndexedDb();
  opened(await openDatabase({ options, versions: fakeVersions, beforeUpgrade })).close();
  opened(await openDatabase({ options, versions: fakeVersions, beforeUpgrade })).close();
});
