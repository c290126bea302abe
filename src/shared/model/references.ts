import { fieldMeta, type OnDelete } from './fields';
import { type TableName, tableNames } from './table-names';
import { tableSchemas } from './tables';

/** A field of `table` that holds the id, or (`remove-entry`) a list of ids, of records of `target`. */
export type Reference = {
  table: TableName;
  field: string;
  target: TableName;
  onDelete: OnDelete;
  /** Fields of the referring record that change when the reference becomes null. */
  whenCleared: Record<string, unknown>;
};

/** Every reference of the model, read from the fields' metadata: nothing else says what points where. */
export const references: readonly Reference[] = tableNames.flatMap((table) =>
  Object.entries(tableSchemas[table].shape).flatMap(([field, schema]) => {
    const { ref, onDelete, whenCleared = {} } = fieldMeta(schema);
    return ref && onDelete ? [{ table, field, target: ref, onDelete, whenCleared }] : [];
  }),
);

const group = (key: 'table' | 'target') =>
  Object.fromEntries(tableNames.map((name) => [name, references.filter((reference) => reference[key] === name)])) as unknown as Record<
    TableName,
    readonly Reference[]
  >;

/** References that records of a table hold. */
export const referencesFrom = group('table');

/** References that point at records of a table. */
export const referencesTo = group('target');

/** Tables whose records may belong to an account: what they point at belongs to the same one. */
export const accountTables: ReadonlySet<TableName> = new Set(
  references.filter(({ target, field }) => target === 'accounts' && field === 'accountId').map(({ table }) => table),
);

/** Ids that a reference's field holds: none, one, or those of a list. */
export const idsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter((id) => typeof id === 'string') : [];
