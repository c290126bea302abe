import { type Formats, readDate } from './cells';
import type { Column } from './columns';
import type { Delimiter } from './delimiter';
import type { FieldSpec } from './fields/field-spec';
import { fieldsOf, type ImportKind } from './kinds';
import type { Row } from './row-reader';

/** The field that a column fills, when it fills one. */
export function specOf(kind: ImportKind, column: Column | undefined): FieldSpec | undefined {
  if (!column || typeof column.target === 'string') return undefined;
  const { field } = column.target;
  return fieldsOf(kind).find((spec) => spec.field === field);
}

/** The cells of the columns whose fields pass `test`, blank ones left out. */
function cellsOf(kind: ImportKind, columns: readonly Column[], rows: readonly Row[], test: (spec: FieldSpec) => boolean): string[] {
  const wanted = columns.flatMap((column, index) => {
    const spec = specOf(kind, column);
    return spec && test(spec) ? [index] : [];
  });
  const found: string[] = [];
  for (const { cells } of rows) {
    for (const index of wanted) {
      const cell = cells[index]?.trim() ?? '';
      if (cell !== '') found.push(cell);
    }
  }
  return found;
}

/**
 * How the file writes numbers and days, and its currency, by all the cells together: one "31/12" settles what fifty "05/06"
 * leave open. Where nothing tells, the delimiter does: semicolons come from where the comma is the decimal sign.
 * @param fallback currency when the file names none
 */
export function detectFormats(
  kind: ImportKind,
  header: readonly string[],
  columns: readonly Column[],
  rows: readonly Row[],
  delimiter: Delimiter,
  fallback: string,
): Formats {
  const numbers = cellsOf(kind, columns, rows, ({ type }) => type === 'money' || type === 'number' || type === 'integer');
  // The same few days come in every row: each is looked at once.
  const days = [...new Set(cellsOf(kind, columns, rows, ({ type }) => type === 'date'))];
  const amounts = cellsOf(kind, columns, rows, ({ type }) => type === 'money' || type === 'currency').slice(0, 500);
  const heads = header.filter((_, index) => specOf(kind, columns[index])?.type === 'money');
  return {
    decimal: decimalOf(numbers) ?? (delimiter === ';' ? ',' : '.'),
    dates: orderOf(days) ?? 'dmy',
    currency: currencyOf([...heads, ...amounts]) ?? fallback,
  };
}

function decimalOf(cells: readonly string[]): Formats['decimal'] | null {
  let [points, commas] = [0, 0];
  for (const cell of cells) {
    const point = cell.lastIndexOf('.');
    const comma = cell.lastIndexOf(',');
    if (point >= 0 && comma >= 0) point > comma ? points++ : commas++;
    // One sign that does not part thousands must be the decimal sign; the same sign twice cannot be.
    else if (point >= 0 && cell.indexOf('.') === point && !/\.\d{3}(?!\d)/.test(cell)) points++;
    else if (comma >= 0 && cell.indexOf(',') === comma && !/,\d{3}(?!\d)/.test(cell)) commas++;
    else if (point >= 0 && cell.indexOf('.') !== point) commas++;
    else if (comma >= 0 && cell.indexOf(',') !== comma) points++;
  }
  return points === commas ? null : points > commas ? '.' : ',';
}

function orderOf(cells: readonly string[]): Formats['dates'] | null {
  const readable = (order: Formats['dates']) => cells.filter((cell) => readDate(cell, order) !== null).length;
  const [dayFirst, monthFirst] = [readable('dmy'), readable('mdy')];
  return dayFirst === monthFirst ? null : dayFirst > monthFirst ? 'dmy' : 'mdy';
}

const signs: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };
const known = /(?<![A-Za-z])(EUR|USD|GBP|CHF|CAD|AUD|JPY|CNY|INR|SEK|NOK|DKK|PLN|MAD|BRL)(?![A-Za-z])/;

function currencyOf(texts: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const named = known.exec(text)?.[1] ?? signs[/[€$£¥]/.exec(text)?.[0] ?? ''];
    if (named) counts.set(named, (counts.get(named) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/**
 * What one unit of an amount column stands for: as its header says ("in millions", "k€"), else, for a company's revenue beside its
 * head count, by sense: nobody lives on 400 a year and nobody earns 400 million.
 */
export function detectScales(
  kind: ImportKind,
  header: readonly string[],
  fields: readonly (string | null)[],
  rows: readonly Row[],
): Column['scale'][] {
  return fields.map((field, index) => {
    const spec = fieldsOf(kind).find((one) => one.field === field);
    if (spec?.type !== 'money') return 1;
    const head = header[index] ?? '';
    if (/million|\b(m€|meur|musd|m\$|m£)(?![a-z])|\(m\)|\[m\]/i.test(head)) return 1_000_000;
    if (/thousand|millier|\b(k€|keur|kusd|k\$|k£)(?![a-z])|\(k\)|\[k\]/i.test(head)) return 1_000;
    return field === 'annualRevenue' ? scaleBySense(index, fields.indexOf('employees'), rows) : 1;
  });
}

function scaleBySense(revenueAt: number, employeesAt: number, rows: readonly Row[]): Column['scale'] {
  if (employeesAt < 0) return 1;
  const perHead = rows
    .map(({ cells }) => Number(cells[revenueAt]?.replace(',', '.')) / Number(cells[employeesAt]))
    .filter((value) => Number.isFinite(value) && value > 0)
    .sort((a, b) => a - b);
  const median = perHead[Math.floor(perHead.length / 2)];
  if (median === undefined || median >= 3_000) return 1;
  return median < 3 ? 1_000_000 : 1_000;
}
