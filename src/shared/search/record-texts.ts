import type { z } from 'zod';
import { plainText } from '../links/link';
import type { StoredRecord } from '../model/record-changes';
import { type TableName, tableNames } from '../model/table-names';
import { tableSchemas } from '../model/tables';

/** A text of a record and the field that holds it. */
export type FieldText = { field: string; text: string };

/** What an import left behind says how it went, not what a plan holds. */
const notPlans: ReadonlySet<TableName> = new Set(['importReports']);

/** Copies of other records as they were on a day: what they say is found where it stands today. */
const copies: Readonly<Partial<Record<TableName, string>>> = { mapSnapshots: 'content' };

/** Longer than any text of the model, the minutes of a meeting: damage. */
const longest = 400_000;
/** A long text is searched in pieces of this, so that what shows a word need not look through pages. */
const pieceLength = 5_000;

type Reader = (value: unknown) => string[];
type Definition = {
  type: string;
  innerType?: z.ZodType;
  element?: z.ZodType;
  shape?: Record<string, z.ZodType>;
  valueType?: z.ZodType;
  options?: z.ZodType[];
};

/** Characters that an id or a code may have (`idSchema`): what takes more is written by a person. */
const longestCode = 64;

/** What reads the texts of a value of this shape; null where it can hold none. Codes, dates and ids are no texts. */
function readerOf(schema: z.ZodType): Reader | null {
  const def = schema.def as unknown as Definition;
  if (def.type === 'string')
    return isFreeText(schema as z.ZodString) ? (value) => (isShown(value) ? piecesOfText(plainText(value)) : []) : null;
  if (def.innerType) return readerOf(def.innerType);
  const item = def.type === 'array' ? def.element : def.type === 'record' ? def.valueType : undefined;
  const read = item && readerOf(item);
  if (read) return (value) => (isContainer(value) ? Object.values(value).flatMap(read) : []);
  if (def.type === 'object') return objectReader(def.shape ?? {});
  if (def.type === 'union') return unionReader((def.options ?? []).flatMap((option) => readerOf(option) ?? []));
  return null;
}

const isFreeText = ({ format, maxLength, def }: z.ZodString) =>
  format === null &&
  (maxLength ?? Number.POSITIVE_INFINITY) > longestCode &&
  !def.checks?.some((check) => check._zod.def.check === 'string_format');
const isShown = (value: unknown): value is string => typeof value === 'string' && value !== '' && value.length <= longest;

/** A text in pieces that end between two words, wherever there is room between any. */
function piecesOfText(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > pieceLength) {
    const room = rest.slice(0, pieceLength).search(/\s\S*$/);
    // Never between the two halves of a character.
    const cut = room > 0 ? room : pieceLength - (/[\uD800-\uDBFF]$/.test(rest.slice(0, pieceLength)) ? 1 : 0);
    pieces.push(rest.slice(0, cut));
    rest = rest.slice(cut);
  }
  return [...pieces, rest];
}
const isContainer = (value: unknown): value is object => typeof value === 'object' && value !== null;

function objectReader(shape: Record<string, z.ZodType>): Reader | null {
  const readers = readersOf(shape);
  if (readers.length === 0) return null;
  return (value) => (isContainer(value) ? readers.flatMap(([name, read]) => read((value as Record<string, unknown>)[name])) : []);
}

/** Each text once, whichever of the alternatives it fits. */
const unionReader = (readers: Reader[]): Reader | null =>
  readers.length === 0 ? null : (value) => [...new Set(readers.flatMap((read) => read(value)))];

const readersOf = (shape: Record<string, z.ZodType>): [string, Reader][] =>
  Object.entries(shape).flatMap(([name, schema]): [string, Reader][] => {
    const read = readerOf(schema);
    return read ? [[name, read]] : [];
  });

/** The fields of each table that hold texts, read from the schemas: a new table is searched the moment its schema is written. */
const textReaders = Object.fromEntries(
  tableNames.map((table) => [table, readersOf(tableSchemas[table].shape).filter(([field]) => field !== copies[table])]),
) as Record<TableName, [string, Reader][]>;

/** Tables that search reads: those with texts. Accounts come first, so that they are found first. */
export const searchedTables: readonly TableName[] = tableNames.filter((table) => !notPlans.has(table) && textReaders[table].length > 0);

/** Every text of a record with its field, in the schema's order. */
export const textsOf = (table: TableName, record: StoredRecord): FieldText[] =>
  textReaders[table].flatMap(([field, read]) => read(record[field]).map((text) => ({ field, text })));

/** Fields that name a record, where it has one of them; else its first text does. */
const naming = ['name', 'title', 'subject', 'label', 'statement'];

/** The text that a record goes by; undefined when it holds no text. */
export function namingText(texts: readonly FieldText[]): FieldText | undefined {
  for (const name of naming) {
    const found = texts.find(({ field }) => field === name);
    if (found) return found;
  }
  return texts[0];
}
