import type { StoredRecord } from '@shared/model/record-changes';
import { accountTables, idsIn, type Reference, referencesFrom, referencesTo } from '@shared/model/references';
import type { TableName } from '@shared/model/table-names';
import type { Overlay } from './overlay';

/** Tables whose records may pass from one account to another: those that can be without one (a deal that is assigned). */
const movable = new Set(
  referencesTo.accounts.filter(({ field, onDelete }) => field === 'accountId' && onDelete === 'set-null').map(({ table }) => table),
);

/** References within one account, both ends of which may let go of each other. */
const loose = ({ table, target, onDelete }: Reference): boolean =>
  onDelete !== 'cascade' && accountTables.has(table) && accountTables.has(target);

/** A record that passes to another account lets go of what stays behind, and what stays behind lets go of it. */
export async function followMoves(overlay: Overlay): Promise<void> {
  const moved = [...overlay.entries()].filter(
    ({ table, before, after }) => movable.has(table) && before && after && before.accountId !== after.accountId,
  );
  for (const { table, id } of moved) {
    await leave(overlay, table, id);
    const now = overlay.get(table, id);
    for (const reference of referencesTo[table].filter(loose)) {
      for (const referring of await overlay.loadReferring(reference.table, reference.field, [id])) {
        if (referring.accountId !== now?.accountId)
          overlay.set(reference.table, referring.id, withoutIds(referring, reference, new Set([id])));
      }
    }
  }
}

async function leave(overlay: Overlay, table: TableName, id: string): Promise<void> {
  for (const reference of referencesFrom[table].filter(loose)) {
    const record = overlay.get(table, id);
    if (!record) return;
    const ids = idsIn(record[reference.field]);
    await overlay.load(reference.target, ids);
    const left = ids.filter((target) => (overlay.get(reference.target, target)?.accountId ?? record.accountId) !== record.accountId);
    if (left.length > 0) overlay.set(table, id, withoutIds(record, reference, new Set(left)));
  }
}

/** The record with a reference cleared, or with some entries of a list gone. */
export function withoutIds(record: StoredRecord, { field, onDelete, whenCleared }: Reference, ids: ReadonlySet<string>): StoredRecord {
  return onDelete === 'remove-entry'
    ? { ...record, [field]: idsIn(record[field]).filter((id) => !ids.has(id)) }
    : { ...record, [field]: null, ...whenCleared };
}
