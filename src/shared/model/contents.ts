import { z } from 'zod';
import type { RecordChange } from './changes';
import { applyToRecord, diffRecord, type StoredRecord } from './record-changes';
import { tableNames } from './table-names';

const recordSchema = z.looseObject({ id: z.string() });

/** Every record of every table at one moment, by the table's name: what a snapshot and a backup hold. */
export const contentsSchema = z.record(z.string(), z.array(recordSchema));
export type Contents = Record<string, StoredRecord[]>;

/** Contents that changes are applied to, one commit after the other. What was given stays as it is. */
export function openContents(contents: Contents) {
  const tables = new Map(
    Object.entries(contents).map(([table, records]) => [table, new Map(records.map((record) => [record.id, record]))] as const),
  );
  return {
    apply(changes: Iterable<RecordChange>): void {
      for (const change of changes) {
        const table = tables.get(change.table) ?? new Map<string, StoredRecord>();
        tables.set(change.table, table);
        const next = applyToRecord(table.get(change.id), change);
        if (next) table.set(change.id, next);
        else table.delete(change.id);
      }
    },
    /** Tables that hold something. */
    read: (): Contents =>
      Object.fromEntries([...tables].filter(([, records]) => records.size > 0).map(([name, records]) => [name, [...records.values()]])),
  };
}

export const countRecords = (contents: Contents): number => Object.values(contents).reduce((sum, records) => sum + records.length, 0);

/** The changes that turn some contents into others. */
export function diffContents(from: Contents, to: Contents): RecordChange[] {
  return tableNames.flatMap((table) => {
    const before = new Map((from[table] ?? []).map((record) => [record.id, record]));
    const after = new Map((to[table] ?? []).map((record) => [record.id, record]));
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => diffRecord(table, id, before.get(id), after.get(id)) ?? []);
  });
}
