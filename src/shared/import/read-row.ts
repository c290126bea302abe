import { type Formats, type ReadCell, readCell, type Value } from './cells';
import type { Column } from './columns';
import type { FieldSpec } from './fields/field-spec';
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

/** What most rows have in common: no column without a field, and no problem. */
const nothing = { custom: {} as Record<string, string>, problems: [] as readonly CellProblem[] };
const maxCustom = 20_000;
/** Files say the same few hundred days, stages and names again and again: more than these are hardly repeated. */
const remembered = 5_000;

/** Reads the cells of one column; what it has read before it knows. */
function cellReader(spec: FieldSpec, formats: Formats, scale: number): (cell: string, currency: string) => ReadCell {
  const known = new Map<string, ReadCell>();
  const inCurrency = new Map<string, Formats>();
  return (cell, currency) => {
    const key = spec.type === 'money' ? `${currency}${cell}` : cell;
    const before = known.get(key);
    if (before) return before;
    let own = inCurrency.get(currency);
    if (!own) {
      own = { ...formats, currency };
      inCurrency.set(currency, own);
    }
    const read = readCell(cell, spec, own, scale);
    if (known.size < remembered) known.set(key, read);
    return read;
  };
}

/**
 * Makes the reader of a file's rows. Amounts are in the currency that they name, else in the one that the row's own currency column
 * names, else in that of the formats. A choice that is not known keeps its words under the column's header.
 */
export function rowReader(
  header: readonly string[],
  { kind, columns, formats }: { kind: ImportKind; columns: readonly Column[]; formats: Formats },
): (row: Row) => ReadRow {
  const specs = header.map((_, index) => specOf(kind, columns[index]));
  const readers = specs.map((spec, index) => spec && cellReader(spec, formats, columns[index]?.scale ?? 1));
  const currencyAt = specs.findIndex((spec) => spec?.type === 'currency');

  return (row) => {
    const named = readers[currencyAt]?.(row.cells[currencyAt] ?? '', formats.currency).value;
    const currency = typeof named === 'string' ? named : formats.currency;
    const read: ReadRow = { row, values: {}, custom: nothing.custom, problems: nothing.problems };
    for (const [index, column] of header.entries()) {
      const cell = row.cells[index] ?? '';
      const spec = specs[index];
      const found = readers[index]?.(cell, currency);
      if (spec && found) {
        const { value, problem } = found;
        if (value !== null) read.values[spec.field] = value;
        if (problem) read.problems = [...read.problems, { problem, field: spec.field, column, text: cell.trim().slice(0, 80) }];
        if (problem !== 'unknownChoice') continue;
      } else if (columns[index]?.target !== 'custom' || cell.trim() === '') continue;
      read.custom = { ...read.custom, [column]: cell.trim().slice(0, maxCustom) };
    }
    return read;
  };
}
