import { foldText } from '../../fold-text';

/** What the cells of a column say of the people in the first one. */
export type ColumnMeaning = 'name' | 'title' | 'unit' | 'manager';

/** Fewer rows say too little about what a column holds. */
const fewestRows = 4;
/** So many of a column's cells have to be names of the list for it to be a column of managers. */
const namesIn = 0.6;
/** On average at least so many rows share what a column of units says. */
const rowsPerUnit = 2;
/** A unit has a name, not a sentence. */
const longestUnit = 40;

/**
 * What the columns of a table without headers hold, from what is in them: the first has the names; one whose cells are names of the list again
 * says who they report to; the first after the title that says the same of several people says their unit; all others add to the title.
 * @param rows cells, each row as long as it is
 */
export function meaningOf(rows: readonly (readonly string[])[]): ColumnMeaning[] {
  const width = Math.max(0, ...rows.map(({ length }) => length));
  const meaning: ColumnMeaning[] = Array.from({ length: width }, (_, column) => (column === 0 ? 'name' : 'title'));
  if (rows.length < fewestRows) return meaning;
  const names = new Set(rows.map(([name = '']) => foldText(name)));
  const filled = (column: number) => rows.map((cells) => foldText(cells[column] ?? '')).filter((cell) => cell !== '');
  const columns = meaning.map((_, column) => column);
  const isManager = (column: number) => {
    const cells = filled(column);
    return cells.length >= 2 && cells.filter((cell) => names.has(cell)).length >= cells.length * namesIn;
  };
  const isUnit = (column: number) => {
    const cells = filled(column);
    const short = cells.every((cell) => cell.length <= longestUnit && !/[@\d]/.test(cell));
    return cells.length >= rows.length / 2 && short && cells.length >= new Set(cells).size * rowsPerUnit;
  };
  const manager = columns.find((column) => column > 0 && isManager(column));
  const unit = columns.find((column) => column > 1 && column !== manager && isUnit(column));
  if (manager !== undefined) meaning[manager] = 'manager';
  if (unit !== undefined) meaning[unit] = 'unit';
  return meaning;
}
