import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconColumns3, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import classes from './DataTable.module.css';
import { DataTableHead } from './DataTableHead';
import { DataTableRow } from './DataTableRow';
import { type Column, useTableModel } from './data-table-model';
import { ExportTable } from './ExportTable';
import { GroupRow } from './GroupRow';
import { type GroupHead, linesOf, type RowGrouping } from './table-groups';
import { useCellKeys } from './use-cell-keys';
import { useFormat } from './use-format';
import { useRevealRow } from './use-reveal-row';
import { useT } from './use-t';
import { useTableMemory } from './use-table-memory';

type DataTableProps<Row> = {
  /** What the table holds, for screen readers. */
  label: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
  rowId: (row: Row) => string;
  /** A row to type the next one into: below all others whatever their order, neither counted nor selected. */
  entry?: Row;
  /** Enter on a row, or a click on its first column. */
  onOpen?: (row: Row) => void;
  /** The row the inspector shows. */
  currentId?: string | null;
  /** Makes rows selectable; draws the actions on the selected ones. `clear` ends the selection. */
  bulkActions?: (selected: Row[], clear: () => void) => ReactNode;
  /** The order until the user chooses another; when it changes, that of the rows does. */
  initialSort?: { column: string; descending?: boolean };
  /** Totals of the rows that are shown, beside the count. Each says what it counts. */
  totals?: (rows: Row[]) => ReactNode;
  /** What the filter starts with; another one replaces what was typed. */
  find?: string | null;
  /** Filters of the page itself, beside the search field. */
  filters?: ReactNode;
  /** Only the first rows of the chosen order until the user asks for all: for a table that is one part of a page. */
  limit?: number;
  /** Brings rows together under headings. */
  grouping?: RowGrouping<Row> | null;
  /** The name under which the user's columns are kept; without one they are forgotten with the page. */
  remember?: string;
  /** Offers what is shown as a file for a spreadsheet, under this name. */
  exportName?: string;
  /** Rows of 32 px (the default) or 40. */
  density?: 'compact' | 'regular';
  /** `fill`: takes the height of its parent and scrolls (a page of its own); `flow`: as tall as its rows, up to 30 rem. */
  height?: 'fill' | 'flow';
};

const rowHeight = { compact: 32, regular: 40 };
/** Fewer rows are drawn whole, so that the browser's own search finds them. */
const virtualAbove = 100;

/** A line of the table: the head of a group, or a record, which may be the one that is typed into. */
type Drawn<Row> =
  | { readonly id: string; readonly group: GroupHead }
  | { readonly id: string; readonly record: Row; readonly index: number; readonly entry: boolean };

/** Rows with a sticky header, sort, filter, column choice, keyboard cells, selection, counts and totals. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    label,
    rows,
    columns,
    rowId,
    entry,
    onOpen,
    currentId = null,
    bulkActions,
    initialSort,
    totals,
    find = null,
    filters,
    limit,
    grouping = null,
    remember,
    exportName,
    density = 'compact',
    height = 'fill',
  } = props;
  const t = useT();
  const format = useFormat();
  const [search, setSearch] = useState(find ?? '');
  useEffect(() => {
    if (find !== null) setSearch(find);
  }, [find]);
  const scroller = useRef<HTMLDivElement>(null);
  const deferredSearch = useDeferredValue(search);
  const { ref: frame, width } = useElementSize();
  const memory = useTableMemory(remember);
  const model = useTableModel({
    rows,
    columns,
    rowId,
    search: deferredSearch,
    locale: format.locale,
    initialSort,
    width,
    grouping,
    memory,
  });

  const [all, setAll] = useState(false);
  const limited = limit !== undefined && !all && model.rows.length > limit;
  const tableRows = limited ? model.rows.slice(0, limit) : model.rows;
  const virtual = tableRows.length > virtualAbove;
  const lines = useMemo(() => linesOf(tableRows.length, model.groups), [tableRows.length, model.groups]);
  const virtualizer = useVirtualizer({
    count: lines.length,
    enabled: virtual,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight[density],
    overscan: 12,
    // The sticky header covers the first 32 px: a row scrolled to must not hide under it.
    scrollPaddingStart: 34,
  });
  const items = virtual ? virtualizer.getVirtualItems() : null;
  const shown = items ? items.flatMap((item) => lines[item.index] ?? []) : lines;
  const scrollToRow = (index: number) => virtualizer.scrollToIndex(lines.findIndex((line) => line.row === index));
  const before = items?.[0]?.start ?? 0;
  const after = items ? virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0) : 0;

  const selectable = bulkActions !== undefined;
  const columnCount = model.visible.length + (selectable ? 1 : 0);
  const specs = useMemo(() => model.visible.map((column) => column.spec), [model.visible]);
  const toggle = (index: number) => model.rows[index]?.toggleSelected();
  const latestToggle = useRef(toggle);
  useEffect(() => {
    latestToggle.current = toggle;
  });
  const onToggle = useCallback((index: number) => latestToggle.current(index), []);

  // One list, so that a row stays the same element when it is no longer the one that is typed into.
  const drawn: Drawn<Row>[] = [
    ...shown.flatMap(({ row: index, group }): Drawn<Row>[] => {
      const row = index === null ? undefined : tableRows[index];
      if (group) return [{ id: `group ${group.key}`, group }];
      return row && index !== null ? [{ id: row.id, record: row.original.record, index, entry: false }] : [];
    }),
    ...(entry === undefined ? [] : [{ id: rowId(entry), record: entry, index: tableRows.length, entry: true }]),
  ];
  const keys = useCellKeys({
    scroller,
    rowCount: tableRows.length + (entry === undefined ? 0 : 1),
    columnCount,
    reveal: (index) => virtual && scrollToRow(index),
    onOpen: (index) => {
      const row = model.rows[index];
      if (row) onOpen?.(row.original.record);
    },
    onSelect: (index) => selectable && toggle(index),
  });

  const current = useMemo(() => (currentId === null ? -1 : tableRows.findIndex(({ id }) => id === currentId)), [tableRows, currentId]);
  useRevealRow(currentId, current, (index) => {
    if (virtual) scrollToRow(index);
    else scroller.current?.querySelector(`[data-row="${index}"]`)?.scrollIntoView({ block: 'nearest' });
  });

  const selected = model.selected;

  return (
    <div className={classes.table} ref={frame} data-height={height} data-density={density}>
      <div className={classes.toolbar}>
        {selected.length > 0 && bulkActions ? (
          <div className={classes.bulk} role="toolbar" aria-label={t('common:selectionActions')}>
            <span className={classes.count}>
              {t('common:selected', { count: selected.length, formatted: format.number(selected.length) })}
            </span>
            {bulkActions(selected, model.clearSelection)}
          </div>
        ) : (
          <>
            <TextInput
              className={classes.search ?? ''}
              type="search"
              leftSection={<IconSearch size={16} aria-hidden />}
              placeholder={t('common:filter')}
              aria-label={t('common:filterRows', { label })}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Escape' && search !== '') {
                  event.preventDefault();
                  setSearch('');
                }
              }}
            />
            {filters}
          </>
        )}
        <div className={classes.tools}>
          {exportName !== undefined && <ExportTable name={exportName} columns={specs} rows={model.records} />}
          <Menu position="bottom-end" closeOnItemClick={false}>
            <Menu.Target>
              <ActionIcon aria-label={t('common:columns')} title={t('common:columns')}>
                <IconColumns3 size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>{t('common:columns')}</Menu.Label>
              {model.choices.map((choice) => (
                <Menu.CheckboxItem
                  key={choice.id}
                  checked={choice.visible}
                  disabled={!choice.canHide}
                  closeMenuOnClick={false}
                  onChange={choice.toggle}
                >
                  {choice.label}
                </Menu.CheckboxItem>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      </div>
      <div className={classes.scroller} ref={scroller}>
        <table
          className={classes.grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through with the arrow keys is a grid
          role="grid"
          aria-label={label}
          aria-rowcount={model.rows.length + 1}
          aria-colcount={columnCount}
          aria-multiselectable={bulkActions ? true : undefined}
          {...keys.grid}
        >
          <colgroup>
            {selectable && <col style={{ width: 36 }} />}
            {specs.map(({ id, width }) => (
              <col key={id} style={width === undefined ? undefined : { width }} />
            ))}
          </colgroup>
          <DataTableHead model={model} selectable={selectable} />
          <tbody>
            {before > 0 && <tr aria-hidden style={{ height: before }} />}
            {drawn.flatMap((line) =>
              'group' in line
                ? [<GroupRow key={line.id} group={line.group} columns={columnCount} />]
                : [
                    ...(line.entry && after > 0 ? [<tr key="after" aria-hidden style={{ height: after }} />] : []),
                    <DataTableRow
                      key={line.id}
                      record={line.record}
                      index={line.index}
                      columns={specs}
                      selectable={selectable}
                      selected={model.selection[line.id] ?? false}
                      current={line.id === currentId}
                      entry={line.entry}
                      tabColumn={keys.tabCell.row === line.index ? keys.tabCell.column : null}
                      onToggle={onToggle}
                      onOpen={onOpen}
                    />,
                  ],
            )}
            {entry === undefined && after > 0 && <tr aria-hidden style={{ height: after }} />}
          </tbody>
        </table>
        {model.rows.length === 0 && (entry === undefined || rows.length > 0) && <p className={classes.none}>{t('common:noRows')}</p>}
      </div>
      <div className={classes.footer}>
        <span role="status">
          {tableRows.length === rows.length
            ? t('common:rowCount', { count: rows.length, formatted: format.number(rows.length) })
            : t('common:rowsOf', { shown: format.number(tableRows.length), total: format.number(rows.length) })}
        </span>
        {limited && (
          <button type="button" className={classes.all} onClick={() => setAll(true)}>
            {t('common:showAll', { count: model.rows.length, formatted: format.number(model.rows.length) })}
          </button>
        )}
        {totals?.(model.records)}
      </div>
    </div>
  );
}
