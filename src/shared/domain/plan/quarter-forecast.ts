import type { Mutation } from '../../model/changes';
import type { CalendarDate, Money } from '../../model/fields';
import type { Opportunity } from '../../model/opportunity';
import { type ForecastAdjustment, type ForecastSnapshot, forecastSnapshotSchema } from '../../model/revenue';
import { isWithin } from '../calendar';
import { converter } from '../exchange';
import { counted, type Figure, isKnown, known, money, na } from '../figure';
import { forecastsInTime } from '../forecast-error';
import { type Dated, periodOf } from '../period-series';
import { dealName, isLost, isOpen, isPastClose, probabilityOf } from '../pipeline';
import { sum } from '../statistics';
import type { FigureContext } from './figure-context';
import { periodResult } from './forecast-figures';

export type ForecastPlan = {
  readonly opportunities: readonly Opportunity[];
  readonly forecastAdjustments: readonly ForecastAdjustment[];
  readonly forecastSnapshots: readonly ForecastSnapshot[];
};
type Context = Pick<FigureContext, 'today' | 'currency' | 'rates'>;

/** A deal that closes in a period, by what is known today. */
export type DueDeal = {
  readonly deal: Opportunity;
  /** In percent; a won deal counts in full. */
  readonly probability: number;
  readonly pastClose: boolean;
};

export type PeriodForecast = {
  readonly period: Dated;
  readonly when: 'past' | 'current' | 'coming';
  /** Those that close in it, lost ones apart, the largest share of the forecast first. */
  readonly deals: readonly DueDeal[];
  readonly adjustments: readonly ForecastAdjustment[];
  /** What is expected of the period as of today. */
  readonly forecast: Figure;
  /** In minor units of the context's currency; null: not known. */
  readonly weighted: number | null;
  readonly adjusted: number | null;
  /** The forecast that counts: the last one frozen by the first day of the period. */
  readonly frozen: ForecastSnapshot | null;
  /** The last one frozen after that, where none was frozen in time: it was hindsight. */
  readonly late: ForecastSnapshot | null;
  /** What was won in it; null until it has ended, and where a won deal has no amount or no rate. */
  readonly result: Money | null;
};

const isOf = (record: Dated, { periodStart, periodUnit }: Dated) => record.periodStart === periodStart && record.periodUnit === periodUnit;

/**
 * The forecast of one account and period: Σ amount × probability over the deals that close in it (won ones at 100%, lost ones at 0), plus what was adjusted with a
 * reason. Minor units of the context's currency, at the period's opening rate. A period in which nothing closes is forecast at 0: that is known. When no deal in it
 * has an amount, n/a. Source: standard sales practice; FORMULAS "Weighted pipeline". Deals and adjustments of several accounts give the sum of all: without snapshots.
 */
export function periodForecast(plan: ForecastPlan, period: Dated, { today, currency, rates }: Context): PeriodForecast {
  const days = periodOf(period);
  const convert = converter({ currency, rates }, period.periodStart);
  const due = plan.opportunities.filter((deal) => !isLost(deal) && deal.closeDate !== null && isWithin(deal.closeDate, days));
  const adjustments = plan.forecastAdjustments.filter((one) => isOf(one, period));
  const worth = due.map((deal) => {
    const probability = probabilityOf(deal);
    const minor = deal.amount && convert.minor(deal.amount);
    return { deal, probability, pastClose: isPastClose(deal, today), weighted: minor === null ? null : (minor * probability) / 100 };
  });
  const withAmount = worth.filter(({ deal }) => deal.amount !== null);
  const added = adjustments.map(({ amount }) => convert.minor(amount));
  const noRate = withAmount.some(({ weighted }) => weighted === null) || added.includes(null);
  const [weighted, adjusted] = [sum(worth.map((one) => one.weighted ?? 0)), sum(added.map((minor) => minor ?? 0))];
  const pastClose = worth.filter((one) => one.pastClose).length;
  const inputs = {
    counted: withAmount.length,
    weighted: money(weighted, currency),
    adjustments: money(adjusted, currency),
  };
  const basis = {
    period: days,
    parts: withAmount.map(({ deal, probability }) => ({
      id: deal.id,
      name: dealName(deal),
      inputs: {
        amount: deal.amount ? money(deal.amount.minor, deal.amount.currency) : 0,
        probability: { value: probability / 100, unit: 'ratio' as const },
      },
    })),
    notes: [...convert.notes(), ...counted({ 'without-amount': due.length - withAmount.length, 'past-close': pastClose })],
  };
  const nothingKnown = due.length > 0 && withAmount.length === 0 && adjustments.length === 0;
  const reason = noRate ? 'no-rate' : nothingKnown ? 'no-amount' : null;
  const forecast: Figure = reason
    ? na('quarterForecast', reason, inputs, basis)
    : known('quarterForecast', weighted + adjusted, { currency }, inputs, basis);
  const own = plan.forecastSnapshots.filter((snapshot) => isOf(snapshot, period));
  const frozen = (forecastsInTime(own).values().next().value as ForecastSnapshot | undefined) ?? null;
  return {
    period,
    when: days.to < today ? 'past' : days.from > today ? 'coming' : 'current',
    deals: worth
      .sort((a, b) => (b.weighted ?? -1) - (a.weighted ?? -1))
      .map(({ deal, probability, pastClose: past }) => ({ deal, probability, pastClose: past })),
    adjustments,
    forecast,
    weighted: reason ? null : weighted,
    adjusted: reason ? null : adjusted,
    frozen,
    late: frozen ? null : ([...own].sort((a, b) => (a.frozenOn < b.frozenOn ? -1 : 1)).at(-1) ?? null),
    result: days.to < today ? periodResult(plan.opportunities, period, { currency, rates }) : null,
  };
}

/** Open deals that no quarter to come counts: without a close date, or with one that has passed before the quarter of today. */
export const inNoQuarter = (deals: readonly Opportunity[], from: CalendarDate): readonly Opportunity[] =>
  deals.filter((deal) => isOpen(deal) && (deal.closeDate === null || deal.closeDate < from));

/** Freezes a forecast as it stands: amount, what it is made of, and its deals as they are today. Frozen twice on one day, the later stands. Null without a forecast. */
export function freezeForecast(
  { forecast, weighted, adjusted, deals, period }: PeriodForecast,
  snapshots: readonly ForecastSnapshot[],
  { accountId, currency, today, newId }: { accountId: string; currency: string; today: CalendarDate; newId: () => string },
): Mutation | null {
  if (!isKnown(forecast)) return null;
  const moneyOf = (minor: number | null): Money | null => (minor === null ? null : { minor: Math.round(minor), currency });
  const fields = {
    frozenOn: today,
    amount: { minor: Math.round(forecast.value), currency },
    weightedPipeline: moneyOf(weighted),
    adjustment: moneyOf(adjusted),
    deals: deals.slice(0, 5_000).map(({ deal, probability }) => ({
      name: dealName(deal),
      amount: deal.amount,
      probability,
      closeDate: deal.closeDate,
    })),
  };
  const again = snapshots.find((snapshot) => snapshot.accountId === accountId && isOf(snapshot, period) && snapshot.frozenOn === today);
  if (again) return { op: 'update', table: 'forecastSnapshots', id: again.id, fields };
  const { periodStart, periodUnit } = period;
  const record = forecastSnapshotSchema.parse({ id: newId(), accountId, periodStart, periodUnit, ...fields });
  return { op: 'create', table: 'forecastSnapshots', record };
}

export type FrozenDeal = ForecastSnapshot['deals'][number];

/** What became of the deals of a frozen forecast: each beside the deal of its name as it is now, or null where there is none any more. Two of one name are taken in their order. */
export function whatCame(
  frozen: readonly FrozenDeal[],
  deals: readonly Opportunity[],
): { readonly then: FrozenDeal; readonly now: Opportunity | null }[] {
  const byName = new Map<string, Opportunity[]>();
  for (const deal of deals) byName.set(dealName(deal), [...(byName.get(dealName(deal)) ?? []), deal]);
  return frozen.map((then) => ({ then, now: byName.get(then.name)?.shift() ?? null }));
}
