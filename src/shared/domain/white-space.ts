import type { BusinessUnit } from '../model/business-unit';
import type { WhiteSpaceCell } from '../model/need';
import type { Offer } from '../model/offer';
import { type Totals, totalsOf } from './amounts';

/** Yearly values of some cells: what is there, and what could be (potential, in the pipeline or at a competitor's; what is blocked cannot be had). */
export type WhiteSpaceSums = { readonly installed: Totals; readonly potential: Totals };

export type WhiteSpaceRow = {
  readonly unit: BusinessUnit;
  /** 0 for a unit that is part of none. */
  readonly depth: number;
  /** One per offer, in the grid's order; null: nobody has looked. */
  readonly cells: readonly (WhiteSpaceCell | null)[];
  readonly sums: WhiteSpaceSums;
};

export type WhiteSpaceGrid = {
  readonly offers: readonly Offer[];
  readonly rows: readonly WhiteSpaceRow[];
  /** One per offer. */
  readonly columns: readonly WhiteSpaceSums[];
  readonly all: WhiteSpaceSums;
  /** Cells of the grid that nobody has looked at. */
  readonly unknown: number;
};

const potentialStates: readonly WhiteSpaceCell['state'][] = ['potential', 'in-pipeline', 'competitor'];

function sumsOf(cells: readonly (WhiteSpaceCell | null)[]): WhiteSpaceSums {
  const values = (keep: (cell: WhiteSpaceCell) => boolean) => cells.flatMap((cell) => (cell && keep(cell) ? [cell.value] : []));
  return {
    installed: totalsOf(values(({ state }) => state === 'installed')),
    potential: totalsOf(values(({ state }) => potentialStates.includes(state))),
  };
}

/** Units under the unit they are part of, each level by name; a cycle of units ends where it would begin again. */
function inTree(units: readonly BusinessUnit[]): { unit: BusinessUnit; depth: number }[] {
  const known = new Set(units.map(({ id }) => id));
  const seen = new Set<string>();
  const under = (parentId: string | null, depth: number): { unit: BusinessUnit; depth: number }[] =>
    units
      .filter((unit) => (parentId === null ? unit.parentId === null || !known.has(unit.parentId) : unit.parentId === parentId))
      .sort((a, b) => a.name.localeCompare(b.name))
      .flatMap((unit) => {
        if (seen.has(unit.id)) return [];
        seen.add(unit.id);
        return [{ unit, depth }, ...under(unit.id, depth + 1)];
      });
  const tree = under(null, 0);
  return [...tree, ...units.filter(({ id }) => !seen.has(id)).map((unit) => ({ unit, depth: 0 }))];
}

/** Offers that this account's plan says anything about, by family and name; with `all`, the whole catalogue. */
export function offersInPlay(offers: readonly Offer[], cells: readonly WhiteSpaceCell[], all: boolean): Offer[] {
  const used = new Set(cells.map(({ offerId }) => offerId));
  return offers.filter(({ id }) => all || used.has(id)).sort((a, b) => a.family.localeCompare(b.family) || a.name.localeCompare(b.name));
}

/** The units of an account against offers, with sums per row, per column and in all. */
export function whiteSpaceGrid(units: readonly BusinessUnit[], offers: readonly Offer[], cells: readonly WhiteSpaceCell[]): WhiteSpaceGrid {
  const known = new Map(cells.map((cell) => [`${cell.businessUnitId} ${cell.offerId}`, cell]));
  const rows = inTree(units).map(({ unit, depth }): WhiteSpaceRow => {
    const own = offers.map((offer) => known.get(`${unit.id} ${offer.id}`) ?? null);
    return { unit, depth, cells: own, sums: sumsOf(own) };
  });
  const shown = rows.flatMap((row) => row.cells);
  return {
    offers,
    rows,
    columns: offers.map((_, index) => sumsOf(rows.map((row) => row.cells[index] ?? null))),
    all: sumsOf(shown),
    unknown: shown.filter((cell) => cell === null).length,
  };
}
