import type { RecordsByTable } from '../model/dependents';
import type { StoredRecord } from '../model/record-changes';
import { idsIn, referencesTo } from '../model/references';
import { type TableName, tableNames } from '../model/table-names';
import { type NameOf, textPieces } from './link';
import { linkTables } from './link-targets';

/** A text that names a record: whose it is, in which field, and the words around the name. */
export type Mention = { readonly table: TableName; readonly id: string; readonly field: string; readonly excerpt: string };

/** A record that points at another with one of its fields. */
export type Referrer = { readonly table: TableName; readonly id: string; readonly field: string };

/** Copies of other records, and what an import left: what they say is no mention of today. */
const noTexts: ReadonlySet<TableName> = new Set(['pictures', 'mapSnapshots', 'importReports']);

/** Characters of a text that are shown on each side of a name. */
const around = 60;

const keyOf = (table: TableName, id: string) => `${table} ${id}`;

function* textsOf(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const each of Object.values(value)) yield* textsOf(each);
}

/** The words around a name, cut between two words. */
function excerptAt(before: string, name: string, after: string): string {
  const head = before.replace(/\s+/g, ' ');
  const tail = after.replace(/\s+/g, ' ');
  const from = head.length <= around ? head : `…${head.slice(-around).replace(/^\S*\s/, '')}`;
  const to = tail.length <= around ? tail : `${tail.slice(0, around).replace(/\s\S*$/, '')}…`;
  return `${from}${name}${to}`.trim();
}

export type MentionIndex = ReadonlyMap<string, readonly Mention[]>;

/** Who names whom in all texts of a plan, once per field that does; read once, asked often. */
export function indexMentions(records: RecordsByTable, nameOf?: NameOf): MentionIndex {
  const index = new Map<string, Mention[]>();
  for (const table of tableNames) {
    if (noTexts.has(table)) continue;
    for (const record of records[table] ?? []) readRecord(index, table, record, nameOf);
  }
  return index;
}

function readRecord(index: Map<string, Mention[]>, table: TableName, record: StoredRecord, nameOf?: NameOf): void {
  for (const [field, value] of Object.entries(record)) {
    for (const text of textsOf(value)) {
      if (!text.includes('[[')) continue;
      const pieces = textPieces(text, nameOf);
      pieces.forEach(({ link, text: name }, at) => {
        // That a record names itself says nothing.
        if (!link || (link.table === table && link.id === record.id)) return;
        const key = keyOf(link.table, link.id);
        const known = index.get(key) ?? [];
        if (known.some((one) => one.id === record.id && one.field === field)) return;
        const words = (from: number, to?: number) =>
          pieces
            .slice(from, to)
            .map((piece) => piece.text)
            .join('');
        index.set(key, [...known, { table, id: record.id, field, excerpt: excerptAt(words(0, at), name, words(at + 1)) }]);
      });
    }
  }
}

/** The texts that name a record. */
export const mentionsOf = (index: MentionIndex, table: TableName, id: string): readonly Mention[] => index.get(keyOf(table, id)) ?? [];

/** How many texts of other records name this one. */
export const countMentions = (records: RecordsByTable, table: TableName, id: string): number =>
  mentionsOf(indexMentions(records), table, id).length;

/** The records of a plan that point at one with a field of theirs, each once, in the order of the model. */
export function referrersOf(records: RecordsByTable, table: TableName, id: string): Referrer[] {
  const seen = new Set<string>();
  return referencesTo[table].flatMap(({ table: from, field }) =>
    (linkTables as readonly TableName[]).includes(from)
      ? (records[from] ?? []).flatMap((record): Referrer[] => {
          const key = keyOf(from, record.id);
          if (seen.has(key) || (from === table && record.id === id) || !idsIn(record[field]).includes(id)) return [];
          seen.add(key);
          return [{ table: from, id: record.id, field }];
        })
      : [],
  );
}
