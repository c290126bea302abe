import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import classes from './KeyGrid.module.css';
import type { GridPlace, useGridCursor } from './use-grid-cursor';

type KeyGridProps = {
  /** Id of the element that the keys of the grid count in. */
  area: string;
  label: string;
  table: RefObject<HTMLTableElement | null>;
  children: ReactNode;
};

/** A grid that scrolls under its head and beside its row names, and whose cells are filled by keys (`useGridCursor`). */
export const KeyGrid = ({ area, label, table, children }: KeyGridProps) => (
  <div className={classes.scroller} id={area}>
    {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved through with the arrow keys is a grid */}
    <table className={classes.grid} role="grid" aria-label={label} ref={table}>
      {children}
    </table>
  </div>
);

type KeyCellProps = {
  cursor: ReturnType<typeof useGridCursor>;
  place: GridPlace;
  /** Whose place it is and what it holds. */
  label: string;
  current?: boolean | undefined;
  /** True: the key was for this cell. Keys with Ctrl, Cmd or Alt are not asked about. */
  onKey: (event: KeyboardEvent) => boolean;
  onDoubleClick?: () => void;
  className?: string | undefined;
  /** What the cell's look follows. */
  data?: Readonly<Record<`data-${string}`, string | number | undefined>>;
  children: ReactNode;
};

/** One cell of it: arrows, Home and End go on, every other key is the grid's own. */
export function KeyCell({ cursor, place, label, current, onKey, onDoubleClick, className = '', data, children }: KeyCellProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = cursor.moved(event.key, place);
    if (next) cursor.go(next);
    else if (!onKey(event)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <td
      {...data}
      className={`${classes.cell} ${className}`}
      tabIndex={cursor.tabIndexOf(place)}
      aria-label={label}
      aria-current={current || undefined}
      data-row={place.row}
      data-column={place.column}
      onFocus={() => cursor.onFocusAt(place)}
      onClick={(event) => event.currentTarget.focus()}
      onDoubleClick={onDoubleClick}
      onKeyDown={onKeyDown}
    >
      {children}
    </td>
  );
}
