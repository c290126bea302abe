import type { RecordChange } from './changes';
import { jsonEqual } from './json-equal';
import type { TableName } from './table-names';

/** A record as the change log sees it: its fields, of which `id` is one. */
export type StoredRecord = { id: string; [field: string]: unknown };

/**
 * What turns `before` into `after`, both whole (undefined: absent). Null when nothing differs. An update holds exactly
 * the fields that differ; a creation or a deletion holds the whole record, so that its reverse needs nothing else.
 */
export function diffRecord(
  table: TableName,
  id: string,
  before: StoredRecord | undefined,
  after: StoredRecord | undefined,
): RecordChange | null {
  if (!before || !after) return before === after ? null : { table, id, before: before ?? null, after: after ?? null };
  const changed = diffFields(before, after);
  return changed && { table, id, ...changed };
}

function diffFields(before: Record<string, unknown>, after: Record<string, unknown>) {
  const old: Record<string, unknown> = {};
  const now: Record<string, unknown> = {};
  let differs = false;
  for (const field of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (jsonEqual(before[field], after[field])) continue;
    differs = true;
    if (before[field] !== undefined) old[field] = before[field];
    if (after[field] !== undefined) now[field] = after[field];
  }
  return differs ? { before: old, after: now } : null;
}

/**
 * The record after a change. Applying a change twice gives the same as once, and an update of an absent record leaves
 * it absent: a replay that starts earlier than it must still ends at the same state.
 */
export function applyToRecord(record: StoredRecord | undefined, change: RecordChange): StoredRecord | undefined {
  if (!change.after) return undefined;
  if (!change.before) return { ...change.after, id: change.id };
  if (!record) return undefined;
  const next: StoredRecord = { ...record, ...change.after };
  for (const field of Object.keys(change.before)) if (!Object.hasOwn(change.after, field)) delete next[field];
  return next;
}

/** The changes that take these back: applied after them, they leave every record as it was. */
export const reverseChanges = (changes: readonly RecordChange[]): RecordChange[] =>
  changes.map(({ table, id, before, after }) => ({ table, id, before: after, after: before })).reverse();

/**
 * One change per record that does what these do one by one: what is created and deleted on the way leaves no trace,
 * nor does a field that ends as it began.
 */
export function squashChanges(changes: readonly RecordChange[]): RecordChange[] {
  const squashed = new Map<string, RecordChange | null>();
  for (const change of changes) {
    const key = `${change.table} ${change.id}`;
    const earlier = squashed.get(key);
    squashed.set(key, earlier ? joinTwo(earlier, change) : change);
  }
  return [...squashed.values()].filter((change) => change !== null);
}

function joinTwo(first: RecordChange, second: RecordChange): RecordChange | null {
  const { table, id } = first;
  // The record was absent at the start: what counts is what it ends as.
  if (!first.before) {
    const end = applyToRecord(applyToRecord(undefined, first), second);
    return end ? { table, id, before: null, after: end } : null;
  }
  // Deleted, then made again: the two whole records are known.
  if (!first.after) return second.after && !second.before ? diffRecord(table, id, { ...first.before, id }, { ...second.after, id }) : first;
  // An update, then the deletion: the record as it was before the update is the deleted one with the old fields.
  if (!second.after) return { table, id, before: undoFields(second.before ?? {}, first), after: null };
  const before: Record<string, unknown> = { ...second.before, ...first.before };
  const after: Record<string, unknown> = { ...first.after, ...second.after };
  for (const field of Object.keys(first.after)) if (!Object.hasOwn(first.before, field)) delete before[field];
  for (const field of Object.keys(second.before ?? {})) if (!Object.hasOwn(second.after, field)) delete after[field];
  const changed = diffFields(before, after);
  return changed && { table, id, ...changed };
}

function undoFields(record: Record<string, unknown>, { before, after }: RecordChange): Record<string, unknown> {
  const old = { ...record, ...before };
  for (const field of Object.keys(after ?? {})) if (!Object.hasOwn(before ?? {}, field)) delete old[field];
  return old;
}
