import type { Mutation } from '@shared/model/changes';
import type { StoredRecord } from '@shared/model/record-changes';
import { referencesTo } from '@shared/model/references';
import { type TableName, tableNames } from '@shared/model/table-names';
import { tableSchemas } from '@shared/model/tables';
import { fail, ok, type Result } from '@shared/result';
import type { ZodType } from 'zod';
import { checkReferences } from './check-references';
import type { Database } from './database';
import { followMoves, withoutIds } from './follow-moves';
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
  await followMoves(overlay);
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
      const lost = new Set(ids);
      for (const reference of referencesTo[target]) {
        const { table, field, onDelete } = reference;
        for (const record of await overlay.loadReferring(table, field, ids)) {
          if (onDelete === 'cascade') {
            overlay.set(table, record.id, undefined);
            next.push({ table, id: record.id, before: record, after: undefined });
          } else overlay.set(table, record.id, withoutIds(record, reference, lost));
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
