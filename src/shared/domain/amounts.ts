import type { Money } from '../model/fields';
import { counted, type Figure, type FigureBasis, known, na } from './figure';
import type { NaReason } from './figure-words';

/** How many records, and their amounts: one sum per currency, because several currencies are never added up in silence. */
export type Totals = {
  readonly count: number;
  /** Currencies in the order of how many records use them, then by code; empty when no record has an amount. */
  readonly amounts: readonly Money[];
  /** Records counted above whose amount is not known: they are not zero. */
  readonly withoutAmount: number;
};

/** Sums exact minor units per currency. */
export function totalsOf(amounts: readonly (Money | null)[]): Totals {
  const sums = new Map<string, { minor: number; uses: number }>();
  for (const amount of amounts) {
    if (!amount) continue;
    const sum = sums.get(amount.currency) ?? { minor: 0, uses: 0 };
    sums.set(amount.currency, { minor: sum.minor + amount.minor, uses: sum.uses + 1 });
  }
  const sorted = [...sums].sort(([codeA, a], [codeB, b]) => b.uses - a.uses || (codeA < codeB ? -1 : 1));
  return {
    count: amounts.length,
    amounts: sorted.map(([currency, { minor }]) => ({ minor, currency })),
    withoutAmount: amounts.filter((amount) => !amount).length,
  };
}

/**
 * The open pipeline as one figure, in minor units: n/a with the reason where there is no amount at all, or more than one currency.
 * Source: FORMULAS "Weighted pipeline", without the weights.
 */
export function singleTotal({ count, amounts, withoutAmount }: Totals): Figure<{ count: number; withoutAmount: number }> {
  const [first, second] = amounts;
  const inputs = { count, withoutAmount };
  const basis = { notes: counted({ 'without-amount': withoutAmount }) };
  if (!first) return na('openPipeline', count === 0 ? 'no-opportunity' : 'no-amount', inputs, basis);
  if (second) return na('openPipeline', 'several-currencies', inputs, basis);
  return known('openPipeline', first.minor, { currency: first.currency }, inputs, basis);
}

const nothingCounted = { openPipeline: 'no-open-opportunity', wonRevenue: 'nothing-won', toRenew: 'no-renewal' } as const satisfies Record<
  string,
  NaReason
>;

/**
 * A sum as figures: one per currency, in minor units, the most used first; n/a alone, with the reason, where nothing has an amount.
 * Source: FORMULAS "Weighted pipeline", without the weights.
 */
export function totalFigures(
  formula: keyof typeof nothingCounted,
  { count, amounts, withoutAmount }: Totals,
  basis: Partial<FigureBasis> = {},
): Figure<{ count: number; withoutAmount: number }>[] {
  const inputs = { count, withoutAmount };
  const noted = { ...basis, notes: [...(basis.notes ?? []), ...counted({ 'without-amount': withoutAmount })] };
  if (amounts.length === 0) return [na(formula, count === 0 ? nothingCounted[formula] : 'no-amount', inputs, noted)];
  return amounts.map(({ minor, currency }) => known(formula, minor, { currency }, inputs, noted));
}
