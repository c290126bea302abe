import { minorDigits } from '../i18n/format';
import type { CalendarDate, Money } from '../model/fields';

/** What a cell holds, so that a spreadsheet can compute with it. Null: nothing is known. `percent`: 1 is 100%. */
export type SheetCell = string | number | null | { readonly percent: number } | { readonly date: CalendarDate } | { readonly money: Money };
export type Sheet = { readonly name: string; readonly header: readonly string[]; readonly rows: readonly (readonly SheetCell[])[] };

/** A cell without amounts: what a file is written of. */
export type PlainCell = Exclude<SheetCell, { readonly money: Money }>;
export type PlainSheet = { readonly name: string; readonly header: readonly string[]; readonly rows: readonly (readonly PlainCell[])[] };

const moneyOf = (cell: SheetCell | undefined): Money | null =>
  typeof cell === 'object' && cell !== null && 'money' in cell ? cell.money : null;

/** In units of the currency: 1,234.50, not cents. */
const amountOf = ({ minor, currency }: Money): number => minor / 10 ** minorDigits(currency);

/**
 * Amounts as numbers: a column in one currency says it in its heading, a column in several gets a column for the currency beside it, so that nobody adds euros to
 * dollars without seeing it.
 * @param currencyWord heading of such a column
 */
export function withPlainAmounts({ name, header, rows }: Sheet, currencyWord: string): PlainSheet {
  const currencies = header.map((_, column) => [...new Set(rows.flatMap((row) => moneyOf(row[column])?.currency ?? []))]);
  return {
    name,
    header: header.flatMap((title, column) => {
      const [first, second] = currencies[column] ?? [];
      if (first === undefined) return [title];
      return second === undefined ? [`${title} (${first})`] : [title, currencyWord];
    }),
    rows: rows.map((row) =>
      header.flatMap((_, column): PlainCell[] => {
        const cell = row[column] ?? null;
        const money = moneyOf(cell);
        const plain = money ? amountOf(money) : (cell as PlainCell);
        return (currencies[column]?.length ?? 0) > 1 ? [plain, money?.currency ?? null] : [plain];
      }),
    ),
  };
}
