/** A value's share of an axis, in CSS pixels. */
export type Band = { start: number; size: number };

/**
 * Shares `available` out among bands: evenly, but each gets what it needs. When that is more than there is, the whole grows
 * rather than that people lie on each other.
 */
export function shareOut(needs: readonly number[], available: number): number[] {
  const total = needs.reduce((sum, need) => sum + need, 0);
  if (total >= available) return [...needs];
  let left = available;
  let count = needs.length;
  for (const need of [...needs].sort((a, b) => b - a)) {
    if (need <= left / count) break;
    left -= need;
    count -= 1;
  }
  const level = left / count;
  return needs.map((need) => Math.max(need, level));
}

/** How chips that share a cell stand in it: what the cell holds, then growing by rows as long as it stays wider than high. */
export function blockOf(count: number, cell: { columns: number; rows: number }): { columns: number; rows: number } {
  let columns = Math.max(1, cell.columns);
  let rows = Math.max(1, cell.rows);
  while (columns * rows < count) {
    // A chip is about twice as wide as high.
    if (columns * 2 <= rows) columns += 1;
    else rows += 1;
  }
  const used = Math.max(1, Math.min(columns, count));
  return { columns: used, rows: Math.max(1, Math.ceil(count / used)) };
}
