import type { StoredRecord } from './record-changes';
import { idsIn, referencesTo } from './references';
import { type TableName, tableNames } from './table-names';

/** What becomes of records of one table when another record is deleted. */
export type Dependents = { table: TableName; outcome: 'goes-too' | 'loses-link'; count: number };

/** Records by table; a table that is left out holds nothing that matters. */
export type RecordsByTable = { readonly [T in TableName]?: readonly StoredRecord[] };

/**
 * What depends on a record, by the references that the schemas declare: what a commit that deletes it will delete too,
 * and what it will keep without the link. By table, in the model's order; empty when nothing depends on it.
 */
export function dependentsOf(records: RecordsByTable, table: TableName, id: string): Dependents[] {
  const gone = new Map<TableName, Set<string>>([[table, new Set([id])]]);
  const unlinked = new Map<TableName, Set<string>>();
  let next = new Map(gone);
  while (next.size > 0) {
    const found = new Map<TableName, Set<string>>();
    for (const [target, ids] of next) {
      for (const { table: from, field, onDelete } of referencesTo[target]) {
        for (const record of records[from] ?? []) {
          if (!idsIn(record[field]).some((pointed) => ids.has(pointed)) || gone.get(from)?.has(record.id)) continue;
          if (onDelete === 'cascade') {
            put(gone, from, record.id);
            put(found, from, record.id);
          } else put(unlinked, from, record.id);
        }
      }
    }
    next = found;
  }
  gone.get(table)?.delete(id);
  return tableNames.flatMap((name): Dependents[] => {
    const lost = [...(unlinked.get(name) ?? [])].filter((kept) => !gone.get(name)?.has(kept) && !(name === table && kept === id)).length;
    const count = gone.get(name)?.size ?? 0;
    return [
      ...(count > 0 ? [{ table: name, outcome: 'goes-too' as const, count }] : []),
      ...(lost > 0 ? [{ table: name, outcome: 'loses-link' as const, count: lost }] : []),
    ];
  });
}

function put(map: Map<TableName, Set<string>>, table: TableName, id: string): void {
  const ids = map.get(table);
  if (ids) ids.add(id);
  else map.set(table, new Set([id]));
}
