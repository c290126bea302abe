import { addDays } from '../domain/calendar';
import { unpack } from '../package/unpack';
import { readZipDirectory, type ZipFile } from '../package/zip-directory';
import { fail, ok, type Result } from '../result';

/** No list that somebody chooses by hand is larger, unpacked. */
const mostBytes = 40_000_000;

/**
 * The rows of the first sheet of an Excel workbook (ECMA-376, part 1), as the texts that its cells show to a reader: days as `2026-03-12`, numbers
 * with a point, formulas as what they last gave. Empty rows stay, so that rows keep their numbers. Fails with `import-binary` when it is none.
 * @param name of the file, for the message
 */
export function readWorkbook(bytes: Uint8Array, name: string): Result<string[][]> {
  const directory = readZipDirectory(bytes);
  const none = (why: string) => fail('import-binary', { name }, why);
  if (!directory.ok) return none(directory.error.detail ?? directory.error.code);
  const total = directory.value.reduce((sum, { size }) => sum + size, 0);
  if (total > mostBytes) return none(`${total} bytes`);
  const files = new Map(directory.value.map((file) => [file.name, file]));
  const workbook = textOf(files.get('xl/workbook.xml'));
  const sheet = textOf(files.get(firstSheet(workbook, textOf(files.get('xl/_rels/workbook.xml.rels')))));
  if (sheet === '') return none('no sheet');
  const strings = elements(textOf(files.get('xl/sharedStrings.xml')), 'si').map(({ inner }) => runs(inner));
  const dated = dateStyles(textOf(files.get('xl/styles.xml')));
  const epoch = /date1904="(1|true)"/.test(workbook) ? '1904-01-01' : '1899-12-30';
  const rows: string[][] = [];
  for (const row of elements(sheet, 'row')) {
    const at = Number(attribute(row.attributes, 'r')) - 1;
    const index = Number.isInteger(at) && at >= rows.length && at < 1_048_576 ? at : rows.length;
    while (rows.length < index) rows.push([]);
    rows.push(cellsOf(row.inner, strings, dated, epoch));
  }
  return ok(rows);
}

function textOf(file: ZipFile | undefined): string {
  const unpacked = file ? unpack(file) : null;
  return unpacked?.ok ? new TextDecoder().decode(unpacked.value) : '';
}

type Element = { readonly attributes: string; readonly inner: string };

/** Elements of a name in their order; those that SpreadsheetML puts inside themselves are none of those read here. */
const elements = (xml: string, name: string): Element[] =>
  [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g'))].map(
    ([, attributes = '', inner = '']) => ({ attributes, inner }),
  );
const attribute = (attributes: string, name: string): string => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, word?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      if (word) return entities[word] ?? whole;
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
    })
    .replace(/_x000D_/g, '');
/** The text of runs, without the reading aids of Japanese. */
const runs = (xml: string): string =>
  elements(xml.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, ''), 't')
    .map(({ inner }) => plain(inner))
    .join('');

/** Where the first sheet of the workbook is kept. */
function firstSheet(workbook: string, relations: string): string {
  const [sheet] = elements(workbook, 'sheet');
  const id = /\w+:id="([^"]*)"/.exec(sheet?.attributes ?? '')?.[1];
  const target = elements(relations, 'Relationship').find(({ attributes }) => attribute(attributes, 'Id') === id);
  const path = attribute(target?.attributes ?? '', 'Target');
  if (path === '') return 'xl/worksheets/sheet1.xml';
  return path.startsWith('/') ? path.slice(1) : `xl/${path}`;
}

/** Built-in formats that show days: 18.8.30 of the standard. */
const isDateFormat = (id: number): boolean => (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Which styles of cells show days. */
function dateStyles(styles: string): boolean[] {
  const own = new Map(
    elements(styles, 'numFmt').map(({ attributes }) => [
      Number(attribute(attributes, 'numFmtId')),
      /[dy]/i.test(plain(attribute(attributes, 'formatCode')).replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')),
    ]),
  );
  const [formats] = elements(styles, 'cellXfs');
  return elements(formats?.inner ?? '', 'xf').map(({ attributes }) => {
    const id = Number(attribute(attributes, 'numFmtId'));
    return own.get(id) ?? isDateFormat(id);
  });
}

/** 0 for A, 26 for AA; null where it is no column. */
function columnOf(reference: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference)?.[1];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellsOf(row: string, strings: readonly string[], dated: readonly boolean[], epoch: string): string[] {
  const cells: string[] = [];
  for (const { attributes, inner } of elements(row, 'c')) {
    const at = columnOf(attribute(attributes, 'r')) ?? cells.length;
    while (cells.length < at) cells.push('');
    cells[at] = cellText(attributes, inner, strings, dated, epoch);
  }
  return cells;
}

function cellText(attributes: string, inner: string, strings: readonly string[], dated: readonly boolean[], epoch: string): string {
  const type = attribute(attributes, 't');
  if (type === 'inlineStr') return runs(inner);
  const value = plain(elements(inner, 'v')[0]?.inner ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'e' || value === '') return '';
  if (type === 'str' || type === 'b') return value;
  const day = Number(value);
  const isDay = dated[Number(attribute(attributes, 's')) || 0] && day >= 1 && day < 2_958_466;
  return isDay ? addDays(epoch, Math.floor(day)) : value;
}
