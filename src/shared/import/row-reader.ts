import { Parser } from 'papaparse';
import { fail, ok, type Result } from '../result';
import type { Delimiter } from './delimiter';

/** A line of the file with its cells as read. `line` counts records from 1, the header included, as a spreadsheet shows them. */
export type Row = { line: number; cells: string[] };

/** More rows than anybody plans accounts with; a commit of more would hold the window. */
export const maxRows = 50_000;
/** A record this long has a quotation mark that nothing closes. */
const maxRecord = 2_000_000;

/**
 * Reads a file piece by piece, as it is decoded. Line ends of every system are understood; blank lines are counted, and
 * passed over. Fails with `import-too-many-rows` and `import-open-quote`.
 */
export class RowReader {
  private rest = '';
  private line = 0;
  private read = 0;
  private endedInReturn = false;

  constructor(private readonly delimiter: Delimiter) {}

  /** Takes the next piece; answers the rows that it completes. */
  feed(piece: string): Result<Row[]> {
    // A line end that is cut in two must not count twice.
    const whole = this.endedInReturn && piece.startsWith('\n') ? piece.slice(1) : piece;
    this.endedInReturn = piece.endsWith('\r');
    this.rest += whole.replace(/\r\n?/g, '\n');
    return this.parse(false);
  }

  /** The last rows, when the file is at its end. */
  end(): Result<Row[]> {
    return this.parse(true);
  }

  private parse(last: boolean): Result<Row[]> {
    const parser = new Parser({ delimiter: this.delimiter, newline: '\n' });
    const { data, meta, errors } = parser.parse(this.rest, 0, !last) as ParserResult;
    this.rest = this.rest.slice(meta.cursor);
    const open = errors.some(({ code }) => code === 'MissingQuotes');
    if (this.rest.length > maxRecord || (open && last))
      return fail('import-open-quote', { line: this.line + data.length + (open ? 0 : 1) });
    const rows: Row[] = [];
    for (const cells of data) {
      this.line += 1;
      if (cells.some((cell) => cell.trim() !== '')) rows.push({ line: this.line, cells });
    }
    this.read += rows.length;
    return this.read > maxRows + 1 ? fail('import-too-many-rows', { most: maxRows }) : ok(rows);
  }
}

/** What papaparse's inner parser answers; its types leave it open. */
type ParserResult = { data: string[][]; errors: { code: string }[]; meta: { cursor: number } };
