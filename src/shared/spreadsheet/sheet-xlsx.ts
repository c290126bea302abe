import { strToU8, zipSync } from 'fflate';
import { daysBetween } from '../domain/calendar';
import type { PlainCell, PlainSheet } from './sheet';

const xml = (text: string): string =>
  text
    // Characters that XML cannot hold at all.
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** 0 is A, 26 is AA. */
const columnName = (index: number): string =>
  (index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));

/** Styles of styles.xml: as it is, heading, percentage, day. */
const style = { plain: 0, heading: 1, percent: 2, day: 3 };

function cellXml(cell: PlainCell, at: string, base = style.plain): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" s="${base}" t="inlineStr"><is><t xml:space="preserve">${xml(cell)}</t></is></c>`;
  const number = (value: number, s: number) => (Number.isFinite(value) ? `<c r="${at}" s="${s}"><v>${value}</v></c>` : '');
  if (typeof cell === 'number') return number(cell, base);
  // Excel counts days from the end of 1899.
  return 'date' in cell ? number(daysBetween('1899-12-30', cell.date), style.day) : number(cell.percent, style.percent);
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** What Excel forbids in the name of a sheet. */
const sheetName = (name: string): string =>
  xml(
    name
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Keyfolio',
  );

const widthOf = (sheet: PlainSheet, column: number): number => {
  const longest = Math.max(
    sheet.header[column]?.length ?? 0,
    ...sheet.rows.slice(0, 200).map((row) => {
      const cell = row[column] ?? null;
      return typeof cell === 'string' ? cell.length : 11;
    }),
  );
  return Math.min(Math.max(longest + 2, 8), 48);
};

/**
 * A sheet as an Office Open XML workbook: a heading that stays, numbers, percentages and days as such, a filter. Text is text: nothing in it can run.
 * Source: ECMA-376, part 1, SpreadsheetML. The same sheet gives the same bytes.
 */
export function sheetXlsx(sheet: PlainSheet): Uint8Array<ArrayBuffer> {
  const columns = sheet.header.length;
  const rowXml = (cells: readonly PlainCell[], row: number, base?: number) =>
    `<row r="${row}">${cells.map((cell, column) => cellXml(cell, `${columnName(column)}${row}`, base)).join('')}</row>`;
  const last = `${columnName(Math.max(columns - 1, 0))}${sheet.rows.length + 1}`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="${sheetName(sheet.name)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${sheet.header.map((_, column) => `<col min="${column + 1}" max="${column + 1}" width="${widthOf(sheet, column)}" customWidth="1"/>`).join('')}</cols><sheetData>${rowXml(sheet.header, 1, style.heading)}${sheet.rows.map((row, index) => rowXml(row, index + 2)).join('')}</sheetData><autoFilter ref="A1:${last}"/></worksheet>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
  return new Uint8Array(zipSync(files, { mtime: new Date(1980, 0, 1) }));
}
