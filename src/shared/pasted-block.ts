import Papa from 'papaparse';

/** Rows and cells of what a spreadsheet puts on the clipboard; the empty line at its end is none. */
export function blockOf(text: string, delimiter = '\t'): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter });
  return data.map((row) => row.map((cell) => cell.trim()));
}
