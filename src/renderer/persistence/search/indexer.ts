import type { TableName } from '@shared/model/table-names';
import { PlanIndex } from '@shared/search/plan-index';
import { searchedTables } from '@shared/search/record-texts';
import type { ResultGroup, ResultKind } from '@shared/search/results';
import type { Database } from '../database';
import { modelTable } from '../writes';
import type { Touched } from '../written';

/** Records read at a time: between two slices a question is answered. */
const sliceSize = 400;

/**
 * Reads the working copy into an index and keeps it current. Everything waits its turn: a record that a commit touched is read after
 * the slice that held it as it was, and a question sees every commit that was told before it.
 */
export class Indexer {
  readonly #db: Database;
  readonly #index = new PlanIndex();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(db: Database) {
    this.#db = db;
  }

  /** Reads every text there is, accounts first. */
  async build(): Promise<void> {
    for (const table of searchedTables) {
      let after: string | null = '';
      while (after !== null) {
        const from: string = after;
        after = await this.#inTurn(() => this.#readSlice(table, from));
      }
    }
  }

  /** Reads again what a commit touched; what is gone leaves the index. */
  async follow(touched: readonly Touched[]): Promise<void> {
    const searched = touched.filter(({ table }) => searchedTables.includes(table));
    for (let at = 0; at < searched.length; at += sliceSize) {
      const slice = searched.slice(at, at + sliceSize);
      await this.#inTurn(() => this.#readAgain(slice));
    }
  }

  search(query: string, all: ResultKind | null): Promise<ResultGroup[]> {
    return this.#inTurn(async () => this.#index.search(query, all));
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const run = this.#turn.then(work);
    this.#turn = run.catch(() => undefined);
    return run;
  }

  /** The key that the next slice comes after; null at the table's end. */
  async #readSlice(table: TableName, after: string): Promise<string | null> {
    const records = await modelTable(this.#db, table).where(':id').above(after).limit(sliceSize).toArray();
    for (const record of records) this.#index.put(table, record);
    return records.length < sliceSize ? null : (records.at(-1)?.id ?? null);
  }

  async #readAgain(touched: readonly Touched[]): Promise<void> {
    for (const table of new Set(touched.map((one) => one.table))) {
      const ids = touched.filter((one) => one.table === table).map(({ id }) => id);
      const records = await modelTable(this.#db, table).bulkGet(ids);
      records.forEach((record, position) => {
        if (record) this.#index.put(table, record);
        else this.#index.remove(table, ids[position] as string);
      });
    }
  }
}
