import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useState } from 'react';

type Cell = { row: number; column: number };
type CellKeysOptions = {
  scroller: RefObject<HTMLElement | null>;
  rowCount: number;
  columnCount: number;
  /** Draws the row, when it is not on the screen. */
  reveal: (row: number) => void;
  onOpen: (row: number) => void;
  onSelect: (row: number) => void;
};

const page = 20;
const isTyping = (element: HTMLElement) => element.matches('input:not([type="checkbox"]), textarea, select');

/**
 * Moves through the cells with the arrow keys, Home, End and Page keys (with Ctrl: to the ends of the table). Enter edits the cell, or
 * opens the row; Space selects it. Tab from a cell in edit goes to the next one that can be edited. One stop for Tab in all.
 */
export function useCellKeys({ scroller, rowCount, columnCount, reveal, onOpen, onSelect }: CellKeysOptions) {
  const [tabCell, setTabCell] = useState<Cell>({ row: 0, column: 0 });

  const find = useCallback(
    ({ row, column }: Cell) => scroller.current?.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`) ?? null,
    [scroller],
  );

  const focusCell = (cell: Cell) => {
    setTabCell(cell);
    const element = find(cell);
    if (element) {
      element.focus();
      element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      return;
    }
    reveal(cell.row);
    // The virtual row is drawn in the next frame.
    requestAnimationFrame(() => requestAnimationFrame(() => find(cell)?.focus()));
  };

  const nextEditor = (from: HTMLElement, backwards: boolean): HTMLElement | null => {
    const fields = [...(scroller.current?.querySelectorAll<HTMLElement>('[data-inline-field], input, textarea') ?? [])].filter(
      (field) => field === from || field.matches('[data-inline-field]'),
    );
    return fields[fields.indexOf(from) + (backwards ? -1 : 1)] ?? null;
  };

  const moves = (cell: Cell, event: KeyboardEvent): Cell | null => {
    const ends = event.ctrlKey || event.metaKey;
    switch (event.key) {
      case 'ArrowUp':
        return { ...cell, row: cell.row - 1 };
      case 'ArrowDown':
        return { ...cell, row: cell.row + 1 };
      case 'ArrowLeft':
        return { ...cell, column: cell.column - 1 };
      case 'ArrowRight':
        return { ...cell, column: cell.column + 1 };
      case 'PageUp':
        return { ...cell, row: cell.row - page };
      case 'PageDown':
        return { ...cell, row: cell.row + page };
      case 'Home':
        return { row: ends ? 0 : cell.row, column: 0 };
      case 'End':
        return { row: ends ? rowCount - 1 : cell.row, column: columnCount - 1 };
      default:
        return null;
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    const element = target.closest<HTMLElement>('[data-row]');
    if (!element || event.altKey) return;
    const cell = { row: Number(element.dataset.row), column: Number(element.dataset.column) };

    if (isTyping(target)) {
      if (event.key !== 'Tab' || event.defaultPrevented) return;
      const next = nextEditor(target, event.shiftKey);
      if (next) {
        event.preventDefault();
        next.focus();
      }
      return;
    }
    const to = moves(cell, event);
    if (to) {
      event.preventDefault();
      focusCell({
        row: Math.min(Math.max(to.row, 0), rowCount - 1),
        column: Math.min(Math.max(to.column, 0), columnCount - 1),
      });
    } else if (event.key === 'Enter' && target === element) {
      event.preventDefault();
      const field = element.querySelector<HTMLElement>('[data-inline-field]');
      if (field) field.click();
      else onOpen(cell.row);
    } else if (event.key === ' ' && target === element) {
      event.preventDefault();
      onSelect(cell.row);
    }
  };

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const element = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (!element) return;
    const cell = { row: Number(element.dataset.row), column: Number(element.dataset.column) };
    if (cell.row !== tabCell.row || cell.column !== tabCell.column) setTabCell(cell);
  };

  // Rows may have gone since the cell was last focused.
  const reachable = { row: Math.min(tabCell.row, Math.max(rowCount - 1, 0)), column: Math.min(tabCell.column, columnCount - 1) };
  return { grid: { onKeyDown, onFocus }, tabCell: reachable };
}
