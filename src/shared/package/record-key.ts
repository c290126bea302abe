import type { TableName } from '../model/table-names';

/** One record among all tables, as the key of a map. */
export const recordKey = (table: TableName, id: string): string => `${table} ${id}`;
