import { type RefObject, useState } from 'react';

export type GridPlace = { row: number; column: number };

const moves: Partial<Record<string, GridPlace>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

/**
 * The cursor of a grid whose cells are edited by keys: one stop for Tab in all, arrows, Home and End move it. Cells carry `data-row` and
 * `data-column`; rows and columns count from 0 and may become fewer.
 */
export function useGridCursor(grid: RefObject<HTMLElement | null>, rows: number, columns: number) {
  const [at, setAt] = useState<GridPlace>({ row: 0, column: 0 });
  const clamp = ({ row, column }: GridPlace): GridPlace => ({
    row: Math.min(Math.max(row, 0), rows - 1),
    column: Math.min(Math.max(column, 0), columns - 1),
  });
  const go = (to: GridPlace) => {
    const next = clamp(to);
    setAt(next);
    // After a field in the cell has gone.
    setTimeout(() => grid.current?.querySelector<HTMLElement>(`[data-row="${next.row}"][data-column="${next.column}"]`)?.focus());
  };
  const reachable = clamp(at);
  return {
    go,
    /** Where a key leads from a cell; null for a key that does not move. */
    moved: (key: string, from: GridPlace): GridPlace | null => {
      const step = moves[key];
      if (step) return { row: from.row + step.row, column: from.column + step.column };
      if (key === 'Home') return { row: from.row, column: 0 };
      return key === 'End' ? { row: from.row, column: columns - 1 } : null;
    },
    tabIndexOf: ({ row, column }: GridPlace) => (row === reachable.row && column === reachable.column ? 0 : -1),
    onFocusAt: setAt,
  };
}
