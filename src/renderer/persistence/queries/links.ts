import { recordName } from '@shared/history/record-name';
import { linksIn, type NameOf } from '@shared/links/link';
import { linkTables } from '@shared/links/link-targets';
import type { RecordsByTable } from '@shared/model/dependents';
import { planTables } from '@shared/model/plan';
import type { StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import { openDb } from '../store';
import { modelTable } from '../writes';
import { readRecords } from './history-names';

/** What the records that these texts name are called now; what is gone has no name. */
export async function readLinkNames(texts: readonly string[]): Promise<NameOf> {
  const lookup = await readRecords(texts.flatMap(linksIn));
  return (table, id) => {
    const record = lookup(table, id);
    return record && recordName(table, record, lookup);
  };
}

const isOfPlan = (table: TableName) => (planTables as readonly TableName[]).includes(table);

/** Everything that a text of this account can name; with null, of what all accounts share. */
export async function loadLinkTargets(accountId: string | null): Promise<RecordsByTable> {
  const db = openDb();
  const tables = linkTables.filter((table) => accountId !== null || !isOfPlan(table));
  const lists = await Promise.all(
    tables.map((table) =>
      isOfPlan(table) ? db.table<StoredRecord>(table).where({ accountId }).toArray() : modelTable(db, table).toArray(),
    ),
  );
  return Object.fromEntries(tables.map((table, index) => [table, lists[index]]));
}

/** One record as it is now; undefined when it is gone. */
export const readRecord = (table: TableName, id: string): Promise<StoredRecord | undefined> => modelTable(openDb(), table).get(id);
