import type { LevelChange } from '@shared/stakeholder-map/commands/coverage';
import type { CoverageMatrix } from '@shared/stakeholder-map/team-coverage/matrix';

/** Ids of columns that hold no level: who it is, how we stand with them, and where one of us is added (in the head only). */
export const nameColumn = 'name';
export const standingColumn = 'standing';
export const addColumn = 'add';
/** The row of the head, among the seats. */
export const headRow = 'head';

/** A cell by what it is about, which stays when others come and go. */
export type Cell = { row: string; column: string };
/** Cells from the one where the selection began to the one that has the focus. */
export type Range = { from: Cell; to: Cell };

const order = ({ rows, columns }: CoverageMatrix) => ({
  rows: [headRow, ...rows.map(({ card }) => card.seatId)],
  columns: [nameColumn, standingColumn, ...columns.map(({ id }) => id), addColumn],
});

const clamp = (value: number, last: number) => Math.min(Math.max(value, 0), last);

/** The cell so many rows and columns further; at the edge, the last one there. Only the head has the column that adds. */
export function cellBeside(matrix: CoverageMatrix, { row, column }: Cell, down: number, right: number): Cell {
  const { rows, columns } = order(matrix);
  const nextRow = rows[clamp(rows.indexOf(row) + down, rows.length - 1)] ?? headRow;
  const last = nextRow === headRow ? columns.length - 1 : columns.length - 2;
  return { row: nextRow, column: columns[clamp(columns.indexOf(column) + right, last)] ?? nameColumn };
}

/** The seats and the level columns that a range covers, in the order of the matrix; none for what is not in it any more. */
export function covered(matrix: CoverageMatrix, { from, to }: Range): { seatIds: string[]; columnIds: string[] } {
  const all = order(matrix);
  const between = (ids: readonly string[], a: string, b: string) => {
    const [first, last] = [ids.indexOf(a), ids.indexOf(b)].sort((x, y) => x - y);
    return first === undefined || last === undefined || first < 0 ? [] : ids.slice(first, last + 1);
  };
  const levels = new Set(matrix.columns.map(({ id }) => id));
  return {
    seatIds: between(all.rows, from.row, to.row).filter((id) => id !== headRow),
    columnIds: between(all.columns, from.column, to.column).filter((id) => levels.has(id)),
  };
}

/** The same thing said of every level cell of a range. */
export function changesIn(
  matrix: CoverageMatrix,
  range: Range,
  levelsOf: (row: number, column: number) => LevelChange['levels'],
): LevelChange[] {
  const { seatIds, columnIds } = covered(matrix, range);
  return seatIds.flatMap((seatId, row) => {
    const person = matrix.rows.find(({ card }) => card.seatId === seatId)?.person;
    return person ? columnIds.map((columnId, column) => ({ personId: person.id, columnId, levels: levelsOf(row, column) })) : [];
  });
}
