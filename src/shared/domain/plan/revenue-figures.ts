import type { RevenuePeriod } from '../../model/revenue';
import { contributionMargin } from '../contribution-margin';
import type { Figure } from '../figure';
import { logoRetention, presenceOf } from '../logo-retention';
import { revenueMovements } from '../revenue-movements';
import { expansionRate, grossRevenueRetention, netRevenueRetention } from '../revenue-retention';
import { shareOfWallet } from '../share-of-wallet';
import type { FigureContext } from './figure-context';

type RevenueKey =
  | 'netRevenueRetention'
  | 'grossRevenueRetention'
  | 'logoRetention'
  | 'expansionRate'
  | 'upsellRate'
  | 'crossSellRate'
  | 'contributionMargin1'
  | 'contributionMargin1Rate'
  | 'contributionMargin2'
  | 'contributionMargin2Rate'
  | 'shareOfWallet';

/** What revenue says, of one account or of all whose periods are given, each figure under its formula's name. */
export function revenueFigures(
  periods: readonly RevenuePeriod[],
  context: FigureContext,
  nameOf: (accountId: string) => string,
): Record<RevenueKey, Figure> {
  const { window, currency, rates } = context;
  const movements = revenueMovements(periods, window, { currency, rates, nameOf });
  const { whole, upsell, crossSell } = expansionRate(movements);
  const logos = logoRetention(presenceOf(movements), movements.basis);
  const { cm1, cm2 } = contributionMargin(periods, window, { currency, rates });
  return {
    netRevenueRetention: netRevenueRetention(movements),
    grossRevenueRetention: grossRevenueRetention(movements),
    logoRetention: logos,
    expansionRate: whole,
    upsellRate: upsell,
    crossSellRate: crossSell,
    contributionMargin1: cm1.amount,
    contributionMargin1Rate: cm1.rate,
    contributionMargin2: cm2.amount,
    contributionMargin2Rate: cm2.rate,
    shareOfWallet: shareOfWallet(periods, window, { currency, rates }),
  };
}
