import type { Mutation } from '../model/changes';
import type { ImportReport } from '../model/import-report';
import type { Formats } from './cells';
import type { Column } from './columns';
import type { Existing } from './existing';
import { type ImportKind, neededFields } from './kinds';
import { planAccounts } from './plan-accounts';
import { planContacts } from './plan-contacts';
import { planOffers } from './plan-offers';
import { planOpportunities } from './plan-opportunities';
import { type ReadRow, rowReader } from './read-row';
import type { Row } from './row-reader';
import { ImportWork, type Outcome, Tally } from './work';

/** What the user decided about a file, or let Keyfolio find. */
export type ImportSettings = {
  kind: ImportKind;
  /** One per column of the header. */
  columns: readonly Column[];
  formats: Formats;
  /** What becomes of accounts that rows name and nobody knows: made, or left alone and reported. */
  createAccounts: boolean;
  /** What becomes of products that opportunities name and no offer matches: an offer is made, or the name alone is kept. */
  createOffers: boolean;
  /** Whose people the contacts are when their row does not say. */
  accountId: string | null;
};

export type ImportInput = {
  header: readonly string[];
  rows: readonly Row[];
  settings: ImportSettings;
  existing: Existing;
  newId: () => string;
  /** The calendar day. */
  today: string;
};

/** What the import would do: the mutations of one commit (the report not among them) and the report to keep. */
export type ImportPlan = {
  mutations: Mutation[];
  report: Omit<ImportReport, 'id' | 'importedAt' | 'fileName'>;
  /** What becomes of the rows that come in, by their line; the others are rejected. */
  outcomes: ReadonlyMap<number, Outcome>;
};

/** Whether the columns name what a row is known by; without it every row would be rejected. */
export const isUsable = ({ kind, columns }: Pick<ImportSettings, 'kind' | 'columns'>): boolean =>
  columns.some(({ target }) => typeof target !== 'string' && neededFields[kind].includes(target.field)) ||
  // Contacts may be seats without anybody in them.
  (kind === 'contacts' && columns.some(({ target }) => typeof target !== 'string' && target.field === 'title'));

/**
 * Turns the rows of a file into the mutations of one commit. Pure but for `newId`. Never throws on what a file holds: a row that
 * cannot come in is in the report as rejected, a cell that cannot be read is left out and remarked on. Records that are the same
 * already get no mutation, so that the same file a second time plans nothing.
 */
export function planImport({ header, rows, settings, existing, newId, today }: ImportInput): ImportPlan {
  const { kind, columns, formats, createAccounts, createOffers, accountId } = settings;
  const work = new ImportWork(newId);
  const read = rows.map(rowReader(header, settings));
  remarkOnCells(work, read, header.length);
  if (kind === 'accounts') planAccounts(work, read, existing, formats);
  if (kind === 'offers') planOffers(work, read, existing);
  if (kind === 'opportunities') {
    const at = columns.findIndex(({ target }) => typeof target !== 'string' && target.field === 'account');
    planOpportunities(work, read, existing, formats, {
      unknownAccounts: createAccounts ? 'create' : 'unassigned',
      unknownOffers: createOffers ? 'create' : 'text',
      accountHeader: header[at] ?? '',
      today,
    });
  }
  if (kind === 'contacts') {
    planContacts(work, read, existing, formats, { accountId, unknownAccounts: createAccounts ? 'create' : 'reject', today });
  }
  const issues = work.issues.sort((a, b) => a.line - b.line);
  return {
    mutations: work.mutations(),
    report: { kind, header: [...header], rowsRead: rows.length, ...work.counts(), issues },
    outcomes: work.outcomes,
  };
}

/** What the cells of the rows could not say; what many rows have in common is said once. */
function remarkOnCells(work: ImportWork, rows: readonly ReadRow[], width: number): void {
  const choices = new Tally();
  const stages = new Tally();
  const short = new Tally();
  for (const { row, problems } of rows) {
    for (const { problem, field, column, text } of problems) {
      if (problem !== 'unknownChoice') work.remark(row, problem, { column, value: text });
      else (field === 'stage' ? stages : choices).add(`${column} ${text}`, row, { column, value: text });
    }
    const { length } = row.cells;
    if (row.cells.slice(width).some((cell) => cell.trim() !== '')) work.remark(row, 'tooManyCells', { count: length });
    // Spreadsheets drop the last delimiters of a line; a line of which half is missing is another matter.
    else if (length * 2 <= width) work.remark(row, 'tooFewCells', { cells: length, width, count: 1 });
    else if (length < width) short.add(String(length), row, { cells: length, width });
  }
  choices.say(work, 'unknownChoice');
  stages.say(work, 'stageUnknown');
  short.say(work, 'tooFewCells');
}
