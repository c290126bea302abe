import { type ReactNode, useRef } from 'react';
import { OpenButton } from './OpenButton';
import classes from './TypedGrid.module.css';
import { useCellKeys } from './use-cell-keys';
import type { GridPlace } from './use-grid-cursor';
import { useGridPaste } from './use-grid-paste';
import { useT } from './use-t';

/** Whether Tab reaches a cell: 0 for the one that it does. The names are column 0. */
export type TabIndexOf = (row: number, column: number) => 0 | -1;

type TypedGridProps = {
  label: string;
  rowCount: number;
  /** Columns that are typed into, the names not counted. */
  columnCount: number;
  /** Fewer columns than most have. */
  narrow?: boolean;
  /** Opens what a row is about. */
  onOpen: (row: number) => void;
  /** A block was pasted on a cell; names are not counted. */
  onPaste: (text: string, place: GridPlace) => void;
  /** The cell that has the focus; names are not counted. */
  onPlace?: (place: GridPlace) => void;
  /** The sections of the table. */
  children: (tabIndexOf: TabIndexOf) => ReactNode;
};

const nothing = () => {};

/** Names down, periods across: cells are typed into (`TypedCell`) or a block of a spreadsheet is pasted on them; names stay in sight. */
export function TypedGrid({ label, rowCount, columnCount, narrow = false, onOpen, onPaste, onPlace, children }: TypedGridProps) {
  const t = useT();
  const scroller = useRef<HTMLDivElement>(null);
  const keys = useCellKeys({ scroller, rowCount, columnCount: columnCount + 1, reveal: nothing, onOpen, onSelect: nothing });
  const paste = useGridPaste(onPaste);
  return (
    <div className={classes.scroller} ref={scroller}>
      <table
        className={classes.grid}
        data-narrow={narrow || undefined}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through with the arrow keys is a grid
        role="grid"
        aria-label={label}
        {...paste.grid}
        {...keys.grid}
        onFocus={(event) => {
          keys.grid.onFocus(event);
          const at = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
          if (at) onPlace?.({ row: Number(at.dataset.row), column: Number(at.dataset.column) - 1 });
        }}
      >
        {children((row, column) => (keys.tabCell.row === row && keys.tabCell.column === column ? 0 : -1))}
      </table>
      <textarea {...paste.catcher} className={classes.catcher} aria-label={t('kpis:pasteHere')} />
    </div>
  );
}

type RowNameProps = {
  row: number;
  tabIndexOf: TabIndexOf;
  title: string;
  label?: string;
  /** One line of several under a heading. */
  line?: boolean;
  onOpen: () => void;
  children: string;
};

/** The name of a row, that opens what it is about. */
export const RowName = ({ row, tabIndexOf, title, label, line = false, onOpen, children }: RowNameProps) => (
  <td className={classes.name} data-line={line || undefined} tabIndex={tabIndexOf(row, 0)} data-row={row} data-column={0}>
    <OpenButton tabIndex={-1} dir="auto" title={title} aria-label={label} onClick={onOpen}>
      {children}
    </OpenButton>
  </td>
);
