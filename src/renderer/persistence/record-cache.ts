import type { StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import type { Write } from './writes';

/** More than a user edits in one sitting, and little memory. */
const capacity = 500;

/**
 * The records that commits read or wrote last: who edits one field mostly edits the next one of the same record, and
 * reading it first costs a third of the commit. Commits are the only writers, so that it is never stale; whatever
 * disturbs the order of things (a failure, a big commit) empties it.
 */
export class RecordCache {
  readonly #records = new Map<string, StoredRecord>();

  get(table: TableName, id: string): StoredRecord | undefined {
    return this.#records.get(`${table} ${id}`);
  }

  /** Keeps its own copy: a caller may do with a record what it likes. */
  set(table: TableName, record: StoredRecord): void {
    const key = `${table} ${record.id}`;
    this.#records.delete(key);
    this.#records.set(key, structuredClone(record));
    if (this.#records.size > capacity) this.#records.delete(this.#records.keys().next().value as string);
  }

  /** Follows a commit that was written. */
  follow(writes: readonly Write[]): void {
    if (writes.length > capacity) this.clear();
    else this.#keep(writes);
  }

  clear(): void {
    this.#records.clear();
  }

  #keep(writes: readonly Write[]): void {
    for (const { after, change } of writes) {
      if (after) this.set(change.table, after);
      else this.#records.delete(`${change.table} ${change.id}`);
    }
  }
}
