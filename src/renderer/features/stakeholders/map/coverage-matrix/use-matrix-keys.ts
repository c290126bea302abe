import { levelOf } from '@shared/domain/relationship-levels';
import type { CoverageMatrix } from '@shared/stakeholder-map/team-coverage/matrix';
import type { KeyboardEvent } from 'react';
import { openMenu, toggle } from '../grid/use-grid-keys';
import { useMap } from '../map-context';
import { clearSelection, closeInspector, inspectCard, useMapUi } from '../map-ui';
import { type Cell, cellBeside, headRow, nameColumn } from './matrix-cells';
import { focusCell, type useMatrix } from './use-matrix';

const page = 10;
const far = Number.MAX_SAFE_INTEGER;

/** How many rows and columns a key goes. */
function wayOf({ key, ctrlKey, metaKey }: KeyboardEvent): [number, number] | null {
  const ends = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return [ends ? -far : -1, 0];
    case 'ArrowDown':
      return [ends ? far : 1, 0];
    case 'ArrowLeft':
      return [0, ends ? -far : -1];
    case 'ArrowRight':
      return [0, ends ? far : 1];
    case 'PageUp':
      return [-page, 0];
    case 'PageDown':
      return [page, 0];
    case 'Home':
      return [ends ? -far : 0, -far];
    case 'End':
      return [ends ? far : 0, far];
    default:
      return null;
  }
}

/** The digit of a key, whether or not the keyboard needs Shift for digits; with Alt a keyboard may say something else in its place. */
const digitOf = ({ key, code }: KeyboardEvent): number | null => {
  const digit = /^[0-9]$/.test(key) ? key : /^Digit([0-9])$/.exec(code)?.[1];
  return digit === undefined ? null : Number(digit);
};

type Options = {
  matrix: CoverageMatrix;
  cells: ReturnType<typeof useMatrix>;
  onLevels: (cell: Cell) => void;
  onLeave: (memberId: string) => void;
};

/** The keys of the matrix, as in a spreadsheet: arrows go and with Shift choose, digits say a level, Enter lists them. */
export function useMatrixKeys({ matrix, cells, onLevels, onLeave }: Options) {
  const { view } = useMap();
  const isLevel = (column: string) => matrix.columns.some(({ id }) => id === column);

  const onArrow = (event: KeyboardEvent, cell: Cell, [down, right]: [number, number]) => {
    event.preventDefault();
    const to = cellBeside(matrix, cell, down, right);
    cells.go(to, event.shiftKey && to.row !== headRow && isLevel(to.column) && isLevel(cell.column));
    focusCell(to);
  };

  const onEscape = (event: KeyboardEvent) => {
    const { range, setRange } = cells;
    const { selected, inspecting } = useMapUi.getState();
    if (range && (range.from.row !== range.to.row || range.from.column !== range.to.column)) {
      event.preventDefault();
      setRange({ from: range.to, to: range.to });
      return;
    }
    if (selected.length > 0) event.preventDefault();
    if (inspecting) closeInspector();
    else clearSelection();
  };

  /** Keys on a level; false for one that means nothing here. */
  const onLevelKey = (event: KeyboardEvent, cell: Cell): boolean => {
    const digit = digitOf(event);
    const level = digit === null ? undefined : levelOf(digit);
    if (level && !event.ctrlKey && !event.metaKey) cells.set(event.altKey ? { target: level } : { current: level });
    else if (event.altKey || event.ctrlKey || event.metaKey) return false;
    else if (event.key === '+') cells.step(1);
    else if (event.key === '-') cells.step(-1);
    else if (event.key === 'Delete' || event.key === 'Backspace') cells.set({ current: null, target: null });
    else if (['Enter', 'F2', 'ContextMenu', ' '].includes(event.key) || (event.key === 'F10' && event.shiftKey)) onLevels(cell);
    else return digit !== null;
    return true;
  };

  const onNameKey = ({ key, shiftKey }: KeyboardEvent, { row, column }: Cell): boolean => {
    if (key === 'Enter') inspectCard(row);
    else if (column === nameColumn && key === ' ') toggle(row);
    else if (column === nameColumn && (key === 'ContextMenu' || (key === 'F10' && shiftKey))) openMenu(row, view.anchor(row));
    else return false;
    return true;
  };

  const onHeadKey = ({ key }: KeyboardEvent, { column }: Cell): boolean => {
    if (key !== 'Delete' || !isLevel(column)) return false;
    onLeave(column);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { row, column } = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset ?? {};
    if (row === undefined || column === undefined) return;
    const cell = { row, column };
    const way = event.altKey ? null : wayOf(event);
    if (way) return onArrow(event, cell, way);
    if (event.key === 'Escape') return onEscape(event);
    const did = row === headRow ? onHeadKey(event, cell) : isLevel(column) ? onLevelKey(event, cell) : onNameKey(event, cell);
    if (did) event.preventDefault();
  };
  return { onKeyDown };
}
