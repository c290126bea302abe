import type { Mutation } from '../model/changes';
import type { ImportIssue } from '../model/import-report';
import { jsonEqual } from '../model/json-equal';
import type { TableName } from '../model/table-names';
import type { Tables } from '../model/tables';
import { tableSchemas } from '../model/tables';
import type { Value } from './cells';
import type { Row } from './row-reader';

/** Keys of the `import` catalogue under `issues`. */
export type Reason =
  | 'noName'
  | 'repeated'
  | 'unreadable'
  | 'outOfRange'
  | 'shortened'
  | 'tooManyCells'
  | 'accountAlike'
  | 'accountUnknown'
  | 'accountMissing'
  | 'accountCreated'
  | 'offerAlike'
  | 'offerUnknown'
  | 'parentUnknown'
  | 'parentCircle'
  | 'contactWithoutAccount'
  | 'managerUnknown'
  | 'managerCircle'
  | 'managerSelf';

/** A row with its cells read: values by field, columns without a field by their header. */
export type ReadRow = { row: Row; values: Partial<Record<string, Value>>; custom: Record<string, string> };

export type Outcome = 'created' | 'updated' | 'unchanged';

/**
 * What an import is about to do: the records it makes and changes, each named once, and what it has to say about rows.
 * Planners read records through it, so that a later row sees what an earlier one did.
 */
export class ImportWork {
  readonly issues: ImportIssue[] = [];
  private readonly created = new Map<string, { table: TableName; record: Record<string, unknown> & { id: string } }>();
  private readonly changed = new Map<string, { table: TableName; id: string; fields: Record<string, unknown> }>();
  private readonly deleted: Mutation[] = [];
  readonly outcomes: Record<Outcome, number> = { created: 0, updated: 0, unchanged: 0 };

  constructor(readonly newId: () => string) {}

  /** Makes a record; what `fields` leave out gets the model's default. */
  create<T extends TableName>(table: T, fields: Record<string, unknown>): Tables[T] {
    const record = tableSchemas[table].parse({ id: this.newId(), ...fields }) as Tables[T];
    this.created.set(record.id, { table, record });
    return record;
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

  count(outcome: Outcome): void {
    this.outcomes[outcome] += 1;
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
export const without = (values: ReadRow['values'], ...fields: string[]): ReadRow['values'] =>
  Object.fromEntries(Object.entries(values).filter(([field]) => !fields.includes(field)));

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
