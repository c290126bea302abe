import type { Money } from '../model/fields';
import type { Period } from './calendar';
import type { Converter } from './exchange';
import { type Dated, inReach, type PeriodSeries, periodSeries } from './period-series';

type Detail = Dated & { readonly accountId: string; readonly offerId: string | null; readonly businessUnitId: string | null };

const periodKey = ({ accountId, periodStart, periodUnit }: Detail): string => `${accountId} ${periodStart} ${periodUnit}`;

/**
 * Figures typed for whole accounts, for their offers or for their units, made fit to add up: where a period has a row for the whole account, its details are
 * not added to it; without one, those by offer stand, else those by unit.
 */
export function accountPeriods<T extends Detail>(typed: readonly T[], window: Period): PeriodSeries<T> {
  const level = ({ offerId, businessUnitId }: T): number => (offerId === null ? (businessUnitId === null ? 0 : 2) : 1);
  const near = inReach(typed, window);
  const best = new Map<string, number>();
  const detailed = near.some((row) => level(row) > 0);
  if (detailed) for (const row of near) best.set(periodKey(row), Math.min(best.get(periodKey(row)) ?? 2, level(row)));
  // Without details every row stands: most portfolios have none, and keys are what this costs.
  const rows = detailed ? near.filter((row) => best.get(periodKey(row)) === level(row)) : near;
  return periodSeries(rows, window, ({ accountId, offerId, businessUnitId }) => `${accountId} ${offerId ?? ''} ${businessUnitId ?? ''}`);
}

/** Sums one amount over records: null as soon as one of them does not say it; `noRate` when it is there but cannot be converted. */
export function totalOf<T>(
  rows: readonly T[],
  pick: (row: T) => Money | null,
  convert: Converter,
): { minor: number | null; noRate: boolean } {
  let minor: number | null = 0;
  let noRate = false;
  for (const row of rows) {
    const amount = pick(row);
    const converted = amount && convert.minor(amount);
    if (amount && converted === null) noRate = true;
    minor = minor === null || converted === null ? null : minor + converted;
  }
  return { minor, noRate };
}
