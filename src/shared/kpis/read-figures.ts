import { parseMoney, parseNumber } from '../i18n/parse';
import type { KpiDefinition } from '../model/kpi';
import { blockOf } from '../pasted-block';
import type { Locale } from '../preferences';
import { fail, ok, type Result } from '../result';
import type { KpiNumber } from './kpi-rows';

/** Ways of writing that there is no figure, Excel's own errors included: an n/a is not a 0. */
const none = new Set([
  '',
  '-',
  '–',
  '—',
  'n/a',
  'na',
  'n.a.',
  's.o.',
  'n.d.',
  'nd',
  '#n/a',
  '#div/0!',
  '#value!',
  '#valeur!',
  '#ref!',
  '#num!',
  '#nombre!',
]);

const bare = (cell: string) => cell.replace(/[^\d.,]/g, '');

/**
 * The language whose decimal sign the cells of one block use: the block says it where any cell can only be read one way (1,5 · 1.234,5 · 12.75);
 * otherwise the window's language decides, as for a number typed alone.
 */
export function languageOf(cells: readonly string[], locale: Locale): Locale {
  const votes = { en: 0, fr: 0 };
  for (const digits of cells.map(bare)) {
    const [comma, point] = [digits.lastIndexOf(','), digits.lastIndexOf('.')];
    if (comma >= 0 && point >= 0) votes[comma > point ? 'fr' : 'en'] += 1;
    else if (/^\d*,(\d{1,2}|\d{4,})$/.test(digits)) votes.fr += 1;
    else if (/^\d*\.(\d{1,2}|\d{4,})$/.test(digits)) votes.en += 1;
  }
  return votes.en === votes.fr ? locale : votes.en > votes.fr ? 'en' : 'fr';
}

/**
 * One figure as it was typed or pasted, in the unit of its KPI: "62 %" and "62" are the same percentage, an amount may name its currency. Null: no figure.
 * Fails where it is neither.
 */
export function readFigure(
  text: string,
  { unit }: Pick<KpiDefinition, 'unit'>,
  options: { locale: Locale; currency: string },
): Result<KpiNumber | null> {
  if (none.has(text.trim().toLowerCase())) return ok(null);
  if (unit === 'amount') {
    const money = parseMoney(options.locale, text, options.currency);
    return money ? ok({ value: money.minor, currency: money.currency }) : fail('figure-unreadable', { text: short(text) });
  }
  const value = parseNumber(options.locale, unit === 'percent' ? text.replace('%', '') : text);
  return value === null ? fail('figure-unreadable', { text: short(text) }) : ok({ value, currency: null });
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

type Place = { readonly row: number; readonly column: number };

/**
 * A pasted block, read cell by cell from the one it was pasted on. All of it or nothing: fails, naming the cell, where one is no figure, and where the block
 * reaches beyond the rows or columns of the grid.
 */
export function readBlock<K extends Pick<KpiDefinition, 'unit'>>(
  text: string,
  at: Place,
  grid: { readonly kpis: readonly K[]; readonly columns: number },
  options: { locale: Locale; currency: string },
): Result<(Place & { readonly figure: KpiNumber | null })[]> {
  const block = blockOf(text);
  const wide = Math.max(0, ...block.map((row) => row.length));
  const [rowsLeft, columnsLeft] = [grid.kpis.length - at.row, grid.columns - at.column];
  if (wide > columnsLeft) return fail('paste-too-wide', { count: wide, left: columnsLeft });
  if (block.length > rowsLeft) return fail('paste-too-tall', { count: block.length, left: rowsLeft });
  const locale = languageOf(block.flat(), options.locale);
  const read: (Place & { figure: KpiNumber | null })[] = [];
  for (const [down, cells] of block.entries()) {
    for (const [right, cell] of cells.entries()) {
      const kpi = grid.kpis[at.row + down];
      if (!kpi) continue;
      const figure = readFigure(cell, kpi, { ...options, locale });
      if (!figure.ok) return fail('paste-unreadable', { text: short(cell), row: down + 1, column: right + 1 });
      read.push({ row: at.row + down, column: at.column + right, figure: figure.value });
    }
  }
  return ok(read);
}
