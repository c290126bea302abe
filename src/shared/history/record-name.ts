import { linksIn, plainText } from '../links/link';
import type { RecordChange } from '../model/changes';
import type { StoredRecord } from '../model/record-changes';
import { idsIn, referencesFrom } from '../model/references';
import type { TableName } from '../model/table-names';

/** A record that a text of the history needs. */
export type RecordKey = { table: TableName; id: string };

/** A record as it is now or, when it is gone, as it last was; undefined when nobody knows it. */
export type Lookup = (table: TableName, id: string) => StoredRecord | undefined;

/** The first of these that holds words is what a record is called. */
const nameFields = ['name', 'title', 'subject', 'statement', 'question', 'label', 'metric', 'text', 'fileName', 'product', 'externalId'];

/** What the record itself is called, without looking at any other; empty when it has no name of its own. */
const ownName = (record: StoredRecord): string => {
  const field = nameFields.find((one) => typeof record[one] === 'string' && record[one] !== '');
  return field === undefined ? '' : plainText(String(record[field]));
};

/** References that give a record without a name of its own something to be called by: a line is called by its two ends. */
const naming = (table: TableName) => referencesFrom[table].filter(({ target }) => !['accounts', 'maps', 'pictures'].includes(target));

/** The records that the name of this one may need. */
export const namedBy = (table: TableName, record: StoredRecord): RecordKey[] =>
  (table === 'seats'
    ? referencesFrom.seats.filter(({ field }) => field === 'personId')
    : ownName(record) === ''
      ? naming(table)
      : []
  ).flatMap(({ field, target }) => (typeof record[field] === 'string' ? [{ table: target, id: record[field] }] : []));

/**
 * What a record is called. A seat that others point at is called by who holds it, on its own account by its title.
 * Empty when nothing about it says.
 */
export function recordName(table: TableName, record: StoredRecord | undefined, lookup: Lookup, pointedAt = false): string {
  if (!record) return '';
  const own = ownName(record);
  if (own !== '' && !(table === 'seats' && pointedAt)) return own;
  const names = namedBy(table, record).map((key) => recordName(key.table, lookup(key.table, key.id), lookup, true));
  return names.filter((name) => name !== '').join(table === 'lines' ? ' → ' : ' · ') || own;
}

/** The records that describing a change needs: itself, what its fields point at, and whom its texts name. */
export function neededFor({ table, id, before, after }: RecordChange): RecordKey[] {
  const pointed = referencesFrom[table].flatMap(({ field, target }) =>
    [before, after].flatMap((fields) => idsIn(fields?.[field]).map((pointedId) => ({ table: target, id: pointedId }))),
  );
  const named = [before, after].flatMap((fields) =>
    Object.values(fields ?? {}).flatMap((value) => (typeof value === 'string' ? linksIn(value) : [])),
  );
  return [{ table, id }, ...pointed, ...named.map(({ table: target, id: namedId }) => ({ table: target, id: namedId }))];
}
