import type { CalendarDate, Money } from '../../model/fields';
import type { Opportunity } from '../../model/opportunity';
import type { ForecastSnapshot } from '../../model/revenue';
import { isWithin } from '../calendar';
import { converter } from '../exchange';
import { type ForecastErrors, type ForecastResult, forecastErrors } from '../forecast-error';
import { periodOf } from '../period-series';
import { isWon } from '../pipeline';
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
  return [...periods.values()].map(({ accountId, periodStart, periodUnit, amount: { currency } }) => {
    const period = periodOf({ periodStart, periodUnit });
    const won = deals.filter(
      (deal) => deal.accountId === accountId && isWon(deal) && deal.closeDate !== null && isWithin(deal.closeDate, period),
    );
    const amount = period.to < today ? sumOf(won, currency, periodStart, rates) : null;
    return { accountId, periodStart, periodUnit, amount };
  });
}

function sumOf(won: readonly Deal[], currency: string, opening: CalendarDate, rates: FigureContext['rates']): Money | null {
  const convert = converter({ currency, rates }, opening);
  let total = 0;
  for (const { amount } of won) {
    const minor = amount && convert.minor(amount);
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
