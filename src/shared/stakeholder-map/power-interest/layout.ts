import { bottom, type Point, type Rect, right } from '../geometry';
import { type Band, blockOf, shareOut } from './bands';
import { type GridPerson, type GridValues, highest, isOnGrid } from './people';
import { type Label, placeLabels } from './place-labels';

/** A person's chip, in CSS pixels. */
export const chipSize = { width: 50, height: 24 } as const;
const chipGap = 4;
const cellPadding = 2;
/** Room for the axes' titles and values. */
const margins = { left: 40, right: 2, top: 2, bottom: 44 } as const;
/** Room above the lower and the upper rows for the names of the quadrants. */
const headingHeight = 26;
const quadrantGap = 8;
const quadrantPadding = 4;
/** What a value that nobody has needs where there is little room: enough for its number, and to let go on. */
const emptyNeed = { column: 30, row: 16 } as const;

/**
 * The least value that counts as high. The middle of a scale from 0 to 10 is nobody's: who stands there is treated as
 * powerful, or as interested, because overlooking somebody costs more than a meeting too many.
 */
export const firstHigh = 5;

/** The four ways of dealing with people, after Mendelow's matrix. */
export const quadrants = ['keep-satisfied', 'manage-closely', 'monitor', 'keep-informed'] as const;
export type Quadrant = (typeof quadrants)[number];

export const quadrantOf = ({ influence, interest }: GridValues): Quadrant =>
  influence >= firstHigh
    ? interest >= firstHigh
      ? 'manage-closely'
      : 'keep-satisfied'
    : interest >= firstHigh
      ? 'keep-informed'
      : 'monitor';

export type Chip = { person: GridPerson & GridValues; rect: Rect; label: Label | null };

export type GridLayout = {
  width: number;
  height: number;
  /** By interest, from left to right. */
  columns: Band[];
  /** By influence, index 0 at the bottom. */
  rows: Band[];
  quadrants: { quadrant: Quadrant; rect: Rect }[];
  chips: Chip[];
};

const values = Array.from({ length: highest + 1 }, (_, value) => value);
const needOf = (count: number, size: number) => count * (size + chipGap) - chipGap + 2 * cellPadding;
const capacity = (room: number, size: number) => Math.floor((room - 2 * cellPadding + chipGap) / (size + chipGap));
const keyOf = ({ influence, interest }: GridValues) => influence * (highest + 1) + interest;

/**
 * Where everybody stands on the power/interest grid. A pure function of who they are and of the room: those who share a cell
 * stand beside each other, a crowded row or column takes room from the others, and the grid grows when there is none left.
 * @param people the most significant first; those without both values are left out
 * @param room size of the whole picture, in CSS pixels: the least size of what comes out
 */
export function layOutGrid(people: readonly GridPerson[], room: { width: number; height: number }): GridLayout {
  const fixed = {
    width: margins.left + margins.right + quadrantGap + 4 * quadrantPadding,
    height: margins.top + margins.bottom + quadrantGap + 2 * headingHeight + 2 * quadrantPadding,
  };
  const free = { width: room.width - fixed.width, height: room.height - fixed.height };
  const cells = new Map<number, (GridPerson & GridValues)[]>();
  for (const person of people) if (isOnGrid(person)) cells.set(keyOf(person), [...(cells.get(keyOf(person)) ?? []), person]);

  const holds = {
    columns: capacity(free.width / values.length, chipSize.width),
    rows: capacity(free.height / values.length, chipSize.height),
  };
  const blockAt = (at: GridValues) => blockOf(cells.get(keyOf(at))?.length ?? 0, holds);
  const mostOf = (cellsOfBand: GridValues[], size: (block: ReturnType<typeof blockOf>) => number) =>
    Math.max(0, ...cellsOfBand.filter((at) => cells.has(keyOf(at))).map((at) => size(blockAt(at))));
  const widths = shareOut(
    values.map((interest) => {
      const most = mostOf(
        values.map((influence) => ({ influence, interest })),
        ({ columns }) => columns,
      );
      return most === 0 ? emptyNeed.column : needOf(most, chipSize.width);
    }),
    free.width,
  );
  const heights = shareOut(
    values.map((influence) => {
      const most = mostOf(
        values.map((interest) => ({ influence, interest })),
        ({ rows }) => rows,
      );
      return most === 0 ? emptyNeed.row : needOf(most, chipSize.height);
    }),
    free.height,
  );

  let x = margins.left + quadrantPadding;
  const columns = widths.map((size, interest): Band => {
    if (interest === firstHigh) x += quadrantGap + 2 * quadrantPadding;
    const start = x;
    x += size;
    return { start, size };
  });
  let y = margins.top + headingHeight;
  const rows: Band[] = [];
  for (const influence of [...values].reverse()) {
    if (influence === firstHigh - 1) y += quadrantGap + quadrantPadding + headingHeight;
    const size = heights[influence] ?? 0;
    rows[influence] = { start: y, size };
    y += size;
  }
  const width = x + quadrantPadding + margins.right;
  const height = y + quadrantPadding + margins.bottom;

  const frame = { columns, rows };
  const chips = [...cells.values()].flatMap((sharing) => placeInCell(sharing, frame, blockAt));
  const rank = new Map(people.map(({ personId }, index) => [personId, index]));
  chips.sort((a, b) => (rank.get(a.person.personId) ?? 0) - (rank.get(b.person.personId) ?? 0));
  const boxes = quadrantRects(frame);
  const headings = boxes.map(({ rect }) => ({ ...rect, height: headingHeight - 4 }));
  const labels = placeLabels(
    chips.map((chip) => ({ ...chip, inside: boxes.find(({ quadrant }) => quadrant === quadrantOf(chip.person))?.rect ?? chip.rect })),
    headings,
  );
  return { width, height, columns, rows, quadrants: boxes, chips: chips.map((chip, index) => ({ ...chip, label: labels[index] ?? null })) };
}

type Frame = Pick<GridLayout, 'columns' | 'rows'>;

/** The cell of two values. */
export function cellRect({ columns, rows }: Frame, { influence, interest }: GridValues): Rect {
  const column = columns[interest] ?? { start: 0, size: 0 };
  const row = rows[influence] ?? { start: 0, size: 0 };
  return { x: column.start, y: row.start, width: column.size, height: row.size };
}

function placeInCell(sharing: readonly (GridPerson & GridValues)[], frame: Frame, blockAt: (at: GridValues) => ReturnType<typeof blockOf>) {
  const [first] = sharing;
  if (!first) return [];
  const cell = cellRect(frame, first);
  const { columns, rows } = blockAt(first);
  const step = { x: chipSize.width + chipGap, y: chipSize.height + chipGap };
  const top = cell.y + (cell.height - (rows * step.y - chipGap)) / 2;
  return sharing.map((person, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, sharing.length - row * columns);
    const left = cell.x + (cell.width - (inRow * step.x - chipGap)) / 2;
    return { person, rect: { x: left + (index % columns) * step.x, y: top + row * step.y, ...chipSize } };
  });
}

function quadrantRects(frame: Frame): GridLayout['quadrants'] {
  return quadrants.map((quadrant) => {
    const high = {
      influence: quadrant === 'keep-satisfied' || quadrant === 'manage-closely',
      interest: quadrant === 'manage-closely' || quadrant === 'keep-informed',
    };
    const topLeft = cellRect(frame, { influence: high.influence ? highest : firstHigh - 1, interest: high.interest ? firstHigh : 0 });
    const bottomRight = cellRect(frame, { influence: high.influence ? firstHigh : 0, interest: high.interest ? highest : firstHigh - 1 });
    const x = topLeft.x - quadrantPadding;
    const y = topLeft.y - headingHeight;
    return { quadrant, rect: { x, y, width: right(bottomRight) + quadrantPadding - x, height: bottom(bottomRight) + quadrantPadding - y } };
  });
}

const nearest = (bands: readonly Band[], at: number) => {
  const away = bands.map(({ start, size }) => Math.max(start - at, at - (start + size), 0));
  return away.indexOf(Math.min(...away));
};

/** The values of the cell nearest to a point. */
export const valuesAt = ({ columns, rows }: Frame, { x, y }: Point): GridValues => ({
  influence: nearest(rows, y),
  interest: nearest(columns, x),
});
