import { upgradeChanges, upgradeContents } from '@shared/migrations/upgrade';
import type { StoreVersion } from '@shared/migrations/versions';
import type { RecordChange } from '@shared/model/changes';
import type { StoredRecord } from '@shared/model/record-changes';
import type { Dexie, Transaction } from 'dexie';

/** Tells Dexie a version of the store, and what to do with the rows of the version before: records and history alike. */
export function declareVersion(db: Dexie, { version, stores, upgrade }: StoreVersion, versions: readonly StoreVersion[]): void {
  const declared = db.version(version).stores(stores);
  if (!upgrade) return;
  const before = versions[versions.findIndex((each) => each.version === version) - 1];
  const from = before?.version ?? 0;
  declared.upgrade(async (transaction) => {
    const names = Object.keys(before?.stores ?? {}).filter((name) => !logTables.includes(name));
    for (const name of names) await upgradeRecords(transaction, name, from, version, versions);
    const changesOf = (row: LogRow) => upgradeChanges(row.changes, from, versions, version);
    await upgradeRows(transaction, 'changes', (row) => ({ ...row, schema: version, changes: changesOf(row) }));
    await upgradeRows(transaction, 'changeParts', (row) => ({ ...row, changes: changesOf(row) }));
  });
}

/** A row of the history, or a part of one. */
type LogRow = { changes: RecordChange[] };

const logTables = ['changes', 'changeParts'];

async function upgradeRecords(transaction: Transaction, name: string, from: number, to: number, versions: readonly StoreVersion[]) {
  const records: StoredRecord[] = await transaction.table(name).toArray();
  if (records.length === 0) return;
  for (const [table, upgraded] of Object.entries(upgradeContents({ [name]: records }, from, versions, to))) {
    if (table !== name) await transaction.table(name).clear();
    await transaction.table(table).bulkPut(upgraded);
  }
}

async function upgradeRows(transaction: Transaction, name: string, upgraded: (row: LogRow) => LogRow): Promise<void> {
  const rows: LogRow[] = await transaction.table(name).toArray();
  await transaction.table(name).bulkPut(rows.map(upgraded));
}
