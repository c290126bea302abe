import type { FormulaKey, SourceKey } from './figure-words';

export type Formula = {
  readonly source: SourceKey;
  /** Decimals that a reader sees; the figure itself is never rounded. */
  readonly digits: number;
  /** A value above 0 is shown with its sign. */
  readonly signed?: boolean;
};

const whole = (source: SourceKey): Formula => ({ source, digits: 0 });
const tenth = (source: SourceKey): Formula => ({ source, digits: 1 });

/** Where each formula comes from and how finely it is read. Words are in the `figures` catalogue. */
export const formulas: Record<FormulaKey, Formula> = {
  openPipeline: whole('salesPractice'),
  wonRevenue: whole('salesPractice'),
  toRenew: whole('salesPractice'),
  weightedPipeline: whole('salesPractice'),
  winRate: whole('salesPractice'),
  cycleLength: whole('salesPractice'),
  cycleLengthMedian: whole('salesPractice'),
  openAge: whole('salesPractice'),
  openAgeMedian: whole('salesPractice'),
  netRevenueRetention: tenth('saasMetrics'),
  grossRevenueRetention: tenth('saasMetrics'),
  logoRetention: tenth('saasMetrics'),
  expansionRate: tenth('saasMetrics'),
  upsellRate: tenth('saasMetrics'),
  crossSellRate: tenth('saasMetrics'),
  contributionMargin1: whole('managementAccounting'),
  contributionMargin1Rate: tenth('managementAccounting'),
  contributionMargin2: whole('managementAccounting'),
  contributionMargin2Rate: tenth('managementAccounting'),
  netPromoterScore: { ...whole('netPromoter'), signed: true },
  customerEffortMean: tenth('customerEffort'),
  customerEffortEasy: whole('customerEffort'),
  health: whole('scorecards'),
  accountScore: whole('weightedScoring'),
  quarterForecast: whole('salesPractice'),
  forecastWape: tenth('forecastErrors'),
  forecastAccuracy: tenth('forecastErrors'),
  forecastMape: tenth('forecastErrors'),
  forecastBias: { ...tenth('forecastErrors'), signed: true },
  peopleCoverage: tenth('stakeholderCoverage'),
  relationshipCoverage: whole('stakeholderCoverage'),
  roiExpected: whole('corporateFinance'),
  roiMeasured: whole('corporateFinance'),
  payback: tenth('corporateFinance'),
  netPresentValue: whole('corporateFinance'),
  slaAttainment: tenth('serviceLevels'),
  shareOfWallet: tenth('marketShare'),
  revenueConcentration: tenth('salesPractice'),
};
