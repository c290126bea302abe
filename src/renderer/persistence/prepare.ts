import type { Mutation } from '@shared/model/changes';
import { jsonEqual } from '@shared/model/json-equal';
import type { StoredRecord } from '@shared/model/record-changes';
import { accountTables, referencesFrom, referencesTo } from '@shared/model/references';
import { type TableName, tableNames } from '@shared/model/table-names';
import { tableSchemas } from '@shared/model/tables';
import { fail, ok, type Result } from '@shared/result';
import type { ZodType } from 'zod';
import type { Database } from './database';
import { Overlay } from './overlay';
import type { RecordCache } from './record-cache';
import { type Write, writeOf } from './writes';

/** Unknown fields are refused rather than dropped in silence. */
const strictSchemas = Object.fromEntries(tableNames.map((name) => [name, tableSchemas[name].strict()])) as unknown as Record<
  TableName,
  ZodType<StoredRecord>
>;

/** A big import gives the window a breath this often, so that it keeps painting. */
const breathEvery = 1000;
const breathe = () => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * What mutations come to: whole records checked against their schema, references checked both ways, deletions followed
 * by what goes with them. Touches nothing; one refusal refuses all.
 */
export async function prepare(db: Database, cache: RecordCache, mutations: readonly Mutation[]): Promise<Result<Write[]>> {
  const overlay = new Overlay(db, cache);
  await overlay.loadAll(mutations.map((mutation) => ({ table: mutation.table, id: idOf(mutation) })));
  for (const mutation of mutations) {
    const applied = applyMutation(overlay, mutation);
    if (!applied.ok) return applied;
  }
  await followDeletions(overlay);
  const parsed = await parseRecords(overlay);
  if (!parsed.ok) return parsed;
  const referring = await checkReferences(overlay);
  if (!referring.ok) return referring;
  return ok([...overlay.entries()].flatMap(({ table, id, before, after }) => writeOf(table, id, before, after) ?? []));
}

const idOf = (mutation: Mutation): string => (mutation.op === 'create' ? mutation.record.id : mutation.id);

function applyMutation(overlay: Overlay, mutation: Mutation): Result<void> {
  const { table } = mutation;
  const id = idOf(mutation);
  const current = overlay.get(table, id);
  if (mutation.op === 'create') {
    if (current) return fail('record-exists', undefined, `${table} ${id}`);
    overlay.set(table, id, mutation.record);
  } else {
    if (!current) return fail('record-missing', undefined, `${table} ${id}`);
    overlay.set(table, id, mutation.op === 'delete' ? undefined : { ...current, ...mutation.fields, id });
  }
  return ok(undefined);
}

/** Deletes what belongs to a deleted record and clears what points at it, until nothing dangles. */
async function followDeletions(overlay: Overlay): Promise<void> {
  let gone = [...overlay.entries()].filter(({ before, after }) => before && !after);
  while (gone.length > 0) {
    const next: typeof gone = [];
    for (const target of new Set(gone.map(({ table }) => table))) {
      const ids = gone.filter(({ table }) => table === target).map(({ id }) => id);
      for (const { table, field, onDelete, whenCleared } of referencesTo[target]) {
        for (const record of await overlay.loadReferring(table, field, ids)) {
          if (onDelete === 'set-null') {
            overlay.set(table, record.id, { ...record, [field]: null, ...whenCleared });
          } else {
            overlay.set(table, record.id, undefined);
            next.push({ table, id: record.id, before: record, after: undefined });
          }
        }
      }
    }
    gone = next;
  }
}

async function parseRecords(overlay: Overlay): Promise<Result<void>> {
  let parsed = 0;
  for (const { table, id, before, after } of overlay.entries()) {
    if (!after || after === before) continue;
    const checked = strictSchemas[table].safeParse(after);
    if (!checked.success) return fail('record-invalid', undefined, `${table} ${id}: ${checked.error.message}`);
    overlay.set(table, id, checked.data);
    parsed += 1;
    if (parsed % breathEvery === 0) await breathe();
  }
  return ok(undefined);
}

/** Every reference of a written record must point at a record that will exist, within the same account. */
async function checkReferences(overlay: Overlay): Promise<Result<void>> {
  const written = [...overlay.entries()].flatMap(({ table, before, after }) =>
    after && after !== before ? [{ table, before, record: after }] : [],
  );
  const pointers = written.flatMap(({ table, before, record }) =>
    referencesFrom[table].flatMap((reference) => {
      const id = record[reference.field];
      const untouched = before && jsonEqual(before[reference.field], id) && before.accountId === record.accountId;
      return typeof id === 'string' && !untouched ? [{ reference, record, id }] : [];
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
  const seen = new Set([start.id]);
  let next = start[field];
  while (typeof next === 'string') {
    if (seen.has(next)) return true;
    seen.add(next);
    await overlay.load(table, [next]);
    next = overlay.get(table, next)?.[field];
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
