import { unparse } from 'papaparse';
import type { ImportIssue } from '../model/import-report';
import { formulaPattern } from '../spreadsheet/sheet-csv';

/**
 * Rows as a file that can be mended and imported again: the columns as they came, and the reason last. Starts with a byte order
 * mark, by which Excel knows UTF-8; cells that a spreadsheet would run as a formula are made text by an apostrophe, which the import takes off
 * again.
 * @param words the line's and the reason's header and the sentence of an issue, in the user's language
 */
export function issuesCsv(
  header: readonly string[],
  issues: readonly ImportIssue[],
  words: { line: string; reason: string; sentence: (issue: ImportIssue) => string; delimiter: ',' | ';' },
): string {
  const width = header.length;
  const rows = issues.map((issue) => [
    ...Array.from({ length: width }, (_, index) => issue.cells[index] ?? ''),
    String(issue.line),
    words.sentence(issue),
  ]);
  return `\ufeff${unparse([[...header, words.line, words.reason], ...rows], { delimiter: words.delimiter, newline: '\r\n', escapeFormulae: formulaPattern })}\r\n`;
}
