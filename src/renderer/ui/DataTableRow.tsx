import { Checkbox } from '@mantine/core';
import { memo } from 'react';
import classes from './DataTable.module.css';
import type { CellValue, Column } from './data-table-model';
import { InGridCell } from './grid-cell';
import { useFormat } from './use-format';
import { useT } from './use-t';

type DataTableRowProps<Row> = {
  record: Row;
  index: number;
  columns: readonly Column<Row>[];
  selectable: boolean;
  selected: boolean;
  current: boolean;
  /** The row that the next one is typed into. */
  entry: boolean;
  /** The column that Tab reaches, when it is in this row. */
  tabColumn: number | null;
  onToggle: (index: number) => void;
  onOpen: ((row: Row) => void) | undefined;
};

function Plain({ value }: { value: CellValue }) {
  const format = useFormat();
  if (value === null || value === undefined || value === '') return <span className={classes.empty}>–</span>;
  const text = typeof value === 'number' ? format.number(value) : value;
  return (
    <span className={classes.text} title={text} dir="auto">
      {text}
    </span>
  );
}

function DataTableRowBase<Row>({
  record,
  index,
  columns,
  selectable,
  selected,
  current,
  entry,
  tabColumn,
  onToggle,
  onOpen,
}: DataTableRowProps<Row>) {
  const t = useT();
  const first = selectable ? 1 : 0;
  const tabIndex = (column: number) => (tabColumn === column ? 0 : -1);
  return (
    <tr
      aria-rowindex={index + 2}
      aria-selected={selectable && !entry ? selected : undefined}
      aria-current={current || undefined}
      data-current={current || undefined}
      data-selected={selected || undefined}
    >
      {selectable && (
        <td className={classes.check} tabIndex={tabIndex(0)} data-row={index} data-column={0}>
          {!entry && (
            <Checkbox
              tabIndex={-1}
              aria-label={t('common:selectRow', { row: index + 1 })}
              checked={selected}
              onChange={() => onToggle(index)}
            />
          )}
        </td>
      )}
      {columns.map((column, position) => {
        const content = column.render ? column.render(record) : <Plain value={column.value?.(record)} />;
        return (
          <td
            key={column.id}
            tabIndex={tabIndex(position + first)}
            data-align={column.align}
            data-row={index}
            data-column={position + first}
          >
            {position === 0 && onOpen && !entry ? (
              <button type="button" tabIndex={-1} className={classes.open} onClick={() => onOpen(record)}>
                {content}
              </button>
            ) : (
              <InGridCell value={true}>{content}</InGridCell>
            )}
          </td>
        );
      })}
    </tr>
  );
}

/** Rows draw again only when their record or their state changed: thousands of them scroll past. */
export const DataTableRow = memo(DataTableRowBase) as typeof DataTableRowBase;
