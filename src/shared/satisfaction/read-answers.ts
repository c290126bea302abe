import { foldText } from '../fold-text';
import { parseDate, parseNumber } from '../i18n/parse';
import type { CalendarDate } from '../model/fields';
import type { Survey, SurveyResponse } from '../model/satisfaction';
import { blockOf } from '../pasted-block';
import type { Locale } from '../preferences';

/** The scale of each kind of survey: 0-10 for NPS, 1-7 for CES 2.0. */
export const scaleOf: Record<Survey['kind'], { readonly min: number; readonly max: number }> = {
  nps: { min: 0, max: 10 },
  ces: { min: 1, max: 7 },
};

/** What a row of a pasted block says, fit to be stored. */
export type ReadAnswer = Pick<SurveyResponse, 'score' | 'personId' | 'businessUnitId' | 'answeredOn' | 'comment'>;
/** Why a row cannot come in. */
export type AnswerProblem = 'no-score' | 'bad-score' | 'off-scale' | 'bad-date';
/** What a row that comes in leaves behind, or what to know of it. */
export type AnswerRemark = 'unknown-person' | 'unknown-unit' | 'answered-before';

/** `row` counts the lines of the block from 1, its headings included; `text` is the cell in question. */
type AtRow<T> = { readonly row: number; readonly text: string; readonly what: T };
export type ReadAnswers = {
  readonly answers: readonly ReadAnswer[];
  readonly rejected: readonly AtRow<AnswerProblem>[];
  readonly remarks: readonly AtRow<AnswerRemark>[];
  /** Rows that are in the survey already, word for word: the same block twice adds nothing twice. */
  readonly known: number;
};

type Named = { readonly id: string; readonly name: string; readonly email?: string };
export type AnswerContext = {
  readonly kind: Survey['kind'];
  readonly locale: Locale;
  readonly people: readonly Named[];
  readonly businessUnits: readonly Named[];
  /** The answers the survey has already. */
  readonly responses: readonly SurveyResponse[];
};

const columns = ['score', 'person', 'unit', 'date', 'comment'] as const;
type ColumnName = (typeof columns)[number];

/** Words that headings of exports in both languages are or hold, folded: whole first, then as a word of a longer heading ("Date of answer"). */
const headings: Record<ColumnName, readonly string[]> = {
  score: ['score', 'note', 'nps', 'ces', 'rating', 'answer', 'reponse'],
  person: ['person', 'personne', 'name', 'nom', 'contact', 'respondent', 'repondant', 'stakeholder', 'partie prenante', 'email', 'e-mail'],
  unit: ['unit', 'unite', 'business unit', 'entite', 'department', 'service', 'site', 'bu'],
  date: ['date', 'answered on', 'repondu le', 'day', 'jour', 'timestamp', 'horodateur', 'horodatage'],
  comment: ['comment', 'commentaire', 'comments', 'commentaires', 'verbatim', 'text', 'texte', 'why', 'pourquoi', 'reason', 'raison'],
};

type Places = Partial<Record<ColumnName, number>>;

function headed(first: readonly string[], matches: (heading: string, word: string) => boolean, known: Places): Places {
  const taken = new Set(Object.values(known));
  const places: Places = { ...known };
  for (const name of columns) {
    if (places[name] !== undefined) continue;
    const at = first.findIndex((cell, index) => !taken.has(index) && headings[name].some((word) => matches(cell, word)));
    if (at < 0) continue;
    places[name] = at;
    taken.add(at);
  }
  return places;
}

/** The column of which every cell below the heading is a score: surveys head it with their whole question. */
function scoreColumn(rows: readonly (readonly string[])[], taken: Places, isScore: (text: string) => boolean): number | undefined {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const used = new Set(Object.entries(taken).flatMap(([name, at]) => (name === 'score' ? [] : [at])));
  const filled = (at: number) => rows.map((row) => row[at] ?? '').filter((cell) => cell !== '');
  return Array.from({ length: width }, (_, at) => at).find((at) => !used.has(at) && filled(at).length > 0 && filled(at).every(isScore));
}

/** Where each column stands: as the first row names them, else in the order of `columns`. */
function placesOf(block: readonly (readonly string[])[], isScore: (text: string) => boolean): { places: Places; headed: boolean } {
  const first = (block[0] ?? []).map((cell) => foldText(cell).trim());
  const whole = headed(first, (cell, word) => cell === word, {});
  if (whole.score !== undefined) return { places: headed(first, holdsWord, whole), headed: true };
  const inOrder = { places: Object.fromEntries(columns.map((name, index) => [name, index])), headed: false };
  if (first.some(isScore)) return inOrder;
  const { score: _guess, ...others } = headed(first, holdsWord, whole);
  const score = scoreColumn(block.slice(1), others, isScore);
  return score === undefined || Object.keys(others).length === 0 ? inOrder : { places: { ...others, score }, headed: true };
}
const holdsWord = (cell: string, word: string): boolean => ` ${cell.replace(/[^a-z0-9-]+/g, ' ')} `.includes(` ${word} `);

/** A score as it is typed: `9`, `9,0`, `9/10`. */
function scoreOf(text: string, kind: Survey['kind'], locale: Locale): number | AnswerProblem {
  if (text === '') return 'no-score';
  const { min, max } = scaleOf[kind];
  const score = parseNumber(locale, text.replace(new RegExp(`\\s*/\\s*${max}$`), ''));
  if (score === null || !Number.isInteger(score)) return 'bad-score';
  return score < min || score > max ? 'off-scale' : score;
}

/** The one record of this name or address, or whose name has it as a word where only one does ("Martin"). */
function namedBy(records: readonly Named[], text: string): Named | null {
  const wanted = foldText(text).trim();
  if (wanted.includes('@')) {
    const written = records.filter(({ email }) => foldText(email ?? '').trim() === wanted);
    return written.length === 1 ? (written[0] ?? null) : null;
  }
  const whole = records.filter(({ name }) => foldText(name) === wanted);
  const words = wanted.split(/[\s,]+/).sort();
  const same = whole.length > 0 ? whole : records.filter(({ name }) => foldText(name).split(/\s+/).sort().join(' ') === words.join(' '));
  const part = same.length > 0 ? same : records.filter(({ name }) => foldText(name).split(/\s+/).includes(wanted));
  return part.length === 1 ? (part[0] ?? null) : null;
}

/**
 * Answers pasted from a spreadsheet: score, person, unit, date, comment, in that order or as the first row names them. A row without a score that can be
 * read, or with a day that is none, stays out with its reason; a name that nobody here has stays out of its answer, and that is said too.
 */
export function readAnswers(text: string, { kind, locale, people, businessUnits, responses }: AnswerContext): ReadAnswers {
  const block = blockOf(text, text.includes('\t') ? '\t' : ';');
  const { places, headed } = placesOf(block, (cell) => typeof scoreOf(cell, kind, locale) === 'number');
  const answers: ReadAnswer[] = [];
  const rejected: AtRow<AnswerProblem>[] = [];
  const remarks: AtRow<AnswerRemark>[] = [];
  let known = 0;

  for (const [index, cells] of block.entries()) {
    const row = index + 1;
    if ((headed && index === 0) || cells.every((cell) => cell === '')) continue;
    const at = (name: ColumnName) => cells[places[name] ?? -1] ?? '';
    const score = scoreOf(at('score'), kind, locale);
    if (typeof score !== 'number') {
      rejected.push({ row, text: at('score') || cells.join(' ').trim(), what: score });
      continue;
    }
    const answeredOn = dayOf(at('date'));
    if (answeredOn === undefined) {
      rejected.push({ row, text: at('date'), what: 'bad-date' });
      continue;
    }
    const person = at('person') === '' ? null : namedBy(people, at('person'));
    const unit = at('unit') === '' ? null : namedBy(businessUnits, at('unit'));
    const answer = {
      score,
      personId: person?.id ?? null,
      businessUnitId: unit?.id ?? null,
      answeredOn,
      comment: at('comment').slice(0, 20_000),
    };
    if (person && [...responses, ...answers].some((other) => sameAnswer(other, answer))) {
      known += 1;
      continue;
    }
    if (at('person') !== '' && !person) remarks.push({ row, text: at('person'), what: 'unknown-person' });
    if (at('unit') !== '' && !unit) remarks.push({ row, text: at('unit'), what: 'unknown-unit' });
    if (person && [...responses, ...answers].some(({ personId }) => personId === person.id))
      remarks.push({ row, text: person.name, what: 'answered-before' });
    answers.push(answer);
  }
  return { answers, rejected, remarks, known };
}

const sameAnswer = (a: ReadAnswer, b: ReadAnswer): boolean =>
  a.personId === b.personId && a.score === b.score && a.answeredOn === b.answeredOn && a.comment === b.comment;

/** Null: no day; undefined: a text that is none. */
function dayOf(text: string): CalendarDate | null | undefined {
  if (text === '') return null;
  // A spreadsheet writes the time of an answer after its day.
  return parseDate(text) ?? parseDate(text.replace(/[ T]\d{1,2}[:h]\d{2}.*$/, '')) ?? undefined;
}
