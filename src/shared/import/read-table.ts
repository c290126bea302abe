import { fail, ok, type Result } from '../result';
import { nameHeaders } from './columns';
import { type Delimiter, declaration, detectDelimiter } from './delimiter';
import type { Table } from './guess-settings';
import { type Row, RowReader } from './row-reader';

/** A file read to its end: `repeated` are headers that came more than once and were numbered. */
export type ReadTable = Table & { repeated: readonly string[] };

/** More columns than any export has. */
const maxColumns = 1_000;

/**
 * Parts the header from the rows. Fails with `import-no-rows` when there is nothing below the header, `import-empty` when there is
 * not even that, and `import-too-many-columns`.
 */
export function tableOf(all: readonly Row[], delimiter: Delimiter): Result<ReadTable> {
  const [first, ...rows] = isDeclaration(all[0], delimiter) ? all.slice(1) : all;
  if (!first) return fail('import-empty');
  if (first.cells.length > maxColumns) return fail('import-too-many-columns', { most: maxColumns });
  if (rows.length === 0) return fail('import-no-rows');
  // Spreadsheets often end a line with delimiters of nothing.
  const width = first.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  return ok({ ...nameHeaders(first.cells.slice(0, width)), rows, delimiter });
}

const isDeclaration = (row: Row | undefined, delimiter: Delimiter): boolean => declaration.test(row?.cells.join(delimiter) ?? '');

/** Reads a whole text at once: the sample, and whatever is small. */
export function readTable(text: string): Result<ReadTable> {
  const delimiter = detectDelimiter(text.replace(/\r\n?/g, '\n'));
  const reader = new RowReader(delimiter);
  const rows = reader.feed(text.replace(/^\ufeff/, ''));
  if (!rows.ok) return rows;
  const rest = reader.end();
  return rest.ok ? tableOf([...rows.value, ...rest.value], delimiter) : rest;
}
