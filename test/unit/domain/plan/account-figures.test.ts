import { isKnown } from '@shared/domain/figure';
import { accountFigures } from '@shared/domain/plan/account-figures';
import { healthOn } from '@shared/domain/plan/account-health';
import { figureContext } from '@shared/domain/plan/figure-context';
import { figureNames } from '@shared/i18n/figure-names';
import { createTranslator } from '@shared/i18n/translator';
import { accountSchema } from '@shared/model/account';
import type { Plan } from '@shared/model/plan';
import type { TableName } from '@shared/model/table-names';
import { type Tables, tableSchemas } from '@shared/model/tables';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { emptyPlan } from '../../../support/documents/empty-plan';

const accountId = 'a1';
const account = accountSchema.parse({ id: accountId, name: 'Acme' });
const today = '2026-01-15';
const names = figureNames(createTranslator('en'));
const eur = (whole: number) => ({ minor: whole * 100, currency: 'EUR' });

type Fields<T extends TableName> = Partial<z.input<(typeof tableSchemas)[T]>>;
/** Records of one table, numbered, of the one account. */
const records = <T extends TableName>(table: T, ...rows: Fields<T>[]): Tables[T][] =>
  rows.map((row, index) => tableSchemas[table].parse({ id: `${table}${index}`, accountId, ...row }) as Tables[T]);

const figuresOf = (parts: Partial<Plan>, on = today) => {
  const plan: Plan = { ...emptyPlan(account), ...parts };
  return accountFigures(plan, figureContext(plan, { today: on, names, currency: 'EUR' }));
};
const numberOf = (figure: object): unknown => ('value' in figure ? figure.value : 'na' in figure ? figure.na : undefined);

test('an empty plan has no figure, and every one says why', () => {
  const { health, selection, weightedPipeline, ...figures } = figuresOf({});
  for (const [name, figure] of Object.entries(figures)) {
    expect.soft(isKnown(figure), name).toBe(false);
    expect.soft(figure.formula).toBe(name);
  }
  expect(numberOf(health.state.figure)).toBe('no-measure');
  expect(health.state.state).toBeNull();
  expect(numberOf(selection.score)).toBe('criteria-unscored');
  expect(selection.tier).toBeNull();
  expect(weightedPipeline.map(numberOf)).toEqual(['no-open-opportunity']);
});

test('revenue of a year gives the example of the formula sheet', () => {
  const quarter = (periodStart: string, start: number, fields: Fields<'revenuePeriods'> = {}) => ({
    periodStart,
    recurringStart: eur(start),
    newBusiness: eur(0),
    upsell: eur(0),
    crossSell: eur(0),
    contraction: eur(0),
    churn: eur(0),
    revenue: eur(324),
    variableCost: eur(178.2),
    costToServe: eur(32.4),
    ...fields,
  });
  const figures = figuresOf({
    revenuePeriods: records(
      'revenuePeriods',
      quarter('2025-01-01', 1200, { upsell: eur(120) }),
      quarter('2025-04-01', 1320, { crossSell: eur(60), contraction: eur(48) }),
      quarter('2025-07-01', 1332, { churn: eur(36) }),
      quarter('2025-10-01', 1296),
    ),
  });
  expect(numberOf(figures.netRevenueRetention)).toBeCloseTo(1.08);
  expect(numberOf(figures.grossRevenueRetention)).toBeCloseTo(0.93);
  expect(numberOf(figures.logoRetention)).toBe(1);
  expect(numberOf(figures.expansionRate)).toBeCloseTo(0.15);
  expect(numberOf(figures.upsellRate)).toBeCloseTo(0.1);
  expect(numberOf(figures.contributionMargin1Rate)).toBeCloseTo(0.45);
  expect(numberOf(figures.contributionMargin2Rate)).toBeCloseTo(0.35);
  expect(figures.netRevenueRetention.parts.map(({ name }) => name)).toEqual(['Acme']);
});

describe('satisfaction', () => {
  const surveys = records('surveys', { kind: 'nps', closedOn: '2025-11-30' }, { kind: 'ces' });
  test('each survey is read by its kind; a response without a day is of the day its survey closed', () => {
    const surveyResponses = records(
      'surveyResponses',
      { surveyId: 'surveys0', score: 10, answeredOn: '2025-11-02' },
      { surveyId: 'surveys0', score: 3 },
      { surveyId: 'surveys1', score: 7, answeredOn: '2025-12-01' },
      { surveyId: 'surveys1', score: 6 },
    );
    const figures = figuresOf({ surveys, surveyResponses });
    expect(numberOf(figures.netPromoterScore)).toBe(0);
    expect(figures.netPromoterScore.inputs).toMatchObject({ responses: 2, promoters: 1, detractors: 1 });
    expect(numberOf(figures.customerEffortMean)).toBe(7);
    expect(figures.customerEffortMean.notes).toEqual([{ note: 'undated', count: 1 }]);
  });

  test('answers older than twelve months are not counted', () => {
    const surveyResponses = records('surveyResponses', { surveyId: 'surveys0', score: 10, answeredOn: '2025-01-15' });
    expect(numberOf(figuresOf({ surveys, surveyResponses }).netPromoterScore)).toBe('no-response');
  });

  test('service levels are added up', () => {
    const slaResults = records('slaResults', { slaId: 's1', periodStart: '2025-10-01', met: 47, due: 50 });
    expect(numberOf(figuresOf({ slaResults }).slaAttainment)).toBe(0.94);
  });
});

describe('health', () => {
  const healthAssessments = records(
    'healthAssessments',
    { dimension: 'adoption', score: 60, assessedOn: '2025-10-01' },
    { dimension: 'adoption', score: 80, assessedOn: '2026-01-10' },
    { dimension: 'engagement', score: 60, assessedOn: '2025-10-01' },
    { dimension: 'risk', score: 60, assessedOn: '2026-01-10' },
    { dimension: 'satisfaction', score: null, assessedOn: '2026-01-10' },
  );

  test('the standard weights, risk turned round, what is not scored left out', () => {
    const { state, trend } = figuresOf({ healthAssessments }).health;
    expect(numberOf(state.figure)).toBeCloseTo(5300 / 85);
    expect(state.state).toBe('amber');
    expect(trend.drivers.map(({ name, cause }) => [name, cause])).toContainEqual(['Adoption', 'score']);
  });

  test('an override changes the state and not the number; once it has expired it is said', () => {
    const healthOverrides = records('healthOverrides', {
      state: 'red',
      reason: 'The CIO leaves.',
      setOn: '2026-01-10',
      expiresOn: '2026-02-10',
    });
    const held = figuresOf({ healthAssessments, healthOverrides }).health.state;
    expect([held.state, held.computed, numberOf(held.figure)]).toEqual(['red', 'amber', 5300 / 85]);
    const later = figuresOf({ healthAssessments, healthOverrides }, '2026-02-11').health.state;
    expect(later.state).toBe('amber');
    expect(later.figure.notes).toContainEqual({ note: 'override-expired', count: 1 });
  });

  test('over time, days on which nothing was known have no value', () => {
    const context = figureContext(emptyPlan(account), { today, names });
    expect(healthOn(['2025-09-30', '2025-10-01', today], { healthAssessments }, context)).toEqual([
      { day: '2025-09-30', value: null },
      { day: '2025-10-01', value: 60 },
      { day: today, value: 5300 / 85 },
    ]);
  });

  test('weights of the portfolio are used', () => {
    const portfolioSettings = records('portfolioSettings', { id: 'portfolio', engagementWeight: 0, riskWeight: 0 });
    const { figure } = figuresOf({ healthAssessments, portfolioSettings }).health.state;
    expect(numberOf(figure)).toBe(80);
  });
});

test('the selection score uses the standard criteria until there are others, and earns a tier', () => {
  const score = (criterionId: string, value: number) => ({ criterionId, score: value, scoredOn: '2026-01-02' });
  const accountScores = records(
    'accountScores',
    score('revenue-potential', 5),
    score('strategic-fit', 4),
    score('margin', 3),
    score('deployment-complexity', 4),
    score('cost-to-serve', 2),
  );
  const { selection } = figuresOf({ accountScores });
  expect(numberOf(selection.score)).toBe(70);
  expect(selection.tier).toBe('B');
  expect(selection.score.parts.map(({ name }) => name)).toContain('Deployment complexity');
});

describe('forecast', () => {
  const forecastSnapshots = records('forecastSnapshots', { periodStart: '2025-10-01', frozenOn: '2025-09-30', amount: eur(950) });
  const won = (whole: number | null, closeDate: string) =>
    ({ stage: 'won', amount: whole === null ? null : eur(whole), closeDate }) as const;

  test('the result is what was won in the period', () => {
    const opportunities = records('opportunities', won(600, '2025-10-01'), won(400, '2025-12-31'), won(5, '2026-01-01'));
    const figures = figuresOf({ forecastSnapshots, opportunities });
    expect(numberOf(figures.forecastAccuracy)).toBeCloseTo(0.95);
    expect(numberOf(figures.forecastBias)).toBeCloseTo(-0.05);
  });

  test('while the period lasts, or with a won deal whose amount nobody knows, there is no result', () => {
    const opportunities = records('opportunities', won(600, '2025-10-01'));
    expect(numberOf(figuresOf({ forecastSnapshots, opportunities }, '2025-12-31').forecastWape)).toBe('no-actual');
    const unknown = records('opportunities', won(null, '2025-10-02'));
    expect(numberOf(figuresOf({ forecastSnapshots, opportunities: unknown }).forecastWape)).toBe('no-actual');
  });

  test('a period without a won deal came to nothing, which is known', () => {
    expect(numberOf(figuresOf({ forecastSnapshots }).forecastWape)).toBe('actual-zero');
  });
});

describe('value', () => {
  const hypothesis = { title: 'Fewer stops', baseline: 100, target: 70, unitValue: eur(18), cost: eur(300) };

  test('a hypothesis brings what its metric moves, in a year', () => {
    const figures = figuresOf({ valueHypotheses: records('valueHypotheses', hypothesis) });
    expect(numberOf(figures.roiExpected)).toBeCloseTo(0.8);
    expect(numberOf(figures.payback)).toBeCloseTo(6.67, 1);
    expect(numberOf(figures.roiMeasured)).toBe('benefit-unknown');
  });

  test('what was measured the wrong way is a loss', () => {
    const figures = figuresOf({ valueHypotheses: records('valueHypotheses', { ...hypothesis, measured: 110 }) });
    expect(numberOf(figures.roiMeasured)).toBeCloseTo(-1.6);
  });

  test('flows say when benefits come and costs fall: neither is counted twice', () => {
    const flow = { hypothesisId: 'valueHypotheses0', periodStart: '2026-01-01', periodUnit: 'year' } as const;
    const figures = figuresOf({
      valueHypotheses: records('valueHypotheses', hypothesis),
      valueFlows: records('valueFlows', { ...flow, planned: eur(600) }, { ...flow, kind: 'cost', planned: eur(400) }),
    });
    expect(figures.roiExpected.inputs).toMatchObject({ benefit: { value: 600_00 }, cost: { value: 400_00 } });
  });

  test('a cost in a currency without a rate is not left out in silence', () => {
    const valueHypotheses = records('valueHypotheses', { ...hypothesis, cost: { minor: 100, currency: 'USD' } });
    expect(numberOf(figuresOf({ valueHypotheses }).roiExpected)).toBe('no-rate');
    const exchangeRates = records('exchangeRates', { currency: 'USD', against: 'EUR', from: '2026-01-01', rate: 0.5 });
    const { roiExpected } = figuresOf({ valueHypotheses, exchangeRates });
    expect(roiExpected.inputs).toMatchObject({ cost: { value: 50 } });
    expect(roiExpected.notes).toEqual([{ note: 'rate', currency: 'USD', against: 'EUR', from: '2026-01-01', rate: 0.5 }]);
  });
});

test('a contact counts wherever it was recorded', () => {
  const people = records(
    'people',
    { name: 'Ana', influence: 5 },
    { name: 'Bo', influence: 5, lastContactOn: '2026-01-01' },
    { name: 'Cy', influence: 10 },
  );
  const coverages = records('coverages', { personId: 'people0', memberId: 'm', lastContactOn: '2025-12-20' });
  expect(numberOf(figuresOf({ people, coverages }).peopleCoverage)).toBe(0.5);
});

test('deals are counted over the window', () => {
  const opportunities = records(
    'opportunities',
    { stage: 'won', openedOn: '2025-06-01', closeDate: '2025-06-11' },
    { stage: 'lost', closeDate: '2025-06-11' },
    { stage: 'lost', closeDate: '2024-06-11' },
  );
  const figures = figuresOf({ opportunities });
  expect([figures.winRate, figures.cycleLength].map(numberOf)).toEqual([0.5, 10]);
});
