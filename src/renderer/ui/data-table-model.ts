import { foldText } from '@shared/fold-text';
import type { Locale } from '@shared/preferences';
import type { SheetCell } from '@shared/spreadsheet/sheet';
import {
  type ColumnDef,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { RowGrouping } from './table-groups';
import { groupRows } from './table-groups';
import type { TableMemory } from './use-table-memory';

export type CellValue = string | number | null | undefined;

export type Column<Row> = {
  id: string;
  header: string;
  /** What is sorted and filtered. Null and empty come last, whichever way it is sorted. Absent: the column holds buttons. */
  value?: (row: Row) => CellValue;
  /** What is read; the value itself when absent. */
  render?: (row: Row) => ReactNode;
  /** Further words that the filter finds, for example the translated label behind a code. */
  words?: (row: Row) => string;
  align?: 'start' | 'end';
  /** CSS pixels; columns without one share the rest. */
  width?: number;
  /** Not shown until chosen in the column menu. */
  hidden?: boolean;
  /** What a spreadsheet gets of it; the value and its words when absent. */
  exported?: (row: Row) => SheetCell;
  /** Gives way where the table is narrower than this (CSS pixels), unless it was chosen in the column menu. */
  from?: number;
};

const features = tableFeatures({
  rowSortingFeature,
  rowSelectionFeature,
  columnVisibilityFeature,
  sortedRowModel: createSortedRowModel(),
});
type Features = typeof features;
/** TanStack wants records; ours are. */
type Data<Row> = { record: Row; id: string };

type ModelOptions<Row> = {
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** Words that a row must have, in any column, in any order, whatever their accents. */
  search: string;
  locale: Locale;
  initialSort: { column: string; descending?: boolean } | undefined;
  /** CSS pixels that the table has; 0 until it is known. */
  width: number;
  grouping: RowGrouping<Row> | null;
  memory: TableMemory;
};

/** The words of a row, as search compares them; made once per row, when something is first searched. */
function rowTexts<Row>(columns: readonly Column<Row>[]): (row: Row) => string {
  const known = new Map<Row, string>();
  return (row) => {
    const text = known.get(row) ?? foldText(columns.map((column) => `${column.value?.(row) ?? ''} ${column.words?.(row) ?? ''}`).join(' '));
    known.set(row, text);
    return text;
  };
}

/** The rows in the order and with the columns that the user chose. */
export function useTableModel<Row>({ rows, columns, rowId, search, locale, initialSort, width, grouping, memory }: ModelOptions<Row>) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the texts of rows that are gone must go too
  const textOf = useMemo(() => rowTexts(columns), [columns, rows]);
  const data = useMemo(() => {
    const words = foldText(search).split(/\s+/).filter(Boolean);
    const matching = words.length === 0 ? rows : rows.filter((row) => words.every((word) => textOf(row).includes(word)));
    return matching.map((record) => ({ record, id: rowId(record) }));
  }, [rows, textOf, search, rowId]);

  const definitions = useMemo(() => {
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
    return columns.map(
      (column): ColumnDef<Features, Data<Row>> => ({
        id: column.id,
        accessorFn: ({ record }) => {
          const value = column.value?.(record);
          return value === null || value === '' ? undefined : value;
        },
        sortUndefined: 'last',
        sortDescFirst: column.align === 'end',
        sortFn: (a, b, id) => {
          const [left, right] = [a.getValue<CellValue>(id), b.getValue<CellValue>(id)];
          return typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(String(left), String(right));
        },
      }),
    );
  }, [columns, locale]);

  const table = useTable({
    features,
    data,
    columns: definitions,
    getRowId: (row: Data<Row>) => row.id,
    enableMultiSort: true,
    initialState: {
      sorting: initialSort ? [{ id: initialSort.column, desc: initialSort.descending ?? false }] : [],
      columnVisibility: {
        ...Object.fromEntries(columns.filter((column) => column.hidden).map((column) => [column.id, false])),
        ...memory.columns,
      },
    },
  });

  const { column: sortColumn, descending = false } = initialSort ?? {};
  const firstOrder = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the user's own order stays until the page asks for another
  useEffect(() => {
    if (!firstOrder.current && sortColumn) table.setSorting([{ id: sortColumn, desc: descending }]);
    firstOrder.current = false;
  }, [sortColumn, descending]);

  const { sorting, columnVisibility } = table.state;
  const visible = useMemo(
    () =>
      columns
        .filter(({ id, from = 0 }) => columnVisibility[id] ?? (width === 0 || width >= from))
        .map((spec) => {
          const sort = sorting.find((one) => one.id === spec.id);
          return { id: spec.id, spec, sorted: sort ? (sort.desc ? ('desc' as const) : ('asc' as const)) : null };
        }),
    [columns, columnVisibility, sorting, width],
  );
  const sortedRows = table.getRowModel().rows;
  const { rows: tableRows, groups } = useMemo(() => groupRows(sortedRows, grouping, locale), [sortedRows, grouping, locale]);
  const selection = table.state.rowSelection;
  const selected = useMemo(() => tableRows.filter((row) => selection[row.id]).map((row) => row.original.record), [tableRows, selection]);
  const records = useMemo(() => tableRows.map((row) => row.original.record), [tableRows]);

  return {
    rows: tableRows,
    /** Where each group begins; empty without grouping. */
    groups,
    records,
    visible,
    toggleSort: (id: string, event: unknown) => table.getColumn(id)?.getToggleSortingHandler()?.(event),
    selection,
    selected,
    allSelected: tableRows.length > 0 && selected.length === tableRows.length,
    toggleAll: () =>
      table.setRowSelection(selected.length === tableRows.length ? {} : Object.fromEntries(tableRows.map((row) => [row.id, true]))),
    clearSelection: () => table.setRowSelection({}),
    choices: columns.map((spec, index) => {
      const shown = visible.some((column) => column.id === spec.id);
      return {
        id: spec.id,
        label: spec.header,
        visible: shown,
        /** The first column names the row: it stays. */
        canHide: index > 0,
        toggle: () => {
          table.getColumn(spec.id)?.toggleVisibility(!shown);
          memory.setColumn(spec.id, !shown);
        },
      };
    }),
  };
}
export type TableModel<Row> = ReturnType<typeof useTableModel<Row>>;
