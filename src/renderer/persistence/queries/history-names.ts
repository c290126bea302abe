import { type Lookup, namedBy, neededFor, type RecordKey, recordName } from '@shared/history/record-name';
import type { RecordChange } from '@shared/model/changes';
import type { StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import type { Database } from '../database';
import { openDb } from '../store';
import { modelTable } from '../writes';
import type { HistoryScope } from './history-scope';

const keyOf = ({ table, id }: RecordKey) => `${table} ${id}`;

/** A line is named by its seats, a seat by its person: no name needs a longer way. */
const mostSteps = 3;

/** Records as they are now; what is gone is not among them. */
export async function readRecords(keys: readonly RecordKey[]): Promise<Lookup> {
  const found = new Map<string, StoredRecord>();
  await readLive(openDb(), keys, found);
  return (table, id) => found.get(keyOf({ table, id }));
}

async function readLive(db: Database, keys: readonly RecordKey[], found: Map<string, StoredRecord>): Promise<void> {
  const byTable = new Map<TableName, Set<string>>();
  for (const { table, id } of keys) byTable.set(table, (byTable.get(table) ?? new Set()).add(id));
  await Promise.all(
    [...byTable].map(async ([table, ids]) => {
      for (const record of await modelTable(db, table).bulkGet([...ids])) if (record) found.set(keyOf({ table, id: record.id }), record);
    }),
  );
}

/**
 * Every record that describing these changes needs: as it is now or, when it was deleted, as the log last saw it.
 * @param more records wanted besides
 */
export async function readNames(changes: readonly RecordChange[], more: readonly RecordKey[] = []): Promise<Lookup> {
  const db = openDb();
  const found = new Map<string, StoredRecord>();
  const asked = new Set<string>();
  const atHand = new Map(changes.flatMap((change) => (change.before && !change.after ? [[keyOf(change), wholeOf(change)] as const] : [])));
  let wanted = [...changes.flatMap(neededFor), ...more];
  for (let step = 0; step < mostSteps && wanted.length > 0; step += 1) {
    const fresh = wanted.filter((key) => !asked.has(keyOf(key)));
    for (const key of fresh) asked.add(keyOf(key));
    await readLive(db, fresh, found);
    for (const key of fresh) {
      if (found.has(keyOf(key))) continue;
      const last = atHand.get(keyOf(key)) ?? (await lastSeen(db, key));
      if (last) found.set(keyOf(key), last);
    }
    wanted = fresh.flatMap(({ table, id }) => {
      const record = found.get(keyOf({ table, id }));
      return record ? namedBy(table, record) : [];
    });
  }
  return (table, id) => found.get(keyOf({ table, id }));
}

const wholeOf = ({ id, before }: RecordChange): StoredRecord => ({ ...before, id });

/** A record that is gone, as the commit that took it away kept it: the last one that touched it. */
async function lastSeen(db: Database, { table, id }: RecordKey): Promise<StoredRecord | undefined> {
  const [row, part] = await Promise.all([db.changes.where('records').equals(id).last(), db.changeParts.where('records').equals(id).last()]);
  const last = (part?.seq ?? 0) > (row?.seq ?? 0) ? part : row;
  const change = last?.changes.find((one) => one.table === table && one.id === id);
  return change?.before && !change.after ? wholeOf(change) : undefined;
}

/** What the scope of a history is called: its record, or its account; null when neither is known. */
export async function readScopeName({ accountId, recordIds }: HistoryScope): Promise<string | null> {
  const ids = recordIds ?? (accountId ? [accountId] : []);
  const db = openDb();
  for (const id of ids) {
    const row = (await db.changes.where('records').equals(id).last()) ?? (await db.changeParts.where('records').equals(id).last());
    const change = row?.changes.find((one) => one.id === id);
    if (!change) continue;
    const lookup = await readNames([change]);
    const name = recordName(change.table, lookup(change.table, id), lookup);
    if (name !== '') return name;
  }
  return null;
}
