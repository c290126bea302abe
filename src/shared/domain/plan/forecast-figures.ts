import type { Money } from '../../model/fields';
import type { Opportunity } from '../../model/opportunity';
import type { ForecastSnapshot } from '../../model/revenue';
import { isWithin } from '../calendar';
import { converter } from '../exchange';
import { type ForecastErrors, type ForecastResult, forecastErrors } from '../forecast-error';
import { type Dated, periodOf } from '../period-series';
import { isWon } from '../pipeline';
import { byAccount } from './by-account';
import type { FigureContext } from './figure-context';

type Deal = Pick<Opportunity, 'accountId' | 'stage' | 'amount' | 'closeDate'>;

/**
 * What came of each forecast period: the deals its account won in it. Null while the period lasts, when a won deal has no amount, or when there is no rate to add
 * it with. A period without a won deal came to 0: that is known.
 */
export function forecastResults(
  snapshots: readonly ForecastSnapshot[],
  deals: readonly Deal[],
  { today, rates }: Pick<FigureContext, 'today' | 'rates'>,
): ForecastResult[] {
  const periods = new Map(snapshots.map((snapshot) => [`${snapshot.accountId} ${snapshot.periodStart} ${snapshot.periodUnit}`, snapshot]));
  const dealsOf = byAccount(deals);
  return [...periods.values()].map(({ accountId, periodStart, periodUnit, amount: { currency } }) => {
    const period = { periodStart, periodUnit };
    const ended = periodOf(period).to < today;
    return { accountId, ...period, amount: ended ? periodResult(dealsOf(accountId), period, { currency, rates }) : null };
  });
}

/** What was won in a period, at its opening rate; null when a won deal has no amount, or no rate. */
export function periodResult(
  deals: readonly Deal[],
  period: Dated,
  { currency, rates }: Pick<FigureContext, 'currency' | 'rates'>,
): Money | null {
  const days = periodOf(period);
  const convert = converter({ currency, rates }, period.periodStart);
  let total = 0;
  for (const deal of deals) {
    if (!isWon(deal) || deal.closeDate === null || !isWithin(deal.closeDate, days)) continue;
    const minor = deal.amount && convert.minor(deal.amount);
    if (minor === null) return null;
    total += minor;
  }
  return { minor: Math.round(total), currency };
}

/** How far the frozen forecasts were from what was won, over the periods that end in the window. */
export function forecastFigures(
  plan: { readonly forecastSnapshots: readonly ForecastSnapshot[]; readonly opportunities: readonly Deal[] },
  context: FigureContext,
  nameOf: (accountId: string) => string,
): ForecastErrors {
  const snapshots = plan.forecastSnapshots.filter((snapshot) => isWithin(periodOf(snapshot).to, context.window));
  const results = forecastResults(snapshots, plan.opportunities, context);
  return forecastErrors(snapshots, results, { currency: context.currency, rates: context.rates, nameOf });
}
