import { z } from 'zod';
import { upgradeContents } from '../migrations/upgrade';
import { type Contents, contentsSchema } from '../model/contents';
import type { StoredRecord } from '../model/record-changes';
import { type RecordTimes, recordTimesSchema } from '../model/record-times';
import { accountTables, referencesFrom } from '../model/references';
import { type TableName, tableNames } from '../model/table-names';
import { schemaVersion, tableSchemas } from '../model/tables';
import { fail, ok, type Result } from '../result';
import { headSchema, type PackageContent, type PackageHead, packageVersion } from './format';
import { locate } from './make-content';
import { recordKey } from './record-key';
import { referredIds } from './select-account';

/** Unknown fields are refused rather than dropped in silence. */
const strictSchemas = Object.fromEntries(tableNames.map((name) => [name, tableSchemas[name].strict()])) as unknown as Record<
  TableName,
  z.ZodType<StoredRecord>
>;

const isTableName = (name: string): name is TableName => (tableNames as readonly string[]).includes(name);
const listSchema = z.array(z.unknown());

/** What a package holds before anything of it is believed. */
export type RawContent = { head: unknown; tables: Readonly<Record<string, unknown>>; times: unknown };

const invalid = (where: string, error: z.ZodError) => {
  const [issue] = error.issues;
  return fail('package-invalid', { where: `${where} ${issue?.path.map(String).join('.') ?? ''}`.trim().slice(0, 120) }, issue?.message);
};

/** The head, and a clear word when a newer Keyfolio wrote it. */
export function checkHead(raw: unknown, schema: z.ZodType<PackageHead> = headSchema): Result<PackageHead> {
  const named = z.looseObject({ format: z.literal('keyfolio') }).safeParse(raw);
  if (!named.success) return fail('package-not-one');
  const newer = [named.data.version, named.data.schemaVersion].map(Number);
  if ((newer[0] ?? 0) > packageVersion || (newer[1] ?? 0) > schemaVersion) return fail('package-newer');
  const head = schema.safeParse(raw);
  return head.success ? ok(head.data) : invalid('manifest', head.error);
}

/** Every record by its schema, each id once, nothing that points at nothing. One fault refuses all. */
export function checkContent({ head: rawHead, tables, times: rawTimes }: RawContent): Result<PackageContent> {
  const head = checkHead(rawHead);
  if (!head.ok) return head;
  const current = upgrade(tables, head.value.schemaVersion);
  if (!current.ok) return current;
  const records: Partial<Record<TableName, StoredRecord[]>> = {};
  for (const [table, raw] of Object.entries(current.value)) {
    if (!isTableName(table)) return fail('package-unsafe', undefined, `table ${table.slice(0, 50)}`);
    const checked = checkTable(table, raw);
    if (!checked.ok) return checked;
    records[table] = checked.value;
  }
  const times = z.array(recordTimesSchema).safeParse(rawTimes);
  if (!times.success) return invalid('times', times.error);
  const content = { head: { ...head.value, schemaVersion }, records, times: times.data };
  const whole = checkTimes(content.times) ?? checkReferences(content) ?? checkScope(content);
  return whole ?? ok(content);
}

/** Records of an older version by the same upgrades as the store's. */
function upgrade(tables: RawContent['tables'], version: number): Result<RawContent['tables']> {
  if (version === schemaVersion) return ok(tables);
  const contents = contentsSchema.safeParse(tables);
  return contents.success ? ok(upgradeContents(contents.data as Contents, version)) : invalid('tables', contents.error);
}

function checkTable(table: TableName, raw: unknown): Result<StoredRecord[]> {
  const list = listSchema.safeParse(raw);
  if (!list.success) return invalid(table, list.error);
  const seen = new Set<string>();
  const records: StoredRecord[] = [];
  for (const [index, item] of list.data.entries()) {
    const record = strictSchemas[table].safeParse(item);
    if (!record.success) return invalid(`${table}[${index}]`, record.error);
    if (seen.has(record.data.id)) return fail('package-invalid', { where: `${table}[${index}] id` }, 'twice');
    seen.add(record.data.id);
    records.push(record.data);
  }
  return ok(records);
}

function checkTimes(times: readonly RecordTimes[]) {
  const keys = new Set(times.map(({ table, id }) => recordKey(table, id)));
  return keys.size === times.length ? null : fail('package-invalid', { where: 'times' }, 'a record twice');
}

/** A reference leads to a record of the package, of the same account; an optional one may lead to what the head names as outside. */
function checkReferences({ head, records }: PackageContent) {
  const all = locate(records);
  const byKey = new Map(all.map((located) => [recordKey(located.table, located.record.id), located]));
  const outside = new Set(head.outside.map(({ table, id }) => recordKey(table, id)));
  for (const { table, record } of all) {
    for (const { field, target, onDelete } of referencesFrom[table]) {
      for (const id of referredIds(record, field)) {
        const found = byKey.get(recordKey(target, id));
        const where = `${table}.${field}`;
        if (!found && (onDelete === 'cascade' || !outside.has(recordKey(target, id)))) return fail('package-reference', { where }, id);
        const both = accountTables.has(table) && accountTables.has(target);
        if (found && both && found.record.accountId !== record.accountId)
          return fail('package-reference', { where }, `${id}: other account`);
        if (table === target && closesCycle(byKey, table, field, record)) return fail('package-reference', { where }, `${id}: cycle`);
      }
    }
  }
  return null;
}

function closesCycle(byKey: ReadonlyMap<string, { record: StoredRecord }>, table: TableName, field: string, start: StoredRecord): boolean {
  const seen = new Set<string>();
  const waiting = [...referredIds(start, field)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === start.id) return true;
    const next = seen.has(id) ? undefined : byKey.get(recordKey(table, id))?.record;
    seen.add(id);
    if (next) waiting.push(...referredIds(next, field));
  }
  return false;
}

/** A package of one account holds that account. */
function checkScope({ head, records }: PackageContent) {
  const { scope } = head;
  const there = scope.kind === 'portfolio' || records.accounts?.some(({ id }) => id === scope.accountId);
  return there ? null : fail('package-invalid', { where: 'scope.accountId' });
}
