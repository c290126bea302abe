import type { Mutation } from '../model/changes';
import type { ImportReport } from '../model/import-report';
import { type Formats, readCell } from './cells';
import type { Column } from './columns';
import type { Existing } from './existing';
import { specOf } from './formats';
import { type ImportKind, neededFields } from './kinds';
import { planAccounts } from './plan-accounts';
import { planContacts } from './plan-contacts';
import { planOffers } from './plan-offers';
import { planOpportunities } from './plan-opportunities';
import type { Row } from './row-reader';
import { ImportWork, type ReadRow } from './work';

/** What the user decided about a file, or let Keyfolio find. */
export type ImportSettings = {
  kind: ImportKind;
  /** One per column of the header. */
  columns: readonly Column[];
  formats: Formats;
  /** What becomes of accounts that rows name and nobody knows: made, or left alone and reported. */
  createAccounts: boolean;
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
  const { kind, columns, formats, createAccounts, accountId } = settings;
  const work = new ImportWork(newId);
  const read = rows.map((row) => readRow(work, header, row, settings));
  if (kind === 'accounts') planAccounts(work, read, existing, formats);
  if (kind === 'offers') planOffers(work, read, existing);
  if (kind === 'opportunities') {
    const at = columns.findIndex(({ target }) => typeof target !== 'string' && target.field === 'account');
    planOpportunities(work, read, existing, formats, {
      unknownAccounts: createAccounts ? 'create' : 'unassigned',
      accountHeader: header[at] ?? '',
    });
  }
  if (kind === 'contacts') {
    planContacts(work, read, existing, formats, { accountId, unknownAccounts: createAccounts ? 'create' : 'reject', today });
  }
  const issues = work.issues.sort((a, b) => a.line - b.line);
  return { mutations: work.mutations(), report: { kind, header: [...header], rowsRead: rows.length, ...work.outcomes, issues } };
}

function readRow(work: ImportWork, header: readonly string[], row: Row, { kind, columns, formats }: ImportSettings): ReadRow {
  const read: ReadRow = { row, values: {}, custom: {} };
  row.cells.slice(0, header.length).forEach((cell, index) => {
    const column = columns[index];
    const name = header[index] ?? '';
    const spec = specOf(kind, column);
    if (spec) {
      const { value, problem } = readCell(cell, spec, formats, column?.scale ?? 1);
      if (value !== null) read.values[spec.field] = value;
      if (problem) work.remark(row, problem, { column: name, value: cell.trim().slice(0, 80) });
    } else if (column?.target === 'custom' && cell.trim() !== '') read.custom[name] = cell.trim().slice(0, 20_000);
  });
  if (row.cells.slice(header.length).some((cell) => cell.trim() !== '')) work.remark(row, 'tooManyCells', { count: row.cells.length });
  return read;
}
