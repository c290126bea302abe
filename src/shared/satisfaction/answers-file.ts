import Papa from 'papaparse';
import { detectDelimiter } from '../import/delimiter';
import { natureOf } from '../import/encoding';
import { blockOf } from '../pasted-block';
import { fail, ok, type Result } from '../result';
import { readWorkbook } from '../spreadsheet/read-workbook';

/** A file of answers, whatever program wrote it, as the block that a spreadsheet would put on the clipboard: so that it is read, shown and mended the same way. */
export function answersBlock(bytes: Uint8Array, name: string): Result<string> {
  const nature = natureOf(bytes, true);
  if (nature.nature === 'binary') return fail('import-binary', { name });
  const rows = nature.nature === 'workbook' ? readWorkbook(bytes, name) : ok(textRows(new TextDecoder(nature.encoding).decode(bytes)));
  if (!rows.ok) return rows;
  if (!rows.value.some((row) => row.some((cell) => cell.trim() !== ''))) return fail('import-empty');
  return ok(Papa.unparse(rows.value, { delimiter: '\t', newline: '\n' }));
}

function textRows(text: string): string[][] {
  const lines = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const rows = blockOf(lines, detectDelimiter(lines));
  // "sep=;" tells Excel the delimiter; it is no row.
  return /^sep=/i.test(rows[0]?.[0] ?? '') ? rows.slice(1) : rows;
}
