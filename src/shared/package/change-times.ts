import type { ChangeRecord, RecordChange } from '../model/changes';
import { jsonEqual } from '../model/json-equal';
import type { StoredRecord } from '../model/record-changes';
import type { RecordTimes } from '../model/record-times';
import { recordKey } from './record-key';

/** The times of a record; for a deleted one also what it was. */
export type KnownTimes = RecordTimes & { last: StoredRecord | null };

/**
 * Reads from change records, given oldest first, when each field of each record got its value. A merge brings times of its
 * own; taking the merge back gives back the times of before, so that the same package can be opened again.
 */
export class ChangeTimes {
  readonly #times = new Map<string, KnownTimes>();
  readonly #merges = new Map<string, { merged: readonly RecordTimes[]; before: Map<string, KnownTimes | undefined> }>();

  follow(record: ChangeRecord): void {
    const undone = record.undoes ? this.#merges.get(record.undoes) : undefined;
    if (undone) {
      this.#restore(undone.before);
      return;
    }
    const redone = record.redoes ? this.#merges.get(record.redoes) : undefined;
    const merged = record.merged ?? redone?.merged;
    if (merged) {
      const touched = [...record.changes, ...merged].map(({ table, id }) => recordKey(table, id));
      const before = new Map(touched.map((key) => [key, this.#times.get(key)]));
      this.#merges.set(record.redoes ?? record.id, { merged, before });
    }
    for (const change of record.changes) this.#change(change, record.at);
    for (const times of merged ?? []) {
      const key = recordKey(times.table, times.id);
      this.#times.set(key, { ...times, last: this.#times.get(key)?.last ?? null });
    }
  }

  /** Of every record that was ever there, deleted ones included. */
  all(): KnownTimes[] {
    return [...this.#times.values()];
  }

  #restore(before: Map<string, KnownTimes | undefined>): void {
    for (const [key, times] of before) {
      if (times) this.#times.set(key, times);
      else this.#times.delete(key);
    }
  }

  #change(change: RecordChange, at: string): void {
    const { table, id, before, after } = change;
    const key = recordKey(table, id);
    const old = this.#times.get(key);
    const fresh: KnownTimes = { table, id, created: [], fields: {}, deleted: null, last: null };
    if (!after) this.#times.set(key, { ...(old ?? fresh), deleted: at, last: { ...before, id } });
    else if (!before) this.#times.set(key, old ? revived(old, after, at) : { ...fresh, created: [at] });
    else this.#times.set(key, { ...(old ?? fresh), fields: stamped(old?.fields ?? {}, Object.keys({ ...before, ...after }), at) });
  }
}

/** The fields with one more instant each. */
function stamped(fields: RecordTimes['fields'], names: readonly string[], at: string): RecordTimes['fields'] {
  return { ...fields, ...Object.fromEntries(names.map((name) => [name, [...(fields[name] ?? []), at]])) };
}

/** A deleted record that comes back: its values keep their age, the record itself is there since now (its `id` says so). */
function revived(old: KnownTimes, after: Record<string, unknown>, at: string): KnownTimes {
  const changed = Object.keys(after).filter((field) => !jsonEqual(after[field], old.last?.[field]));
  return { ...old, fields: stamped(old.fields, [...new Set(['id', ...changed])], at), deleted: null, last: null };
}
