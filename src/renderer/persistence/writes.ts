import type { RecordChange } from '@shared/model/changes';
import { applyToRecord, diffRecord, type StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import { Dexie, type Table } from 'dexie';
import type { Database } from './database';

/** What happens to one record: whole before and after (undefined: absent), and what of it the log keeps. */
export type Write = { before: StoredRecord | undefined; after: StoredRecord | undefined; change: RecordChange };

/** The model's tables without their record types, for code that treats all of them alike. */
export const modelTable = (db: Database, table: TableName) => db.table(table) as Table<StoredRecord, string>;

/** The write that leads from one whole record to another; null when nothing differs. */
export function writeOf(table: TableName, id: string, before: StoredRecord | undefined, after: StoredRecord | undefined): Write | null {
  const change = diffRecord(table, id, before, after);
  return change && { before, after, change };
}

/** Takes writes back. */
export const reverseWrites = (writes: readonly Write[]): Write[] =>
  writes.map(({ before, after, change }) => ({
    before: after,
    after: before,
    change: { ...change, before: change.after, after: change.before },
  }));

/** The writes that changes from the log ask for, given what the records are now. */
export async function writesOf(db: Database, changes: readonly RecordChange[]): Promise<Write[]> {
  const stored = new Map<string, StoredRecord>();
  for (const [table, ofTable] of groupByTable(changes, (change) => change)) {
    const ids = ofTable.filter(({ before }) => before).map(({ id }) => id);
    if (ids.length === 0) continue;
    for (const record of await modelTable(db, table).bulkGet(ids)) if (record) stored.set(`${table} ${record.id}`, record);
  }
  return changes.map((change) => {
    const before = stored.get(`${change.table} ${change.id}`);
    return { before, after: applyToRecord(before, change), change };
  });
}

/** Puts and deletes records, in bulk per table, none waiting for another. Call it inside a transaction. */
export function applyWrites(db: Database, writes: readonly Write[]): PromiseLike<unknown> {
  const requests: PromiseLike<unknown>[] = [];
  for (const [name, ofTable] of groupByTable(writes, ({ change }) => change)) {
    const table = modelTable(db, name);
    const [first, ...more] = ofTable.flatMap(({ after }) => after ?? []);
    const deletes = ofTable.filter(({ after }) => !after).map(({ change }) => change.id);
    // One put costs a good deal less than a bulk of one.
    if (first) requests.push(more.length > 0 ? table.bulkPut([first, ...more]) : table.put(first));
    if (deletes.length > 0) requests.push(table.bulkDelete(deletes));
  }
  return Dexie.Promise.all(requests);
}

/** Names of the tables that writes touch. */
export const tablesOf = (writes: readonly Write[]): TableName[] => [...new Set(writes.map(({ change }) => change.table))];

function groupByTable<T>(items: readonly T[], changeOf: (item: T) => RecordChange): Map<TableName, T[]> {
  const groups = new Map<TableName, T[]>();
  for (const item of items) {
    const { table } = changeOf(item);
    const group = groups.get(table);
    if (group) group.push(item);
    else groups.set(table, [item]);
  }
  return groups;
}
