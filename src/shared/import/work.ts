import type { z } from 'zod';
import type { Account } from '../model/account';
import type { Mutation } from '../model/changes';
import type { ImportIssue } from '../model/import-report';
import { jsonEqual } from '../model/json-equal';
import type { TableName } from '../model/table-names';
import type { Tables } from '../model/tables';
import { tableSchemas } from '../model/tables';
import type { Formats } from './cells';
import type { ReadRow } from './read-row';
import type { Row } from './row-reader';

/** Keys of the `import` catalogue under `issues`. */
export type Reason =
  | 'noName'
  | 'repeated'
  | 'unreadable'
  | 'unknownChoice'
  | 'stageUnknown'
  | 'outOfRange'
  | 'shortened'
  | 'tooManyCells'
  | 'tooFewCells'
  | 'accountAlike'
  | 'accountUnknown'
  | 'accountMissing'
  | 'accountCreated'
  | 'offerAlike'
  | 'offerUnknown'
  | 'offerCreated'
  | 'parentUnknown'
  | 'parentCircle'
  | 'contactWithoutAccount'
  | 'contactOfUnknownAccount'
  | 'managerUnknown'
  | 'managerCircle'
  | 'managerSelf';

export type Outcome = 'created' | 'updated' | 'unchanged';

const blanks = new Map<TableName, Record<string, unknown>>();

/** A record that says nothing yet: the model's defaults, undefined where it has none. */
function blankOf(table: TableName): Record<string, unknown> {
  const made = blanks.get(table);
  if (made) return made;
  const fields = Object.entries<z.ZodType>(tableSchemas[table].shape);
  const blank = Object.fromEntries(fields.map(([field, schema]) => [field, schema.safeParse(undefined).data]));
  blanks.set(table, blank);
  return blank;
}

/**
 * What an import is about to do: the records it makes and changes, each named once, and what it has to say about rows.
 * Planners read records through it, so that a later row sees what an earlier one did.
 */
export class ImportWork {
  readonly issues: ImportIssue[] = [];
  private readonly created = new Map<string, { table: TableName; record: Record<string, unknown> & { id: string } }>();
  private readonly changed = new Map<string, { table: TableName; id: string; fields: Record<string, unknown> }>();
  private readonly deleted: Mutation[] = [];
  /** What becomes of each row that comes in, by its line. */
  readonly outcomes = new Map<number, Outcome>();

  constructor(readonly newId: () => string) {}

  /** Makes a record; what `fields` leave out gets the model's default, what the model does not know is left out. */
  create<T extends TableName>(table: T, fields: Record<string, unknown>): Tables[T] {
    // Not parsed: the commit does that. Every record of a table has its fields in one order, which makes thousands of them cheap.
    const record: Record<string, unknown> & { id: string } = { ...blankOf(table), id: this.newId() };
    for (const field of Object.keys(record)) if (fields[field] !== undefined) record[field] = fields[field];
    this.created.set(record.id, { table, record });
    return record as Tables[T];
  }

  /** Changes the fields of a record that differ; answers whether any did. */
  update<T extends TableName>(table: T, record: Tables[T], fields: Partial<Omit<Tables[T], 'id'>>): boolean {
    const now = record as Record<string, unknown>;
    const differing = Object.entries(fields).filter(([field, value]) => !jsonEqual(now[field], value));
    if (differing.length === 0) return false;
    const change = Object.fromEntries(differing);
    const fresh = this.created.get(record.id);
    if (fresh) Object.assign(fresh.record, change);
    else {
      const before = this.changed.get(record.id);
      this.changed.set(record.id, { table, id: record.id, fields: { ...before?.fields, ...change } });
    }
    return true;
  }

  delete(table: TableName, id: string): void {
    this.deleted.push({ op: 'delete', table, id });
  }

  reject(row: Row, reason: Reason, params: ImportIssue['params'] = {}): void {
    this.issues.push({ line: row.line, severity: 'rejected', reason, params, cells: row.cells });
  }

  remark(row: Row, reason: Reason, params: ImportIssue['params'] = {}): void {
    this.issues.push({ line: row.line, severity: 'remark', reason, params, cells: row.cells });
  }

  /** Says what becomes of a row that is not rejected. */
  settle(row: Row, outcome: Outcome): void {
    this.outcomes.set(row.line, outcome);
  }

  counts(): Record<Outcome, number> {
    const counts = { created: 0, updated: 0, unchanged: 0 };
    for (const outcome of this.outcomes.values()) counts[outcome] += 1;
    return counts;
  }

  mutations(): Mutation[] {
    const creates = [...this.created.values()].map(({ table, record }) => ({ op: 'create', table, record }) as Mutation);
    const updates = [...this.changed.values()].map(({ table, id, fields }) => ({ op: 'update', table, id, fields }) as Mutation);
    return [...this.deleted, ...creates, ...updates];
  }
}

/** The text of a field, "" where the row has none. */
export const textOf = (values: ReadRow['values'], field: string): string => {
  const value = values[field];
  return typeof value === 'string' ? value : '';
};

/** The values without the named fields: those that need more than being put into the record. */
export function without(values: ReadRow['values'], ...fields: string[]): ReadRow['values'] {
  const rest: ReadRow['values'] = {};
  for (const field of Object.keys(values)) if (!fields.includes(field)) rest[field] = values[field];
  return rest;
}

/** An account that rows name and nobody knows: its name and the currency of its amounts are all that is known. */
export const newAccount = (work: ImportWork, name: string, values: ReadRow['values'], { currency }: Formats): Account =>
  work.create('accounts', { name, currency: textOf(values, 'currency') || currency });

/** Something that is said once for all rows of the same name: the first row, and how many there are. */
export class Tally {
  private readonly found = new Map<string, { row: Row; count: number; params: ImportIssue['params'] }>();

  add(name: string, row: Row, params: ImportIssue['params']): void {
    const known = this.found.get(name);
    if (known) known.count += 1;
    else this.found.set(name, { row, count: 1, params });
  }

  say(work: ImportWork, reason: Reason): void {
    for (const { row, count, params } of this.found.values()) work.remark(row, reason, { ...params, count });
  }
}
