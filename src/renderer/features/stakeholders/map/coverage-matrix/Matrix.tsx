import type { Account } from '@shared/model/account';
import type { CoverageMatrix, Team } from '@shared/stakeholder-map/team-coverage/matrix';
import { type FocusEvent, type MouseEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { leaveTeam } from '@/stores/team';
import { MemberInspector } from '@/ui/team/MemberInspector';
import { openMenu } from '../grid/use-grid-keys';
import { useMap } from '../map-context';
import { useMapUi } from '../map-ui';
import { AddMember } from './AddMember';
import classes from './Coverage.module.css';
import { columnName } from './coverage-changes';
import { LevelMenu } from './LevelMenu';
import { MatrixHead } from './MatrixHead';
import { MatrixRow } from './MatrixRow';
import { type Cell, covered, headRow, nameColumn } from './matrix-cells';
import { coverageId } from './matrix-id';
import { focusCell, useMatrix } from './use-matrix';
import { useMatrixKeys } from './use-matrix-keys';

type Props = { team: Team; matrix: CoverageMatrix; account: Account; adding: boolean; onAdding: (adding: boolean) => void };

/** Widths of the columns in CSS pixels: who, how we stand, each of us at least and at most, and the button that adds one. */
const widths = { name: 224, standing: 120, level: [124, 184], add: 48 } as const;

/** The cells are chosen and edited, which a plain table does not say. */
const cellsOfAGrid = { role: 'grid', 'aria-multiselectable': true } as const;

const cellOf = (event: { target: EventTarget }): Cell | null => {
  const { row, column } = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset ?? {};
  return row === undefined || column === undefined ? null : { row, column };
};

/** The matrix itself: people down, us across, a relationship where they meet. */
export function Matrix({ team, matrix, account, adding, onAdding }: Props) {
  const { model, accountName, t } = useMap();
  const { accountId } = model.map;
  const cells = useMatrix(matrix);
  const [menu, setMenu] = useState<(Cell & { x: number; y: number }) | null>(null);
  const [memberId, setMemberId] = useState<string | null>(null);
  const [tabCell, setTabCell] = useState<Cell | null>(null);
  const selected = useMapUi((state) => state.selected);
  const free = useMapUi((state) => !state.inspecting && !state.analysing);
  const dragging = useRef(false);
  const isLevel = (column: string) => matrix.columns.some(({ id }) => id === column);

  const openLevels = ({ row, column }: Cell) => {
    const box = document.querySelector(`#${coverageId} [data-row="${CSS.escape(row)}"][data-column="${CSS.escape(column)}"]`);
    const { left = 0, bottom = 0 } = box?.getBoundingClientRect() ?? {};
    setMenu({ row, column, x: left, y: bottom });
  };
  const leave = (id: string) => {
    const member = matrix.columns.find((column) => column.id === id)?.member;
    if (!member) return;
    setMemberId(null);
    void leaveTeam(team, member, accountId, t);
    focusCell({ row: headRow, column: nameColumn });
  };
  const keys = useMatrixKeys({ matrix, cells, onLevels: openLevels, onLeave: leave });
  const inspectMember = (id: string) => {
    useMapUi.setState({ inspecting: false, analysing: false, lineId: null });
    setMemberId(id);
  };

  // Choosing cells with the pointer ends wherever it is let go.
  const latest = useRef({ cells, openLevels });
  useEffect(() => {
    latest.current = { cells, openLevels };
  });
  useEffect(() => {
    const onUp = () => {
      const { range } = latest.current.cells;
      if (dragging.current && range) latest.current.openLevels(range.to);
      dragging.current = false;
    };
    const onCancel = () => {
      dragging.current = false;
    };
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onCancel);
    return () => {
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onCancel);
    };
  }, []);
  const onPointerDown = (event: PointerEvent) => {
    const cell = cellOf(event);
    if (event.button !== 0 || !cell || cell.row === headRow || !isLevel(cell.column)) return;
    dragging.current = true;
    cells.go(cell, event.shiftKey);
  };
  const onPointerOver = (event: PointerEvent) => {
    const cell = dragging.current ? cellOf(event) : null;
    const to = cells.range?.to;
    if (!cell || cell.row === headRow || !isLevel(cell.column) || (to?.row === cell.row && to.column === cell.column)) return;
    cells.go(cell, true);
    focusCell(cell);
  };
  const onContextMenu = (event: MouseEvent) => {
    const cell = cellOf(event);
    if (!cell || cell.row === headRow) return;
    event.preventDefault();
    if (!isLevel(cell.column)) return openMenu(cell.row, { x: event.clientX, y: event.clientY });
    cells.go(cell);
    openLevels(cell);
  };
  const onFocus = (event: FocusEvent) => {
    const cell = cellOf(event);
    if (!cell) return;
    setTabCell(cell);
    // Reached with Tab: what the keys do, they do to this cell.
    const isMine = cell.row !== headRow && isLevel(cell.column) && !cells.isChosen(cell);
    if (isMine && (event.target as HTMLElement).matches(':focus-visible')) cells.go(cell);
  };

  const chosen = useMemo(() => {
    const { seatIds, columnIds } = cells.range ? covered(matrix, cells.range) : { seatIds: [], columnIds: [] };
    return { seats: new Set(seatIds), columns: new Set(columnIds) };
  }, [matrix, cells.range]);
  const isThere = (cell: Cell | null) =>
    cell !== null &&
    (cell.row === headRow || matrix.rows.some(({ card }) => card.seatId === cell.row)) &&
    (cell.column === nameColumn || cell.column === 'standing' || isLevel(cell.column));
  const stop: Cell = tabCell && isThere(tabCell) ? tabCell : { row: matrix.rows[0]?.card.seatId ?? headRow, column: nameColumn };
  const member = matrix.columns.find(({ id }) => id === memberId)?.member ?? null;
  const menuRow = matrix.rows.find(({ card }) => card.seatId === menu?.row);
  const menuColumn = matrix.columns.find(({ id }) => id === menu?.column);
  const [least, most] = widths.level.map((level) => widths.name + widths.standing + level * matrix.columns.length + widths.add);

  return (
    <div className={classes.scroll}>
      <table
        id={coverageId}
        className={classes.matrix}
        aria-label={t('coverage:label', { name: accountName })}
        {...cellsOfAGrid}
        style={{ minWidth: least, width: `min(100%, ${most}px)` }}
        onKeyDown={keys.onKeyDown}
        ref={cells.clipboard}
        onPointerDown={onPointerDown}
        onPointerOver={onPointerOver}
        onContextMenu={onContextMenu}
        onFocus={onFocus}
      >
        <colgroup>
          <col style={{ width: widths.name }} />
          <col style={{ width: widths.standing }} />
          {matrix.columns.map(({ id }) => (
            <col key={id} />
          ))}
          <col style={{ width: widths.add }} />
        </colgroup>
        <MatrixHead
          columns={matrix.columns}
          tabColumn={stop.row === headRow ? stop.column : null}
          onMember={inspectMember}
          add={<AddMember team={team} account={account} opened={adding} onOpened={onAdding} tabIndex={-1} />}
        />
        <tbody>
          {matrix.rows.map((row) => (
            <MatrixRow
              key={row.card.seatId}
              row={row}
              columns={matrix.columns}
              selected={selected.includes(row.card.seatId)}
              chosen={chosen.seats.has(row.card.seatId) ? chosen.columns : null}
              tabColumn={stop.row === row.card.seatId ? stop.column : null}
            />
          ))}
        </tbody>
      </table>
      {menu && menuRow && menuColumn && (
        <LevelMenu
          at={menu}
          label={`${menuRow.person.name}, ${columnName(menuColumn, t)}`}
          levels={cells.levelsAt(menu.row, menu.column)}
          onSet={cells.set}
          onClose={() => {
            setMenu(null);
            requestAnimationFrame(() => focusCell(menu));
          }}
        />
      )}
      {member && free && (
        <MemberInspector
          member={member}
          role={team.roles.find((role) => role.memberId === member.id)}
          onLeave={() => leave(member.id)}
          onClose={() => {
            setMemberId(null);
            focusCell({ row: headRow, column: member.id });
          }}
        />
      )}
    </div>
  );
}
