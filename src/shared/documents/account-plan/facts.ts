import { type Totals, totalsOf } from '../../domain/amounts';
import { addMonths, daysBetween, isWithin, type Period, trailing } from '../../domain/calendar';
import { type ClosedPeriod, closedByPeriod, cycleLength, winRate } from '../../domain/closed-deals';
import {
  dataDate,
  isOpen,
  isPastClose,
  type PipelineTotals,
  pipelineTotals,
  probabilityOf,
  weightedAmount,
  weightedPipeline,
} from '../../domain/pipeline';
import { settingsOf } from '../../domain/plan/figure-context';
import { bySignificance, isPresent, powerfulOpposition, type StakeholderGap, stakeholderGaps } from '../../domain/stakeholders';
import type { CalendarDate } from '../../model/fields';
import type { Opportunity } from '../../model/opportunity';
import type { Person } from '../../model/person';
import type { Plan } from '../../model/plan';

/** Everything the account plan says in figures, computed once by the domain: the composers only word it. */
export type PlanFacts = {
  readonly today: CalendarDate;
  /** The last day the data speaks of; null without a dated deal. */
  readonly dataDate: CalendarDate | null;
  /** The twelve months to the data date (to today without one). */
  readonly period: Period;
  readonly totals: PipelineTotals;
  readonly weighted: ReturnType<typeof weightedPipeline>;
  readonly winRate: ReturnType<typeof winRate>;
  readonly cycle: ReturnType<typeof cycleLength>;
  /** Won in the period, and in the twelve months before when the data reaches back that far. */
  readonly wonInPeriod: Totals;
  readonly wonBefore: Totals | null;
  readonly closedByYear: readonly ClosedPeriod[];
  /** Open deals, the heaviest first; those that cannot be weighed after them, the nearest close first. */
  readonly open: readonly Opportunity[];
  readonly pastClose: readonly Opportunity[];
  readonly present: readonly Person[];
  /** Data older than so many days is said to be old: the portfolio's setting. */
  readonly staleAfterDays: number;
  readonly gaps: readonly StakeholderGap[];
  readonly opposition: readonly Person[];
  /** Days to the renewal; negative when it has passed; null when no date is recorded. */
  readonly renewalInDays: number | null;
};

const compare = <T extends string | number>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);

/** Currencies are not comparable: the one of most deals comes first, deals that cannot be weighed last. */
const byWeight =
  (currencies: readonly string[]) =>
  (a: Opportunity, b: Opportunity): number => {
    const currency = ({ amount }: Opportunity) => (amount ? currencies.indexOf(amount.currency) : currencies.length);
    return (
      currency(a) - currency(b) ||
      (weightedAmount(b)?.minor ?? 0) - (weightedAmount(a)?.minor ?? 0) ||
      probabilityOf(b) - probabilityOf(a) ||
      compare(a.closeDate ?? '9', b.closeDate ?? '9') ||
      compare(a.id, b.id)
    );
  };

const wonIn = (deals: readonly Opportunity[], period: Period): Totals =>
  totalsOf(
    deals.filter((deal) => deal.stage === 'won' && deal.closeDate !== null && isWithin(deal.closeDate, period)).map((deal) => deal.amount),
  );

export function planFacts(plan: Plan, today: CalendarDate): PlanFacts {
  const deals = plan.opportunities;
  const settings = settingsOf(plan.portfolioSettings);
  const date = dataDate(deals, today);
  const period = trailing(date ?? today);
  const before: Period = { from: addMonths(period.from, -12), to: addMonths(period.to, -12) };
  const reachesBack = deals.some((deal) => (deal.openedOn ?? deal.closeDate ?? '9999') <= before.from);
  const totals = pipelineTotals(deals);
  const open = deals.filter(isOpen).sort(byWeight(totals.open.amounts.map(({ currency }) => currency)));
  return {
    today,
    dataDate: date,
    period,
    totals,
    weighted: weightedPipeline(deals, today),
    winRate: winRate(deals, period),
    cycle: cycleLength(deals, period),
    wonInPeriod: wonIn(deals, period),
    wonBefore: reachesBack ? wonIn(deals, before) : null,
    closedByYear: closedByPeriod(deals, 'year'),
    open,
    pastClose: open.filter((deal) => isPastClose(deal, today)),
    present: plan.people.filter((person) => isPresent(person, today)).sort(bySignificance),
    staleAfterDays: settings.staleAfterDays,
    gaps: stakeholderGaps(plan.people, plan.seats, today, settings),
    opposition: powerfulOpposition(plan.people, today),
    renewalInDays: plan.account.renewalDate === null ? null : daysBetween(today, plan.account.renewalDate),
  };
}
