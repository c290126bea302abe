import type { Mutation, RecordChange } from '../model/changes';
import { fieldKind } from '../model/field-kind';
import { jsonEqual } from '../model/json-equal';
import type { StoredRecord } from '../model/record-changes';
import { idsIn, referencesFrom } from '../model/references';
import type { TableName } from '../model/table-names';
import { err, ok, type Result } from '../result';
import type { Lookup, RecordKey } from './record-name';

/** Why changes cannot be taken back. */
export type RevertRefusal =
  /** The record they are about was deleted since. */
  | ({ reason: 'gone' } & RecordKey)
  /** It would point at something that was deleted since. */
  | ({ reason: 'reference-gone'; field: string; target: RecordKey } & RecordKey)
  /** Everything is already as it was before. */
  | { reason: 'nothing' };

/** A field that was changed again after the change that is taken back: what it is now goes too. */
export type ChangedSince = RecordKey & { field: string; now: unknown };

export type RevertPlan = { mutations: Mutation[]; changedSince: ChangedSince[]; restored: number; removed: number };

const keyOf = (table: string, id: unknown) => `${table} ${String(id)}`;

/**
 * Takes back changes of one commit, whatever came after: only the fields that they changed. What they created goes, what
 * they deleted comes back with what went along with it.
 *
 * @param changes the ones to take back
 * @param commit every change of that commit, for what was deleted along with a record
 * @param now the records as they are; undefined: gone
 */
export function planRevert(
  changes: readonly RecordChange[],
  commit: readonly RecordChange[],
  now: Lookup,
): Result<RevertPlan, RevertRefusal> {
  const plan: RevertPlan = { mutations: [], changedSince: [], restored: 0, removed: 0 };
  const wanted = new Set(changes.map(({ table, id }) => keyOf(table, id)));
  const back = restoredWith(changes, commit, now);
  const returning = new Set(back.filter(({ after }) => !after).map(({ table, id }) => keyOf(table, id)));
  for (const change of [...changes.filter(({ after }) => after), ...back]) {
    const { table, id } = change;
    const current = now(table, id);
    if (!change.after) {
      plan.mutations.push({ op: 'create', table, record: { ...change.before, id } } as Mutation);
      plan.restored += 1;
    } else if (!change.before) {
      if (!current) continue;
      plan.changedSince.push(...differing(table, id, change.after, current));
      plan.mutations.push({ op: 'delete', table, id } as Mutation);
      plan.removed += 1;
    } else if (current) {
      const fields = fieldsBack(change, current);
      if (wanted.has(keyOf(table, id))) plan.changedSince.push(...differing(table, id, pick(change.after, fields), current));
      if (Object.keys(fields).length > 0) plan.mutations.push({ op: 'update', table, id, fields } as Mutation);
    } else if (!returning.has(keyOf(table, id))) {
      return err({ reason: 'gone', table, id });
    }
  }
  if (plan.mutations.length === 0) return err({ reason: 'nothing' });
  return danglingIn(plan.mutations, returning, now) ?? ok(plan);
}

/** The fields as they were before the change. Of columns kept from an import, only those that it changed. */
function fieldsBack({ table, before, after }: RecordChange, current: StoredRecord): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])) {
    const old = fieldKind(table, field).kind === 'columns' ? columnsBack(before?.[field], after?.[field], current[field]) : before?.[field];
    if (!jsonEqual(old, current[field])) fields[field] = old;
  }
  return fields;
}

function columnsBack(before: unknown, after: unknown, current: unknown): Record<string, unknown> {
  const [old, made, now] = [before, after, current].map((value) => (value ?? {}) as Record<string, unknown>) as [
    Record<string, unknown>,
    Record<string, unknown>,
    Record<string, unknown>,
  ];
  const next = { ...now };
  for (const column of new Set([...Object.keys(old), ...Object.keys(made)])) {
    if (old[column] === made[column]) continue;
    if (Object.hasOwn(old, column)) next[column] = old[column];
    else delete next[column];
  }
  return next;
}

const pick = (all: Record<string, unknown>, like: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(all).filter(([field]) => Object.hasOwn(like, field)));

const differing = (table: TableName, id: string, made: Record<string, unknown>, current: StoredRecord): ChangedSince[] =>
  Object.keys(made).flatMap((field) => (jsonEqual(made[field], current[field]) ? [] : [{ table, id, field, now: current[field] }]));

/**
 * The deletions among `changes`, with what the same commit deleted because it belonged to them and what it cleared because it
 * pointed at them; what has come back meanwhile, or would point at something that is gone, stays as it is.
 */
function restoredWith(changes: readonly RecordChange[], commit: readonly RecordChange[], now: Lookup): RecordChange[] {
  const found = new Map<string, RecordChange>();
  for (const change of changes) if (!change.after && !now(change.table, change.id)) found.set(keyOf(change.table, change.id), change);
  const gone = commit.filter(({ table, id, after }) => !after && !now(table, id));
  for (let size = -1; size !== found.size; ) {
    size = found.size;
    for (const change of gone) {
      const key = keyOf(change.table, change.id);
      if (!found.has(key) && belongsTo(change, found, now)) found.set(key, change);
    }
  }
  if (found.size === 0) return [];
  return [...found.values(), ...commit.flatMap((change) => reconnected(change, found, now))];
}

function belongsTo({ table, before }: RecordChange, found: ReadonlyMap<string, RecordChange>, now: Lookup): boolean {
  const owners = referencesFrom[table].filter(({ field, onDelete }) => onDelete === 'cascade' && typeof before?.[field] === 'string');
  const returns = ({ target, field }: (typeof owners)[number]) => found.has(keyOf(target, before?.[field]));
  return owners.some(returns) && owners.every((owner) => returns(owner) || now(owner.target, String(before?.[owner.field])) !== undefined);
}

/** A reference that was cleared, or an entry that left a list, because its target went; when nothing else was put there since. */
function reconnected(change: RecordChange, found: ReadonlyMap<string, RecordChange>, now: Lookup): RecordChange[] {
  const { table, id, before, after } = change;
  const current = before && after ? now(table, id) : undefined;
  if (!before || !after || !current) return [];
  const cleared = referencesFrom[table].filter(({ field, target, onDelete }) => {
    if (onDelete === 'cascade' || !jsonEqual(after[field], current[field])) return false;
    const left = idsIn(before[field]).filter((one) => !idsIn(after[field]).includes(one));
    return left.length > 0 && left.every((one) => found.has(keyOf(target, one)));
  });
  const names = cleared.flatMap(({ field, whenCleared }) => [field, ...Object.keys(whenCleared)]);
  if (names.length === 0) return [];
  const only = (all: Record<string, unknown>) => Object.fromEntries(Object.entries(all).filter(([field]) => names.includes(field)));
  return [{ table, id, before: only(before), after: only(after) }];
}

/** The first reference that would point at nothing. */
function danglingIn(mutations: readonly Mutation[], returning: ReadonlySet<string>, now: Lookup) {
  for (const mutation of mutations) {
    if (mutation.op === 'delete') continue;
    const { table } = mutation;
    const fields = (mutation.op === 'create' ? mutation.record : mutation.fields) as Record<string, unknown>;
    const id = mutation.op === 'create' ? mutation.record.id : mutation.id;
    for (const { field, target } of referencesFrom[table]) {
      const pointed = idsIn(fields[field]).find((one) => !returning.has(keyOf(target, one)) && !now(target, one));
      if (pointed === undefined) continue;
      return err<RevertRefusal>({ reason: 'reference-gone', table, id, field, target: { table: target, id: pointed } });
    }
  }
  return null;
}

/** The records that `planRevert` asks about. */
export function neededForRevert(changes: readonly RecordChange[], commit: readonly RecordChange[]): RecordKey[] {
  const considered = changes.some(({ after }) => !after) ? [...changes, ...commit] : changes;
  return considered.flatMap(({ table, id, before }) => [
    { table, id },
    ...referencesFrom[table].flatMap(({ field, target }) => idsIn(before?.[field]).map((pointed) => ({ table: target, id: pointed }))),
  ]);
}
