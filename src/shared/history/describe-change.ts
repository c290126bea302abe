import { catalogues } from '../i18n/catalogues';
import { fieldText } from '../i18n/field-text';
import type { Translate } from '../i18n/translator';
import type { RecordChange } from '../model/changes';
import { fieldKind } from '../model/field-kind';
import { jsonEqual } from '../model/json-equal';
import type { TableName } from '../model/table-names';
import { recordName } from './record-name';
import { inSentence, valueText, type Words } from './value-text';

/** What happened to one field, in words. Both empty: it changed, and its values say nothing to a reader (a place on the map). */
export type FieldLine = { field: string; label: string; before: string; after: string };

/** What a commit did to one record, in words. */
export type Entry = {
  table: TableName;
  id: string;
  what: 'created' | 'changed' | 'deleted';
  /** What kind of thing it is: "Person". */
  noun: string;
  /** What it is called; the kind again where it has no name. */
  name: string;
  /** The fields that changed; none for what was created or deleted. */
  lines: FieldLine[];
};

const nouns: Record<string, string> = catalogues.en.history.noun;
/** Belongs to the record rather than says something about it. */
const silent = new Set(['id']);

/** What kind of thing a table's records are. */
export const nounOf = (t: Translate, table: TableName): string =>
  t(table in nouns ? (`history:noun.${table}` as 'history:noun.people') : 'history:noun.other');

/** What a field is called. */
export const fieldLabel = (t: Translate, table: TableName, field: string): string => fieldText(t, table, field) || t('history:otherField');

/** What moves along with the field it dates or records: worth a line only when nothing else changed. */
export const followers: ReadonlySet<string> = new Set(['assessedOn', 'stageHistory']);

const withoutFollowers = (fields: string[]): string[] => {
  const rest = fields.filter((field) => !followers.has(field));
  return rest.length > 0 ? rest : fields;
};

/** Reads one change: what it is about, and each field with its value before and after. */
export function describeChange(change: RecordChange, words: Words): Entry {
  const { t, lookup } = words;
  const { table, id, before, after } = change;
  const noun = nounOf(t, table);
  const record = lookup(table, id) ?? (after && before ? undefined : { ...(after ?? before), id });
  const entry = { table, id, noun, name: recordName(table, record, lookup) || noun };
  if (!before) return { ...entry, what: 'created', lines: [] };
  if (!after) return { ...entry, what: 'deleted', lines: [] };
  const fields = withoutFollowers([...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => !silent.has(field)));
  return {
    ...entry,
    what: 'changed',
    lines: joinPlace(
      t,
      table,
      fields.flatMap((field) => describeField(change, field, words)),
    ),
  };
}

function describeField({ table, before, after }: RecordChange, field: string, words: Words): FieldLine[] {
  const kind = fieldKind(table, field);
  const [old, now] = [before?.[field], after?.[field]];
  if (kind.kind === 'columns') return describeColumns(old, now);
  const label = fieldLabel(words.t, table, field);
  if (kind.kind === 'list' && Array.isArray(old) && Array.isArray(now)) {
    // Of a list, what left it and what joined it.
    const gone = old.filter((item) => !now.some((other) => jsonEqual(item, other)));
    const come = now.filter((item) => !old.some((other) => jsonEqual(item, other)));
    return [{ field, label, before: valueText(kind, field, gone, words), after: valueText(kind, field, come, words) }];
  }
  return [{ field, label, before: valueText(kind, field, old, words), after: valueText(kind, field, now, words) }];
}

/** Columns kept from an import carry the name that the file gave them. */
function describeColumns(old: unknown, now: unknown): FieldLine[] {
  const [before, after] = [old, now].map((value) => (value ?? {}) as Record<string, string>) as [
    Record<string, string>,
    Record<string, string>,
  ];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((column) => before[column] !== after[column])
    .map((column) => ({ field: 'custom', label: column, before: before[column] ?? '', after: after[column] ?? '' }));
}

/** Coordinates say nothing to a reader, the move does. */
function joinPlace(t: Translate, table: TableName, lines: FieldLine[]): FieldLine[] {
  if (table !== 'placements') return lines;
  const rest = lines.filter(({ field }) => field !== 'x' && field !== 'y');
  return rest.length === lines.length ? lines : [{ field: 'place', label: t('history:place'), before: '', after: '' }, ...rest];
}

/** A field's change inside its record: "Support: neutral → supporter". */
export function lineText(t: Translate, { label, before, after }: FieldLine): string {
  if (before === '' && after === '') return t('history:line.changed', { field: label });
  return t('history:line.values', { field: label, before: before || t('history:nothing'), after: after || t('history:nothing') });
}

/** A whole entry in one sentence: "Claire Martin's support: neutral → supporter". */
export function entryText(t: Translate, entry: Entry): string {
  const { what, noun, name, lines } = entry;
  if (what !== 'changed') return t(`history:entry.${what}`, { noun, name });
  const [line] = lines;
  if (!line || lines.length > 1) return t('history:entry.several', { name, lines: lines.map((one) => lineText(t, one)).join('; ') });
  const field = inSentence(line.label);
  if (line.before === '' && line.after === '') return t('history:entry.changed', { name, field });
  return t('history:entry.values', { name, field, before: line.before || t('history:nothing'), after: line.after || t('history:nothing') });
}
