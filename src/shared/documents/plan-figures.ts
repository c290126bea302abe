import { accountScore } from '../domain/account-score';
import { trailing } from '../domain/calendar';
import { valueCase } from '../domain/cash-flow';
import { contributionMargin } from '../domain/contribution-margin';
import { customerEffort } from '../domain/customer-effort';
import type { Figure } from '../domain/figure';
import { type HealthMeasure, health, measuresOn } from '../domain/health';
import { type HealthTrend, healthTrend } from '../domain/health-drivers';
import { healthState } from '../domain/health-state';
import { netPromoterScore } from '../domain/net-promoter-score';
import { periodOf } from '../domain/period-series';
import { settingsOf } from '../domain/plan/figure-context';
import { peopleFigures } from '../domain/plan/people-figures';
import type { Rag } from '../domain/rag';
import { returnOnInvestment } from '../domain/return-on-investment';
import { revenueMovements } from '../domain/revenue-movements';
import { grossRevenueRetention, netRevenueRetention } from '../domain/revenue-retention';
import { shareOfWallet } from '../domain/share-of-wallet';
import { slaAttainment } from '../domain/sla-attainment';
import { answersIn } from '../domain/survey-answers';
import type { CalendarDate } from '../model/fields';
import { healthDimensions } from '../model/kpi';
import type { Plan } from '../model/plan';
import type { PortfolioSettings } from '../model/portfolio';
import { defaultCriteria } from '../model/scoring';
import type { ClientPlan } from './client-projection';
import type { Context } from './context';

/** Figures of FORMULAS for one account on one day: the composers only word them. */
export type PlanFigures = {
  readonly settings: PortfolioSettings;
  readonly nrr: Figure;
  readonly grr: Figure;
  readonly margin: Figure;
  readonly marginAmount: Figure;
  readonly shareOfWallet: Figure;
  readonly health: Figure;
  readonly healthState: Rag | null;
  readonly measures: readonly HealthMeasure[];
  /** Against a quarter ago. */
  readonly healthTrend: HealthTrend;
  readonly nps: Figure;
  readonly effort: Figure;
  readonly sla: Figure;
  readonly score: Figure;
  readonly peopleCoverage: Figure;
  readonly roiExpected: Figure;
  readonly roiMeasured: Figure;
};

const scoresOf = (plan: Pick<ClientPlan, 'surveys' | 'surveyResponses'>, kind: 'nps' | 'ces') => {
  const ids = new Set(plan.surveys.filter((survey) => survey.kind === kind).map(({ id }) => id));
  const sentOn = new Map(plan.surveys.map(({ id, closedOn, sentOn: sent }) => [id, closedOn ?? sent]));
  return plan.surveyResponses
    .filter(({ surveyId }) => ids.has(surveyId))
    .map(({ score, answeredOn, surveyId }) => ({ score, answeredOn: answeredOn ?? sentOn.get(surveyId) ?? null }));
};

/** NPS, CES and service levels of the twelve months to a day: the client may read them as well. */
export function satisfactionFigures(plan: Pick<ClientPlan, 'surveys' | 'surveyResponses' | 'slaResults'>, day: CalendarDate) {
  const year = trailing(day);
  const nps = answersIn(scoresOf(plan, 'nps'), year);
  const ces = answersIn(scoresOf(plan, 'ces'), year);
  return {
    nps: netPromoterScore(nps.scores, nps.basis),
    effort: customerEffort(ces.scores, ces.basis).mean,
    sla: slaAttainment(plan.slaResults, year),
  };
}

export function planFigures({ t, today }: Pick<Context, 't' | 'today'>, plan: Plan): PlanFigures {
  const { account } = plan;
  const settings = settingsOf(plan.portfolioSettings);
  const ends = plan.revenuePeriods.map((row) => periodOf(row).to).filter((day) => day <= today);
  const year = trailing(ends.sort().at(-1) ?? today);
  const options = { currency: account.currency, rates: plan.exchangeRates };
  const movements = revenueMovements(plan.revenuePeriods, year, { ...options, nameOf: () => account.name });
  const { cm2 } = contributionMargin(plan.revenuePeriods, year, options);
  const weights = {
    adoption: settings.adoptionWeight,
    engagement: settings.engagementWeight,
    risk: settings.riskWeight,
    satisfaction: settings.satisfactionWeight,
  };
  const dimensions = healthDimensions.map((dimension) => ({
    dimension,
    name: t(`model:healthDimension.${dimension}`),
    weight: weights[dimension],
    inverted: dimension === 'risk',
  }));
  const measures = measuresOn(dimensions, plan.healthAssessments, today);
  const { figure, state } = healthState(
    health(measures, { today, staleAfterDays: settings.staleAfterDays }),
    plan.healthOverrides,
    today,
    settings,
  );
  const criteria = (plan.scoringCriteria.length > 0 ? plan.scoringCriteria : defaultCriteria).map(
    ({ id, key, name, weight, direction }) => ({
      id,
      name: name === '' && key ? t(`model:criterion.${key}`) : name,
      weight,
      direction,
    }),
  );
  return {
    settings,
    nrr: netRevenueRetention(movements),
    grr: grossRevenueRetention(movements),
    margin: cm2.rate,
    marginAmount: cm2.amount,
    shareOfWallet: shareOfWallet(plan.revenuePeriods, year, options),
    health: figure,
    healthState: state,
    measures,
    healthTrend: healthTrend(measuresOn(dimensions, plan.healthAssessments, trailing(today, 3).from), measures),
    ...satisfactionFigures(plan, today),
    score: accountScore(criteria, plan.accountScores, today),
    peopleCoverage: peopleFigures(plan, { today, settings }).peopleCoverage,
    roiExpected: returnOnInvestment('expected', valueCase(plan.valueFlows, 'planned', options), account.currency),
    roiMeasured: returnOnInvestment('measured', valueCase(plan.valueFlows, 'realised', options), account.currency),
  };
}
