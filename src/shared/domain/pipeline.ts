import type { CalendarDate, Money } from '../model/fields';
import { type Opportunity, type OpportunityStage, opportunityStages, stageProbability } from '../model/opportunity';
import { type Totals, totalsOf } from './amounts';
import { counted, type Figure, known, na } from './figure';

/** What the pipeline functions read of a deal. */
export type Deal = Pick<Opportunity, 'stage' | 'amount' | 'probability' | 'openedOn' | 'closeDate'>;

/** How a deal is called where it has no name of its own: its product, or its reference in the CRM; empty without any. */
export const dealName = ({ name, product, externalId }: Pick<Opportunity, 'name' | 'product' | 'externalId'>): string =>
  name || product || externalId;

export const isWon = (deal: Pick<Deal, 'stage'>): boolean => deal.stage === 'won';
export const isLost = (deal: Pick<Deal, 'stage'>): boolean => deal.stage === 'lost';
export const isOpen = (deal: Pick<Deal, 'stage'>): boolean => !isWon(deal) && !isLost(deal);

/** The fields of a deal that enters a stage on a day, with its history. A stage that is corrected the same day leaves no trace. */
export function withStage(
  { stage: before, stageHistory }: Pick<Opportunity, 'stage' | 'stageHistory'>,
  stage: OpportunityStage,
  on: CalendarDate,
): Pick<Opportunity, 'stage' | 'stageHistory'> {
  if (stage === before) return { stage, stageHistory };
  const earlier = stageHistory.filter((entry) => entry.on !== on);
  return { stage, stageHistory: earlier.at(-1)?.stage === stage ? earlier : [...earlier, { stage, on }] };
}

/**
 * The history of a deal that comes with a stage, of which all that is known is this: it began the day it was opened, it ended the day it closed,
 * and any other stage it is in as of today.
 */
export function firstStage(
  { stage, openedOn, closeDate }: Pick<Opportunity, 'stage' | 'openedOn' | 'closeDate'>,
  today: CalendarDate,
): Opportunity['stageHistory'] {
  const known = stage === opportunityStages[0] ? openedOn : isOpen({ stage }) ? null : closeDate;
  return [{ stage, on: known !== null && known <= today ? known : today }];
}

/** Chance of winning in percent: the deal's own, else what its stage implies. */
export const probabilityOf = (deal: Pick<Deal, 'stage' | 'probability'>): number =>
  isOpen(deal) ? (deal.probability ?? stageProbability[deal.stage]) : stageProbability[deal.stage];

/** Amount × probability in minor units, not rounded; null where the amount is not known. */
export const weightedAmount = (deal: Pick<Deal, 'stage' | 'probability' | 'amount'>): { minor: number; currency: string } | null =>
  deal.amount && { minor: (deal.amount.minor * probabilityOf(deal)) / 100, currency: deal.amount.currency };

/** An open deal that should have closed by now: its date, and so the forecast, is not to be trusted. */
export const isPastClose = (deal: Pick<Deal, 'stage' | 'closeDate'>, today: CalendarDate): boolean =>
  isOpen(deal) && deal.closeDate !== null && deal.closeDate < today;

export type PipelineTotals = { readonly open: Totals; readonly won: Totals; readonly lost: Totals };

/** Counts and amounts of open, won and lost deals, per currency. */
export function pipelineTotals(deals: readonly Deal[]): PipelineTotals {
  const amounts = (keep: (deal: Deal) => boolean): (Money | null)[] => deals.filter(keep).map((deal) => deal.amount);
  return { open: totalsOf(amounts(isOpen)), won: totalsOf(amounts(isWon)), lost: totalsOf(amounts(isLost)) };
}

export type WeightedInputs = {
  /** Open deals in this sum. */
  readonly counted: number;
  /** Open deals of any currency left out because their amount is not known. */
  readonly withoutAmount: number;
  /** Of the counted, those whose close date has passed. */
  readonly pastClose: number;
};

/**
 * Weighted pipeline: Σ amount × probability over the open deals, in minor units; one figure per currency, the currency of most
 * deals first, and never an empty list: without anything to weigh it holds the reason alone.
 * Source: standard sales practice; FORMULAS "Weighted pipeline".
 */
export function weightedPipeline(deals: readonly Deal[], today: CalendarDate): Figure<WeightedInputs>[] {
  const open = deals.filter(isOpen);
  const date = dataDate(deals, today);
  if (open.length === 0) return [na('weightedPipeline', 'no-open-opportunity', { counted: 0 }, { dataDate: date })];
  const { amounts, withoutAmount } = totalsOf(open.map((deal) => deal.amount));
  if (amounts.length === 0) return [na('weightedPipeline', 'no-amount', { counted: 0, withoutAmount }, { dataDate: date })];
  return amounts.map(({ currency }) => {
    const weighed = open.filter((deal) => deal.amount?.currency === currency);
    // Percent points are summed before the division, so that whole percentages stay exact.
    const points = weighed.reduce((sum, deal) => sum + (deal.amount?.minor ?? 0) * probabilityOf(deal), 0);
    const pastClose = weighed.filter((deal) => isPastClose(deal, today)).length;
    const inputs = { counted: weighed.length, withoutAmount, pastClose };
    const notes = counted({ 'without-amount': withoutAmount, 'past-close': pastClose });
    return known('weightedPipeline', points / 100, { currency }, inputs, { dataDate: date, notes });
  });
}

/**
 * The last day the data speaks of: the latest opening or actual closing that is not in the future. Expected close dates
 * of open deals are wishes, not facts, and do not count. Null without any.
 */
export function dataDate(deals: readonly Deal[], today: CalendarDate): CalendarDate | null {
  let latest: CalendarDate | null = null;
  for (const deal of deals) {
    for (const date of [deal.openedOn, isOpen(deal) ? null : deal.closeDate]) {
      if (date !== null && date <= today && (latest === null || date > latest)) latest = date;
    }
  }
  return latest;
}
