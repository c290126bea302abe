import { type TableName, tableNames } from '../model/table-names';

/** A record that a text names: which one, and what it was called when it was named. */
export type Link = { readonly table: TableName; readonly id: string; readonly name: string };

/** A text as it is read: words, and between them the records it names. `text`: what either reads as. */
export type TextPiece = { readonly text: string; readonly link: Link | null };

/** What a record is called today; undefined: it is gone, or nobody here knows it. */
export type NameOf = (table: TableName, id: string) => string | undefined;

/** Longer names (a need is a sentence) are cut at a word: a link stays a few words in somebody's sentence. */
const longestName = 80;

/**
 * How a named record is stored inside a text: `[[needs:3f2a…|Close in three days]]`. The id survives renaming, packages and
 * merges; the name is what is read once the record is gone.
 */
const stored = /\[\[([a-zA-Z]{1,40}):([\w-]{1,64})\|([^[\]|\n]{1,120})\]\]/g;

/** What every stored link begins with: a text without it is passed on as it is. */
const opening = '[[';

/** A record's name as a link holds it: one line, without the signs that the stored form is made of. */
export function linkName(name: string): string {
  // Line ends and runs of spaces: a narrow space before a French sign stays what it is.
  const line = name
    .replace(/[\t-\r \u2028\u2029]+/g, ' ')
    .replace(/[[]/g, '(')
    .replace(/[\]]/g, ')')
    .replace(/\|/g, '/')
    .trim();
  const characters = [...line];
  if (characters.length <= longestName) return line;
  const cut = characters.slice(0, longestName - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > longestName * 0.6 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** A link as it is stored. Empty for a record without a name: there would be nothing to read. */
export function storeLink({ table, id, name }: Link): string {
  const words = linkName(name);
  return words === '' ? '' : `${opening}${table}:${id}|${words}]]`;
}

/** A text in pieces; linked ones read as the record's name today, else as its last. */
export function textPieces(text: string, nameOf: NameOf = () => undefined): TextPiece[] {
  if (!text.includes(opening)) return text === '' ? [] : [{ text, link: null }];
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const found of text.matchAll(stored)) {
    const [whole, table, id = '', name = ''] = found;
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), link: null });
    // A table of a later version: nobody here can open it.
    const known = tableNames.find((one) => one === table);
    const now = known ? linkName(nameOf(known, id) ?? '') : '';
    pieces.push({ text: now === '' ? name : now, link: known ? { table: known, id, name } : null });
    at = found.index + whole.length;
  }
  return at < text.length ? [...pieces, { text: text.slice(at), link: null }] : pieces;
}

/** The records that a text names, in its order. */
export const linksIn = (text: string): Link[] => (text.includes(opening) ? textPieces(text).flatMap(({ link }) => link ?? []) : []);

/** A text as plain words: what documents, exports, messages, the history and the search read. */
export const plainText = (text: string, nameOf?: NameOf): string =>
  text.includes(opening)
    ? textPieces(text, nameOf)
        .map((piece) => piece.text)
        .join('')
    : text;

/** The same with each link replaced by what `write` makes of it. */
export const replaceLinks = (text: string, write: (link: Link) => string): string =>
  text.includes(opening)
    ? text.replace(stored, (_whole, table: string, id: string, name: string) => write({ table: table as TableName, id, name }))
    : text;

/** A value with every text in it replaced, however deep. What holds no link is the same object: nothing is copied for nothing. */
export function mapTexts<T>(value: T, change: (text: string) => string): T {
  if (typeof value === 'string') return (value.includes(opening) ? change(value) : value) as T;
  if (typeof value !== 'object' || value === null) return value;
  let changed = false;
  const entries = Object.entries(value).map(([key, each]) => {
    const next: unknown = mapTexts(each, change);
    changed ||= next !== each;
    return [key, next] as const;
  });
  if (!changed) return value;
  return (Array.isArray(value) ? entries.map(([, each]) => each) : Object.fromEntries(entries)) as T;
}
