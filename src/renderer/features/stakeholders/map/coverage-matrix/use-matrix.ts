import { type Levels, levelOf, rankOf } from '@shared/domain/relationship-levels';
import type { LevelChange } from '@shared/stakeholder-map/commands/coverage';
import { cellsText, levelsInWords, readCells } from '@shared/stakeholder-map/team-coverage/level-text';
import type { CoverageMatrix } from '@shared/stakeholder-map/team-coverage/matrix';
import { useEffect, useRef, useState } from 'react';
import { useMap } from '../map-context';
import { announce, selectCards } from '../map-ui';
import { columnName, saveLevels } from './coverage-changes';
import { type Cell, changesIn, covered, headRow, type Range } from './matrix-cells';
import { coverageId } from './matrix-id';

const highest = 4;

/** Frames to wait for a cell that comes with the next state of the model. */
const mostFrames = 60;

/** Gives a cell the focus, as soon as it is there. */
export function focusCell({ row, column }: Cell, frames = mostFrames): void {
  const cell = document.querySelector<HTMLElement>(`#${coverageId} [data-row="${CSS.escape(row)}"][data-column="${CSS.escape(column)}"]`);
  if (cell) cell.focus();
  else if (frames > 0) requestAnimationFrame(() => focusCell({ row, column }, frames - 1));
}

const levelsOf = ({ rows, columns }: CoverageMatrix, seatId: string, columnId: string): Levels =>
  rows.find(({ card }) => card.seatId === seatId)?.cells[columns.findIndex(({ id }) => id === columnId)] ?? { current: null, target: null };

/** The cells that are chosen, and what can be done with them. One thing said of several cells is one step of undo. */
export function useMatrix(matrix: CoverageMatrix) {
  const { model, options, t } = useMap();
  const [range, show] = useState<Range | null>(null);
  /** The same at once: the focus follows a key before the window has drawn what was chosen. */
  const chosen = useRef<Range | null>(null);
  const setRange = (next: Range | null) => {
    chosen.current = next;
    show(next);
  };

  /** Goes to a cell; `extend` keeps where the selection began. Whose cells are chosen is selected in all views. */
  const go = (to: Cell, extend = false) => {
    const next = { from: extend && chosen.current ? chosen.current.from : to, to };
    setRange(next);
    const { seatIds, columnIds } = covered(matrix, next);
    if (columnIds.length > 0 || to.row !== headRow) selectCards(seatIds);
  };

  const isChosen = ({ row, column }: Cell) => {
    const { seatIds, columnIds } = chosen.current ? covered(matrix, chosen.current) : { seatIds: [], columnIds: [] };
    return seatIds.includes(row) && columnIds.includes(column);
  };

  const change = async (changesFrom: (now: CoverageMatrix) => LevelChange[]) => {
    const saved = await saveLevels(model.map, options, changesFrom);
    const [first] = saved?.changes ?? [];
    const row = saved?.matrix.rows.find(({ person }) => person.id === first?.personId);
    const column = saved?.matrix.columns.find(({ id }) => id === first?.columnId);
    if (!saved || !first || !row || !column) return;
    const levels = { ...levelsOf(saved.matrix, row.card.seatId, column.id), ...first.levels };
    const said = { name: row.person.name, member: columnName(column, t), levels: levelsInWords(levels, t) };
    announce(t('coverage:said', { count: saved.changes.length, ...said }));
  };
  /** Says the same of all cells that are chosen. */
  const set = (levels: Partial<Levels>) => {
    if (range) void change((now) => changesIn(now, range, () => levels));
  };
  /** One level up or down, each from where it stands. */
  const step = (by: number) => {
    if (!range) return;
    void change((now) => {
      const { seatIds, columnIds } = covered(now, range);
      return changesIn(now, range, (row, column) => {
        const { current } = levelsOf(now, seatIds[row] ?? '', columnIds[column] ?? '');
        const rank = current === null ? Math.max(by, 0) : rankOf(current) + by;
        return { current: levelOf(Math.min(Math.max(rank, 0), highest)) ?? null };
      });
    });
  };

  const copy = (data: DataTransfer): boolean => {
    const { seatIds, columnIds } = range ? covered(matrix, range) : { seatIds: [], columnIds: [] };
    if (seatIds.length === 0 || columnIds.length === 0) return false;
    const cells = seatIds.map((seatId) => columnIds.map((columnId) => levelsOf(matrix, seatId, columnId)));
    data.setData('text/plain', cellsText(cells));
    announce(t('coverage:copied', { count: seatIds.length * columnIds.length }));
    return true;
  };
  const paste = (data: DataTransfer): boolean => {
    const { seatIds, columnIds } = range ? covered(matrix, range) : { seatIds: [], columnIds: [] };
    const [row, column] = [seatIds[0], columnIds[0]];
    if (row === undefined || column === undefined) return false;
    const cells = readCells(data.getData('text/plain'));
    const [one, ...more] = cells?.flat() ?? [];
    if (!cells || !one) announce(t('coverage:cannotPaste'));
    // One level is said of all that are chosen; several go where they are put, as far as there are cells.
    else if (more.length === 0) set(one);
    else {
      const onto = blockFrom(matrix, { row, column }, cells);
      setRange(onto);
      void change((now) => changesIn(now, onto, (down, right) => cells[down]?.[right] ?? {}).filter(({ levels }) => 'current' in levels));
    }
    return true;
  };

  const latest = useRef({ copy, paste });
  useEffect(() => {
    latest.current = { copy, paste };
  });
  const clipboard = useRef<HTMLTableElement>(null);
  useEffect(() => {
    const onCell = () => {
      const { activeElement } = document;
      return activeElement?.matches('[role="gridcell"]') && clipboard.current?.contains(activeElement);
    };
    // Without text selected the browser tells neither, and not where the focus is, unless somebody says that they would take it.
    const offer = (event: Event) => {
      if (onCell()) event.preventDefault();
    };
    const listen = (type: 'copy' | 'paste') => {
      const on = (event: ClipboardEvent) => {
        if (event.clipboardData && onCell() && latest.current[type](event.clipboardData)) event.preventDefault();
      };
      document.addEventListener(type, on);
      document.addEventListener(`before${type}`, offer);
      return () => {
        document.removeEventListener(type, on);
        document.removeEventListener(`before${type}`, offer);
      };
    };
    const ends = [listen('copy'), listen('paste')];
    return () => {
      for (const end of ends) end();
    };
  }, []);

  return {
    range,
    setRange,
    isChosen,
    go,
    set,
    step,
    clipboard,
    levelsAt: (seatId: string, columnId: string) => levelsOf(matrix, seatId, columnId),
  };
}

/** Where cells land that are put down from this one on. */
function blockFrom({ rows, columns }: CoverageMatrix, { row, column }: Cell, cells: readonly (readonly Levels[])[]): Range {
  const last = (ids: readonly string[], from: string, count: number) => ids[Math.min(ids.indexOf(from) + count, ids.length) - 1] ?? from;
  const to = {
    row: last(
      rows.map(({ card }) => card.seatId),
      row,
      cells.length,
    ),
    column: last(
      columns.map(({ id }) => id),
      column,
      Math.max(...cells.map((all) => all.length)),
    ),
  };
  return { from: { row, column }, to };
}
