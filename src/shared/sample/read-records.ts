import { mapTexts, replaceLinks, storeLink } from '../links/link';
import type { Mutation } from '../model/changes';
import { fieldKind } from '../model/field-kind';
import type { CalendarDate } from '../model/fields';
import { accountTables } from '../model/references';
import { type TableName, tableNames } from '../model/table-names';
import { tableSchemas } from '../model/tables';
import type { Locale } from '../preferences';
import type { SampleRecord, SampleTables } from './sample-source';
import { aroundToday, quartersSince, shiftDate } from './shift-dates';

export type ReadOptions = { locale: Locale; today: CalendarDate; newId: () => string };

/** Finds the id that a record goes by in the store, from the key that the files call it by. */
export type IdOf = (table: TableName, key: string) => string | undefined;

export type ReadTables = { mutations: Mutation[]; idOf: IdOf };

/** These move by whole quarters: their ends are quarter ends and stay so. */
const ofPeriods: ReadonlySet<string> = new Set([
  'periodStart',
  'periodEnd',
  'contractStart',
  'renewalDate',
  'validFrom',
  'validTo',
  'asOf',
  // By the day, a forecast frozen the evening before its quarter would pass for hindsight.
  'frozenOn',
]);

/** Tables of which a portfolio has one set, whose ids are the same in every portfolio. */
export const oneSet = ['portfolioSettings', 'scoringCriteria', 'tiers', 'kpiDefinitions'] as const satisfies readonly TableName[];
const keepsItsId = (table: TableName): boolean => oneSet.some((name) => name === table);

const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The records of one group of tables in one language, as they stand around `today`, each checked against its schema. The schema
 * says what a value is: a key becomes the id of the record it names, a number an amount, a pair of texts the one of the language.
 * Throws where a file names what is not there: the files are ours.
 * @param shared finds what is not of this group
 */
export function readTables(tables: SampleTables, shared: IdOf, options: ReadOptions): ReadTables {
  const ids = new Map<string, string>();
  const known = tableNames.flatMap((table) => {
    const records = tables[table] ?? [];
    // The store lists records in the order of their ids: sorted, it lists them in the order of the file.
    const fresh = records.map(() => options.newId()).sort();
    return records.map((record, index) => {
      const handle = record.id === undefined ? '' : String(record.id);
      const id = keepsItsId(table) ? handle : (fresh[index] ?? '');
      if (handle !== '' && ids.has(`${table} ${handle}`)) throw new Error(`The sample has two ${table} called ${handle}`);
      if (handle !== '') ids.set(`${table} ${handle}`, id);
      return { table, id, record };
    });
  });
  const stray = Object.keys(tables).find((table) => !(tableNames as readonly string[]).includes(table));
  if (stray !== undefined) throw new Error(`The sample has records of ${stray}, which is no table`);
  const idOf: IdOf = (table, key) => ids.get(`${table} ${key}`) ?? shared(table, key);

  const account = tables.accounts?.[0];
  const currency = typeof account?.currency === 'string' ? account.currency : 'EUR';
  const accountId = account ? idOf('accounts', String(account.id)) : undefined;
  const mutations = known.map(({ table, id, record: { id: _, ...record } }): Mutation => {
    const owned = accountId !== undefined && accountTables.has(table) ? { accountId } : {};
    const fields = Object.entries(record).map(([field, value]) => [field, readField({ table, field, value, currency, idOf }, options)]);
    const parsed = tableSchemas[table].strict().safeParse({ ...owned, ...Object.fromEntries(fields), id });
    if (!parsed.success) throw new Error(`The sample's ${table} ${String(record.name ?? record.title ?? id)}: ${parsed.error.message}`);
    // The table and its record belong together: the schema is the table's.
    return { op: 'create', table, record: parsed.data } as Mutation;
  });
  return { mutations, idOf };
}

type Field = { table: TableName; field: string; value: unknown; currency: string; idOf: IdOf };

function readField({ table, field, value, currency, idOf }: Field, options: ReadOptions): unknown {
  const kind = fieldKind(table, field);
  const idFor = (target: TableName, key: unknown) => {
    const id = idOf(target, String(key));
    if (id === undefined) throw new Error(`The sample's ${table}.${field} names ${String(key)}, who is not among its ${target}`);
    return id;
  };
  if (value === null) return value;
  if (kind.kind === 'reference') return idFor(kind.target, value);
  if (kind.kind === 'list' && kind.of.kind === 'reference') {
    const { target } = kind.of;
    return (value as unknown[]).map((key) => idFor(target, key));
  }
  if (kind.kind === 'money' && typeof value === 'number') return { minor: Math.round(value * 100), currency };
  if (kind.kind === 'columns')
    return Object.fromEntries((localise(value, field, options) as SampleRecord[]).map((cell) => [cell.name, cell.value]));
  if (kind.kind === 'instant') return `${aroundToday(String(value), options.today)}T15:30:00.000Z`;
  return mapTexts(localise(value, field, options), (text) =>
    replaceLinks(text, (link) => storeLink({ ...link, id: idFor(link.table, link.id) })),
  );
}

/** A value without the other language, its days moved: texts and days may stand deep inside a list. */
export function localise(value: unknown, field: string, { locale, today }: Pick<ReadOptions, 'locale' | 'today'>): unknown {
  if (typeof value === 'string' && day.test(value)) {
    return ofPeriods.has(field) ? shiftDate(value, quartersSince(today)) : aroundToday(value, today);
  }
  if (Array.isArray(value)) return value.map((entry) => localise(entry, field, { locale, today }));
  if (typeof value !== 'object' || value === null) return value;
  if (isText(value)) return value[locale];
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, localise(entry, name, { locale, today })]));
}

/** A text in both languages. */
export const isText = (value: unknown): value is SampleRecord & Record<Locale, string> =>
  typeof value === 'object' && value !== null && 'en' in value && 'fr' in value;
