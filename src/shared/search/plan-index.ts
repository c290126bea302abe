import MiniSearch, { type SearchOptions, type SearchResult } from 'minisearch';
import type { StoredRecord } from '../model/record-changes';
import type { TableName } from '../model/table-names';
import { excerptOf, piecesOf, rangesOf } from './mark';
import { type FieldText, namingText, textsOf } from './record-texts';
import { type Hit, kindOf, type ResultGroup, type ResultKind, resultKinds } from './results';
import { queryTerms, tokensOf } from './tokens';

type Entry = { table: TableName; id: string; accountId: string | null; name: FieldText; texts: FieldText[] };
type Document = { key: string; name: string; text: string };

/** Hits of each kind until the reader asks for more of one. */
const hitsPerKind = 5;
const hitsOfOne = 100;
/** Fewer than this found as typed: what is nearly written so is looked for too. */
const fewHits = 3;
/** Hits of which the account's name is looked at when no record holds all the words. */
const mostLooked = 2000;

const keyOf = (table: TableName, id: string) => `${table} ${id}`;
const terms = (text: string) => tokensOf(text).map(({ term }) => term);
/** One letter alone starts too much of a portfolio to be a question, unless it is the next word begun; one character of Chinese does not. */
const isPrefix = (term: string, position: number) => term.length > 1 || position > 0 || !/[a-z0-9]/.test(term);
/** A short word is another word with one letter changed, and a number another number. */
const typo = (term: string) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false);

/** Every text of every plan, found by its words whatever their accents, by their beginnings, and with a letter wrong. */
export class PlanIndex {
  readonly #entries = new Map<string, Entry>();
  readonly #index = new MiniSearch<Document>({
    idField: 'key',
    fields: ['name', 'text'],
    tokenize: terms,
    processTerm: (term) => term,
    searchOptions: { tokenize: queryTerms, boost: { name: 4 }, combineWith: 'AND', prefix: isPrefix },
  });

  /** Number of records in it. */
  get size(): number {
    return this.#entries.size;
  }

  /** Takes a record in, or takes in what became of it. */
  put(table: TableName, record: StoredRecord): void {
    const texts = textsOf(table, record);
    const name = namingText(texts);
    if (!name) {
      this.remove(table, record.id);
      return;
    }
    const key = keyOf(table, record.id);
    const accountId = typeof record.accountId === 'string' ? record.accountId : table === 'accounts' ? record.id : null;
    const document = { key, name: name.text, text: textBeside(name, texts) };
    if (this.#entries.has(key)) this.#index.replace(document);
    else this.#index.add(document);
    this.#entries.set(key, { table, id: record.id, accountId, name, texts });
  }

  remove(table: TableName, id: string): void {
    const key = keyOf(table, id);
    if (this.#entries.delete(key)) this.#index.discard(key);
  }

  /** The best records for a question, by kind; kinds of which one bears the words in its name come first. `all`: the kind of which every hit is wanted, up to a hundred. */
  search(query: string, all: ResultKind | null = null): ResultGroup[] {
    const asked = queryTerms(query);
    const found = new Map<ResultKind, SearchResult[]>();
    for (const result of this.#find(query, asked)) {
      const entry = this.#entries.get(result.id as string);
      if (!entry) continue;
      const kind = kindOf(entry.table);
      const ofKind = found.get(kind);
      if (ofKind) ofKind.push(result);
      else found.set(kind, [result]);
    }
    const groups = resultKinds.flatMap((kind): ResultGroup[] => {
      const results = found.get(kind) ?? [];
      if (results.length === 0) return [];
      const shown = results.slice(0, kind === all ? hitsOfOne : hitsPerKind);
      return [{ kind, total: results.length, hits: shown.flatMap((result) => this.#hit(result, asked) ?? []) }];
    });
    return [...groups.filter(isNamed), ...groups.filter((group) => !isNamed(group))];
  }

  /** All words as they begin; then all words with a letter wrong; then all words in a record and its account's name; then any. */
  #find(query: string, asked: readonly string[]): SearchResult[] {
    if (asked.length === 0) return [];
    const ask = (options: SearchOptions) => this.#index.search(query, options);
    const whole = ask({});
    if (whole.length >= fewHits) return whole;
    const near = asked.some(typo) ? ask({ fuzzy: typo }) : whole;
    if (near.length > 0 || asked.length === 1) return near;
    const any = ask({ fuzzy: typo, combineWith: 'OR' });
    const ofAccount = any.slice(0, mostLooked).filter((result) => this.#accountHolds(result, asked));
    return ofAccount.length > 0 ? ofAccount : any;
  }

  #accountHolds({ id, queryTerms: held }: SearchResult, asked: readonly string[]): boolean {
    const entry = this.#entries.get(id as string);
    const inName = terms(this.#accountName(entry));
    return asked.every((term) => held.includes(term) || inName.some((word) => word.startsWith(term)));
  }

  #accountName(entry: Entry | undefined): string {
    if (!entry || entry.accountId === null || entry.table === 'accounts') return '';
    return this.#entries.get(keyOf('accounts', entry.accountId))?.name.text ?? '';
  }

  #hit(result: SearchResult, asked: readonly string[]): Hit | null {
    const entry = this.#entries.get(result.id as string);
    if (!entry) return null;
    const { table, id, accountId, name, texts } = entry;
    const wanted = new Set(result.terms);
    const inName = new Set(terms(name.text));
    const answered = asked.filter((word) => [...inName].some((term) => term.startsWith(word)));
    const beyond = new Set(result.terms.filter((term) => !inName.has(term) && !answered.some((word) => term.startsWith(word))));
    return {
      table,
      id,
      accountId,
      account: this.#accountName(entry),
      name: name.text,
      title: piecesOf(name.text, rangesOf(name.text, wanted)),
      found: beyond.size > 0 ? foundIn(texts, name, beyond) : null,
    };
  }
}

const isNamed = ({ hits }: ResultGroup) => hits.some(({ title }) => title.some(({ marked }) => marked));

const textBeside = (name: FieldText, texts: readonly FieldText[]) =>
  texts
    .filter((one) => one !== name)
    .map(({ text }) => text)
    .join('\n');

const wordsOfLong = new WeakMap<FieldText, ReadonlySet<string>>();
const longFrom = 2_000;

/** The words of a text; of a long one they are kept, since each letter that is typed asks again. */
function wordsOf(one: FieldText): ReadonlySet<string> {
  const known = wordsOfLong.get(one);
  if (known) return known;
  const words = new Set(terms(one.text));
  if (one.text.length >= longFrom) wordsOfLong.set(one, words);
  return words;
}

/** The text beside the name that holds most of the words, and the piece of it that shows them. */
function foundIn(texts: readonly FieldText[], name: FieldText, wanted: ReadonlySet<string>): Hit['found'] {
  let best: { field: string; text: string; held: number } | null = null;
  for (const one of texts) {
    if (one === name) continue;
    const words = wordsOf(one);
    const held = [...wanted].filter((term) => words.has(term)).length;
    if (held > (best?.held ?? 0)) best = { ...one, held };
    if (held === wanted.size) break;
  }
  return best && { field: best.field, excerpt: excerptOf(best.text, rangesOf(best.text, wanted)) };
}
