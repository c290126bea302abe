import { unparse } from 'papaparse';
import type { Locale } from '../preferences';
import type { PlainCell, PlainSheet } from './sheet';

/** What a spreadsheet would run; a phone number or a negative amount is none. */
export const formulaPattern = /^(?:[=@\t\r]|[+-](?![\d\s().,/-]*$)).*$/s;

/** What a spreadsheet in this language takes for a list: Excel in French splits at semicolons and reads decimal commas. */
const csvDelimiter = (locale: Locale): ',' | ';' => (locale === 'fr' ? ';' : ',');

/**
 * A sheet as a CSV file of the reader's language, with a byte order mark, by which Excel knows UTF-8. Numbers have no grouping, days are ISO 8601; what a spreadsheet would run as a
 * formula is made text by an apostrophe.
 */
export function sheetCsv({ header, rows }: PlainSheet, locale: Locale): string {
  const number = (value: number) => {
    const text = String(Number(value.toPrecision(15)));
    return locale === 'fr' ? text.replace('.', ',') : text;
  };
  const text = (cell: PlainCell): string => {
    if (cell === null) return '';
    if (typeof cell === 'number') return number(cell);
    if (typeof cell === 'string') return cell;
    return 'date' in cell ? cell.date : `${number(cell.percent * 100)}%`;
  };
  const lines = [header, ...rows.map((row) => row.map(text))];
  return `\ufeff${unparse(lines as string[][], { delimiter: csvDelimiter(locale), newline: '\r\n', escapeFormulae: formulaPattern })}\r\n`;
}
