import type { StoredRecord } from '@shared/model/record-changes';
import { idsIn } from '@shared/model/references';
import { type TableName, tableNames } from '@shared/model/table-names';
import type { Database } from './database';
import type { RecordCache } from './record-cache';
import { modelTable } from './writes';

type Entry = { before: StoredRecord | undefined; after: StoredRecord | undefined };

/** Above this many ids, listing the table's keys is faster than asking for each. */
const manyIds = 100;

/** The store as it will be after a commit that is being prepared: what is written lies over what is stored. */
export class Overlay {
  readonly #db: Database;
  readonly #cache: RecordCache;
  readonly #tables = new Map<TableName, Map<string, Entry>>(tableNames.map((name) => [name, new Map()]));

  constructor(db: Database, cache: RecordCache) {
    this.#db = db;
    this.#cache = cache;
  }

  #of(table: TableName): Map<string, Entry> {
    return this.#tables.get(table) as Map<string, Entry>;
  }

  /** Reads records of several tables, so that `get` and `set` know them. */
  async loadAll(records: readonly { table: TableName; id: string }[]): Promise<void> {
    const idsByTable = new Map<TableName, string[]>();
    for (const { table, id } of records) {
      const ids = idsByTable.get(table);
      if (ids) ids.push(id);
      else idsByTable.set(table, [id]);
    }
    for (const [table, ids] of idsByTable) await this.load(table, ids);
  }

  /** Reads records, so that `get` and `set` know them. */
  async load(table: TableName, ids: Iterable<string>): Promise<void> {
    const known = this.#of(table);
    const missing = [...new Set(ids)].filter((id) => !known.has(id));
    if (missing.length === 0) return;
    const stored = await this.#readStored(table, missing);
    for (const id of missing) {
      const record = stored.get(id);
      known.set(id, { before: record, after: record });
    }
  }

  async #readStored(table: TableName, ids: string[]): Promise<Map<string, StoredRecord>> {
    const found = new Map<string, StoredRecord>();
    const unknown: string[] = [];
    for (const id of ids) {
      const record = this.#cache.get(table, id);
      if (record) found.set(id, record);
      else unknown.push(id);
    }
    for (const record of await this.#readRows(table, unknown)) {
      found.set(record.id, record);
      this.#cache.set(table, record);
    }
    return found;
  }

  async #readRows(table: TableName, ids: string[]): Promise<StoredRecord[]> {
    if (ids.length === 0) return [];
    const rows = modelTable(this.#db, table);
    let wanted = ids;
    if (ids.length > manyIds) {
      const existing = new Set(await rows.toCollection().primaryKeys());
      wanted = ids.filter((id) => existing.has(id));
    }
    const records = wanted.length > 0 ? await rows.bulkGet(wanted) : [];
    return records.filter((record) => record !== undefined);
  }

  /** Stored records whose `field` points at one of `ids` (or lists one), as they will be. */
  async loadReferring(table: TableName, field: string, ids: string[]): Promise<StoredRecord[]> {
    const known = this.#of(table);
    // Distinct: a list that names two of the ids is found under each.
    const found = await modelTable(this.#db, table).where(field).anyOf(ids).distinct().toArray();
    for (const record of found) if (!known.has(record.id)) known.set(record.id, { before: record, after: record });
    const targets = new Set(ids);
    return found.flatMap(({ id }) => known.get(id)?.after ?? []).filter((record) => idsIn(record[field]).some((id) => targets.has(id)));
  }

  /** The record as it will be; load it first. */
  get(table: TableName, id: string): StoredRecord | undefined {
    return this.#of(table).get(id)?.after;
  }

  set(table: TableName, id: string, after: StoredRecord | undefined): void {
    const known = this.#of(table);
    known.set(id, { before: known.get(id)?.before, after });
  }

  /** Every record read so far, before and after. */
  *entries(): Generator<{ table: TableName; id: string; before: StoredRecord | undefined; after: StoredRecord | undefined }> {
    for (const [table, records] of this.#tables) for (const [id, { before, after }] of records) yield { table, id, before, after };
  }
}
