import type { KpiPeriod } from '../kpis/kpi-periods';
import type { Mutation } from '../model/changes';
import type { CalendarDate } from '../model/fields';
import { type Sla, type SlaResult, slaResultSchema } from '../model/satisfaction';
import { blockOf } from '../pasted-block';
import { fail, ok, type Result } from '../result';

/** How often a service level was due in a period, and met. */
export type SlaShare = { readonly met: number; readonly due: number };
export type SlaCell = {
  readonly period: KpiPeriod;
  readonly share: SlaShare | null;
  /** The record that stands; null: nothing was typed. */
  readonly result: SlaResult | null;
  /** Records of the same period that it stands in front of. */
  readonly others: readonly SlaResult[];
};
export type SlaRow = { readonly sla: Sla; readonly cells: readonly SlaCell[] };

/** Service levels by name, a cell per period. Of two records of one period the one measured last stands. */
export function slaRows(slas: readonly Sla[], results: readonly SlaResult[], periods: readonly KpiPeriod[]): SlaRow[] {
  return [...slas]
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1))
    .map((sla) => ({
      sla,
      cells: periods.map((period) => {
        const own = results
          .filter(
            ({ slaId, periodStart, periodUnit }) =>
              slaId === sla.id && periodStart === period.periodStart && periodUnit === period.periodUnit,
          )
          .sort((a, b) => ((a.measuredOn ?? '') < (b.measuredOn ?? '') ? -1 : 1));
        const result = own.at(-1) ?? null;
        return { period, result, share: result && { met: result.met, due: result.due }, others: own.slice(0, -1) };
      }),
    }));
}

/** Whether a service level kept what was promised; null without a target, a figure or anything due. */
export const isKept = ({ target }: Pick<Sla, 'target'>, share: SlaShare | null): boolean | null =>
  target === null || !share || share.due === 0 ? null : (share.met / share.due) * 100 >= target;

const shown = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
const whole = (text: string) => Number(text.replace(/[\s\u00a0\u202f]/g, ''));

/** `47/50`, `47 of 50`, `47 sur 50`: met and due. Null: none. Fails where it is neither, or more was met than was due. */
export function readShare(text: string): Result<SlaShare | null> {
  if (/^(|-|–|—|n\/?a|s\.?o\.?)$/i.test(text.trim())) return ok(null);
  const [, met, due] = /^\s*(\d[\d\s\u00a0\u202f]*?)\s*(?:\/|of|sur|:)\s*(\d[\d\s\u00a0\u202f]*)$/i.exec(text) ?? [];
  if (met === undefined || due === undefined) return fail('share-unreadable', { text: shown(text) });
  const share = { met: whole(met), due: whole(due) };
  return share.met > share.due ? fail('share-over', { met: share.met, due: share.due }) : ok(share);
}

/** Two columns of whole numbers, met and due, are one column of shares. */
const paired = (block: readonly (readonly string[])[]): string[][] | null => {
  const bare = block.every((row) => row.every((cell) => /^[\d\s\u00a0\u202f]*$/.test(cell)));
  const even = block.every((row) => row.length > 0 && row.length % 2 === 0);
  if (!bare || !even) return null;
  return block.map((row) =>
    Array.from({ length: row.length / 2 }, (_, index) => {
      const [met, due] = [row[index * 2] ?? '', row[index * 2 + 1] ?? ''];
      return met === '' && due === '' ? '' : `${met}/${due}`;
    }),
  );
};

export type PlacedShare = { readonly row: number; readonly column: number; readonly share: SlaShare | null };

/**
 * A block pasted onto a cell: shares (`47/50`), or met and due in columns side by side. All of it or nothing: fails, naming the cell, where one cannot be
 * read, and where the block reaches beyond the grid.
 */
export function readShares(
  text: string,
  at: { readonly row: number; readonly column: number },
  grid: { readonly rows: number; readonly columns: number },
): Result<PlacedShare[]> {
  const pasted = blockOf(text);
  const pairs = paired(pasted);
  const block = pairs ?? pasted;
  const wide = Math.max(0, ...block.map((row) => row.length));
  if (wide > grid.columns - at.column) return fail('paste-too-wide', { count: wide, left: grid.columns - at.column });
  if (block.length > grid.rows - at.row) return fail('paste-too-tall', { count: block.length, left: grid.rows - at.row });
  const placed: PlacedShare[] = [];
  for (const [down, cells] of block.entries()) {
    for (const [right, cell] of cells.entries()) {
      const share = readShare(cell);
      if (!share.ok)
        return share.error.code === 'share-over'
          ? share
          : fail('paste-no-share', { text: shown(cell), row: down + 1, column: (pairs ? right * 2 : right) + 1 });
      placed.push({ row: at.row + down, column: at.column + right, share: share.value });
    }
  }
  return ok(placed);
}

/** The mutations of one commit that put shares into cells; cells that hold what they should already change nothing. */
export function changeShares(
  edits: readonly { readonly sla: Sla; readonly cell: SlaCell; readonly share: SlaShare | null }[],
  { today, newId }: { readonly today: CalendarDate; readonly newId: () => string },
): Mutation[] {
  return edits.flatMap(({ sla, cell, share }): Mutation[] => {
    if (cell.share?.met === share?.met && cell.share?.due === share?.due) return [];
    const gone = cell.others.map(({ id }): Mutation => ({ op: 'delete', table: 'slaResults', id }));
    if (!share) return cell.result ? [...gone, { op: 'delete', table: 'slaResults', id: cell.result.id }] : gone;
    if (cell.result) return [...gone, { op: 'update', table: 'slaResults', id: cell.result.id, fields: { ...share, measuredOn: today } }];
    const { periodStart, periodUnit } = cell.period;
    const { accountId, id: slaId } = sla;
    const record = slaResultSchema.parse({ id: newId(), accountId, slaId, periodStart, periodUnit, ...share, measuredOn: today });
    return [...gone, { op: 'create', table: 'slaResults', record }];
  });
}
