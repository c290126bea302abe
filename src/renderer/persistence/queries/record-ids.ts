import type { TableName } from '@shared/model/table-names';
import { openDb } from '../store';

/** The ids of every record of some tables, for what must not come twice. */
export async function listIds(tables: readonly TableName[]): Promise<Partial<Record<TableName, string[]>>> {
  const db = openDb();
  const entries = await Promise.all(tables.map(async (table) => [table, await db.table(table).toCollection().primaryKeys()] as const));
  return Object.fromEntries(entries);
}
