import type { Account } from '../../model/account';
import type { CalendarDate } from '../../model/fields';
import type { TableName } from '../../model/table-names';
import type { Tables } from '../../model/tables';
import { dueGroupOf } from '../actions';
import type { Totals } from '../amounts';
import { cycleLength, winRate } from '../closed-deals';
import { comingDates } from '../coming-dates';
import type { Figure } from '../figure';
import type { HealthInputs } from '../health';
import type { HealthState } from '../health-state';
import { pipelineTotals, weightedPipeline } from '../pipeline';
import { revenueConcentration } from '../revenue-concentration';
import { accountHealth } from './account-health';
import { byAccount } from './by-account';
import type { FigureContext } from './figure-context';
import { forecastFigures } from './forecast-figures';
import { revenueFigures } from './revenue-figures';
import { satisfactionFigures } from './satisfaction-figures';
import { type AccountSelection, accountSelection } from './score-figures';

/** What the figures of a whole portfolio are computed from. */
export const portfolioTables = [
  'accounts',
  'opportunities',
  'revenuePeriods',
  'forecastSnapshots',
  'healthAssessments',
  'healthOverrides',
  'surveys',
  'surveyResponses',
  'slaResults',
  'accountScores',
  'scoringCriteria',
  'tiers',
  'reviews',
  'rituals',
  'ritualDates',
  'actions',
  'sponsorPairs',
  'objectives',
  'teamMembers',
  'portfolioSettings',
  'exchangeRates',
  'programmeSteps',
] as const satisfies readonly TableName[];
export type PortfolioRecords = { readonly [T in (typeof portfolioTables)[number]]: readonly Tables[T][] };

/** Every figure of the whole portfolio, each under the name of its formula. */
export function portfolioFigures(records: PortfolioRecords, context: FigureContext) {
  const names = new Map(records.accounts.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? '';
  const forecast = forecastFigures(records, context, nameOf);
  const { open, won } = pipelineTotals(records.opportunities);
  return {
    ...revenueFigures(records.revenuePeriods, context, nameOf),
    ...satisfactionFigures(records, context),
    winRate: winRate(records.opportunities, context.window),
    cycleLength: cycleLength(records.opportunities, context.window).mean,
    forecastAccuracy: forecast.accuracy,
    forecastBias: forecast.bias,
    weightedPipeline: weightedPipeline(records.opportunities, context.today),
    open,
    won,
    concentration: revenueConcentration(
      records.accounts.filter(({ status }) => status !== 'former'),
      context.today,
      context,
    ),
  };
}

/** One account among the others, in its own currency. */
export type AccountRow = {
  readonly account: Account;
  readonly health: HealthState<HealthInputs>;
  readonly selection: AccountSelection;
  readonly netRevenueRetention: Figure;
  readonly grossRevenueRetention: Figure;
  readonly expansionRate: Figure;
  readonly contributionMargin2Rate: Figure;
  readonly netPromoterScore: Figure;
  readonly open: Totals;
  /** One figure per currency. */
  readonly weightedPipeline: readonly Figure[];
  readonly nextReview: CalendarDate | null;
  readonly overdue: number;
};

/** The figures of each account, in the order of the accounts. */
export function accountRows(records: PortfolioRecords, context: FigureContext): AccountRow[] {
  const revenue = byAccount(records.revenuePeriods);
  const deals = byAccount(records.opportunities);
  const assessments = byAccount(records.healthAssessments);
  const overrides = byAccount(records.healthOverrides);
  const surveys = byAccount(records.surveys);
  const responses = byAccount(records.surveyResponses);
  const scores = byAccount(records.accountScores);
  const overdue = byAccount(records.actions.filter((action) => dueGroupOf(action, context.today) === 'overdue'));
  const reviews = new Map<string, CalendarDate>();
  for (const { kind, account, date } of comingDates(records, context.today, 36).dates)
    if (kind !== 'renewal' && !reviews.has(account.id)) reviews.set(account.id, date);
  return records.accounts.map((account) => {
    const { id } = account;
    const own = { ...context, currency: account.currency };
    const kept = revenueFigures(revenue(id), own, () => account.name);
    const said = satisfactionFigures({ surveys: surveys(id), surveyResponses: responses(id), slaResults: [] }, own);
    return {
      account,
      health: accountHealth({ healthAssessments: assessments(id), healthOverrides: overrides(id) }, own).state,
      selection: accountSelection({ ...records, accountScores: scores(id) }, own),
      netRevenueRetention: kept.netRevenueRetention,
      grossRevenueRetention: kept.grossRevenueRetention,
      expansionRate: kept.expansionRate,
      contributionMargin2Rate: kept.contributionMargin2Rate,
      netPromoterScore: said.netPromoterScore,
      open: pipelineTotals(deals(id)).open,
      weightedPipeline: weightedPipeline(deals(id), context.today),
      nextReview: reviews.get(id) ?? null,
      overdue: overdue(id).length,
    };
  });
}
