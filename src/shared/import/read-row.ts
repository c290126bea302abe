import { type Formats, type ReadCell, readCell, type Value } from './cells';
import type { Column } from './columns';
import { specOf } from './formats';
import type { ImportKind } from './kinds';
import type { Row } from './row-reader';

/** A cell that could not be read as its field asks, as it stood in the file. */
export type CellProblem = { problem: NonNullable<ReadCell['problem']>; field: string; column: string; text: string };

/** A row with its cells read: values by field, what has no field under its header, and what could not be read. */
export type ReadRow = {
  row: Row;
  values: Partial<Record<string, Value>>;
  custom: Record<string, string>;
  problems: readonly CellProblem[];
};

const maxCustom = 20_000;

/**
 * Makes the reader of a file's rows. Amounts are in the currency that they name, else in the one that the row's own currency column
 * names, else in that of the formats. A choice that is not known keeps its words under the column's header.
 */
export function rowReader(
  header: readonly string[],
  { kind, columns, formats }: { kind: ImportKind; columns: readonly Column[]; formats: Formats },
): (row: Row) => ReadRow {
  const specs = header.map((_, index) => specOf(kind, columns[index]));
  const currencyAt = specs.findIndex((spec) => spec?.type === 'currency');
  const currencySpec = specs[currencyAt];

  return (row) => {
    const named = currencySpec && readCell(row.cells[currencyAt] ?? '', currencySpec, formats, 1).value;
    const own = typeof named === 'string' ? { ...formats, currency: named } : formats;
    const values: ReadRow['values'] = {};
    const custom: ReadRow['custom'] = {};
    const problems: CellProblem[] = [];
    header.forEach((column, index) => {
      const cell = row.cells[index] ?? '';
      const spec = specs[index];
      if (spec) {
        const { value, problem } = readCell(cell, spec, own, columns[index]?.scale ?? 1);
        if (value !== null) values[spec.field] = value;
        if (problem) problems.push({ problem, field: spec.field, column, text: cell.trim().slice(0, 80) });
        if (problem === 'unknownChoice') custom[column] = cell.trim().slice(0, maxCustom);
      } else if (columns[index]?.target === 'custom' && cell.trim() !== '') custom[column] = cell.trim().slice(0, maxCustom);
    });
    return { row, values, custom, problems };
  };
}
