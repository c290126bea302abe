import { jsonEqual } from '@shared/model/json-equal';
import type { StoredRecord } from '@shared/model/record-changes';
import { accountTables, idsIn, referencesFrom, referencesTo } from '@shared/model/references';
import type { TableName } from '@shared/model/table-names';
import { fail, ok, type Result } from '@shared/result';
import type { Overlay } from './overlay';

/** Every reference of a written record must point at a record that will exist, within the same account. */
export async function checkReferences(overlay: Overlay): Promise<Result<void>> {
  const written = [...overlay.entries()].flatMap(({ table, before, after }) =>
    after && after !== before ? [{ table, before, record: after }] : [],
  );
  const pointers = written.flatMap(({ table, before, record }) =>
    referencesFrom[table].flatMap((reference) => {
      const value = record[reference.field];
      const untouched = before && jsonEqual(before[reference.field], value) && before.accountId === record.accountId;
      return untouched ? [] : idsIn(value).map((id) => ({ reference, record, id }));
    }),
  );
  await overlay.loadAll(pointers.map(({ reference, id }) => ({ table: reference.target, id })));
  for (const { reference, record, id } of pointers) {
    const target = overlay.get(reference.target, id);
    const where = `${reference.table} ${record.id} ${reference.field} ${id}`;
    if (!target) return fail('reference-missing', undefined, where);
    if (!sameAccount(reference.table, record, reference.target, target)) return fail('reference-other-account', undefined, where);
    if (reference.table === reference.target && (await closesCycle(overlay, reference.table, reference.field, record))) {
      return fail('reference-cycle', undefined, where);
    }
  }
  return checkMoved(overlay, written);
}

const sameAccount = (table: TableName, record: StoredRecord, targetTable: TableName, target: StoredRecord): boolean =>
  !accountTables.has(table) || !accountTables.has(targetTable) || record.accountId === target.accountId;

async function closesCycle(overlay: Overlay, table: TableName, field: string, start: StoredRecord): Promise<boolean> {
  const seen = new Set<string>();
  let next = idsIn(start[field]);
  while (next.length > 0) {
    if (next.includes(start.id)) return true;
    for (const id of next) seen.add(id);
    await overlay.load(table, next);
    next = [...new Set(next.flatMap((id) => idsIn(overlay.get(table, id)?.[field])))].filter((id) => !seen.has(id));
  }
  return false;
}

/** A record that moves to another account must not leave behind what points at it. */
async function checkMoved(
  overlay: Overlay,
  written: readonly { table: TableName; before: StoredRecord | undefined; record: StoredRecord }[],
): Promise<Result<void>> {
  for (const { table, before, record } of written) {
    if (!accountTables.has(table) || !before || before.accountId === record.accountId) continue;
    for (const reference of referencesTo[table]) {
      for (const referring of await overlay.loadReferring(reference.table, reference.field, [record.id])) {
        if (!sameAccount(reference.table, referring, table, record)) {
          return fail('reference-other-account', undefined, `${reference.table} ${referring.id} ${reference.field} ${record.id}`);
        }
      }
    }
  }
  return ok(undefined);
}
