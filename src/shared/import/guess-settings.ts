import { catalogues } from '../i18n/catalogues';
import { type Column, detectKind, isTechnical, matchFields } from './columns';
import type { Delimiter } from './delimiter';
import { detectFormats, detectScales } from './formats';
import type { ImportKind } from './kinds';
import type { ImportSettings } from './plan-import';
import type { Row } from './row-reader';

/** What a file looks like, before anybody has decided anything. */
export type Table = { header: readonly string[]; rows: readonly Row[]; delimiter: Delimiter };

/** Place of the two columns that our own list of rejected rows adds; past the end where it is another file. */
function ourColumns(header: readonly string[]): number {
  const at = header.length - 2;
  const ours = Object.values(catalogues).some(({ import: words }) => header[at] === words.line && header[at + 1] === words.reason);
  return ours ? at : header.length;
}

/**
 * The settings that a table suggests: its kind by the headers, a field per column, formats by the cells. Columns without a field are
 * kept as custom fields; empty and technical ones are left out, and those that our own list of rejected rows adds.
 * @param currency of amounts when the file names none
 * @param kind when the user has said what the file holds
 */
export function guessSettings(table: Table, currency: string, kind: ImportKind = detectKind(table.header)): ImportSettings {
  const { header, rows, delimiter } = table;
  const fields = matchFields(kind, header);
  const ours = ourColumns(header);
  const scales = detectScales(kind, header, fields, rows);
  const columns = fields.map((field, index): Column => {
    const useless = index >= ours || isTechnical(header[index] ?? '') || rows.every(({ cells }) => (cells[index] ?? '').trim() === '');
    // Offers and contacts without a home for it keep it all the same: every record has custom fields.
    return { target: field === null ? (useless ? 'ignore' : 'custom') : { field }, scale: scales[index] ?? 1 };
  });
  return {
    kind,
    columns,
    formats: detectFormats(kind, header, columns, rows, delimiter, currency),
    createAccounts: kind === 'contacts',
    createOffers: false,
    accountId: null,
  };
}
