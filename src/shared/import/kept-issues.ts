import type { ImportIssue } from '../model/import-report';

/** Characters that the rows of a kept report may hold together: it goes through the journal with the commit and stays there. */
const most = 2_000_000;
/** Enough of a cell to know the row again. */
const least = 20;

/**
 * The issues as the report keeps them. Rows of a usual file stay whole; where thousands of rejected rows hold pages of text, their
 * cells are cut and end in "…": the file itself has them, and the result that is on screen until the page is left.
 */
export function keptIssues(issues: readonly ImportIssue[]): ImportIssue[] {
  let [characters, cells] = [0, 0];
  for (const issue of issues) {
    cells += issue.cells.length;
    for (const cell of issue.cells) characters += cell.length;
  }
  if (characters <= most) return [...issues];
  const longest = Math.max(least, Math.floor(most / cells));
  return issues.map((issue) => ({
    ...issue,
    cells: issue.cells.map((cell) => (cell.length <= longest ? cell : `${cell.slice(0, longest - 1)}…`)),
  }));
}
