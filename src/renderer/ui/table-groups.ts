import type { Locale } from '@shared/preferences';

/** What a row belongs to; `order` puts groups in an order of their own, else they go by their words, and those without a word come last. */
type RowGroup = { readonly key: string; readonly label: string; readonly order?: number };
export type RowGrouping<Row> = (row: Row) => RowGroup;

/** A heading between rows: before which row it stands, and how many follow it. */
export type GroupHead = { readonly key: string; readonly label: string; readonly first: number; readonly count: number };

/** Rows brought together by group, each group in the order the rows had. */
export function groupRows<Row, R extends { readonly original: { readonly record: Row } }>(
  rows: readonly R[],
  grouping: RowGrouping<Row> | null,
  locale: Locale,
): { rows: readonly R[]; groups: readonly GroupHead[] } {
  if (!grouping) return { rows, groups: [] };
  const byKey = new Map<string, { group: RowGroup; rows: R[] }>();
  for (const row of rows) {
    const group = grouping(row.original.record);
    const known = byKey.get(group.key);
    if (known) known.rows.push(row);
    else byKey.set(group.key, { group, rows: [row] });
  }
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });
  const sorted = [...byKey.values()].sort(
    ({ group: a }, { group: b }) =>
      Number(a.key === '') - Number(b.key === '') || (a.order ?? 0) - (b.order ?? 0) || collator.compare(a.label, b.label),
  );
  let first = 0;
  const groups = sorted.map(({ group, rows: own }) => {
    const head = { key: group.key, label: group.label, first, count: own.length };
    first += own.length;
    return head;
  });
  return { rows: sorted.flatMap(({ rows: own }) => own), groups };
}

/** One line of the body: a row, by its place, or the heading of a group. */
export type TableLine = { readonly row: number | null; readonly group: GroupHead | null };

/** The lines of a table: its rows, each group under its heading. */
export function linesOf(rows: number, groups: readonly GroupHead[]): TableLine[] {
  const heads = new Map(groups.map((group) => [group.first, group]));
  return Array.from({ length: rows }, (_, row) => row).flatMap((row): TableLine[] => {
    const group = heads.get(row);
    return group
      ? [
          { row: null, group },
          { row, group: null },
        ]
      : [{ row, group: null }];
  });
}
