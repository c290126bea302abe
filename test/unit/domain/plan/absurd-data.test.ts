import { isKnown } from '@shared/domain/figure';
import { accountFigures } from '@shared/domain/plan/account-figures';
import { figureContext } from '@shared/domain/plan/figure-context';
import { kpiFigure, kpiNumberOf } from '@shared/domain/plan/kpi-figures';
import { periodForecast } from '@shared/domain/plan/quarter-forecast';
import { valueSensitivity } from '@shared/domain/plan/value-sensitivity';
import { figureNames } from '@shared/i18n/figure-names';
import { formatFigure } from '@shared/i18n/format-figure';
import { createTranslator } from '@shared/i18n/translator';
import { kpiPeriods } from '@shared/kpis/kpi-periods';
import { kpiRag } from '@shared/kpis/kpi-rag';
import { kpiRows, onTarget } from '@shared/kpis/kpi-rows';
import { accountSchema } from '@shared/model/account';
import { defaultKpis, healthDimensions } from '@shared/model/kpi';
import { opportunityStages } from '@shared/model/opportunity';
import type { Plan } from '@shared/model/plan';
import type { TableName } from '@shared/model/table-names';
import { type Tables, tableSchemas } from '@shared/model/tables';
import { valueCourse } from '@shared/value/value-course';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyPlan } from '../../../support/documents/empty-plan';

/** Whatever a schema lets through: somebody may have typed or imported it. */
const amount = fc.option(
  fc.record({
    minor: fc.oneof(fc.constantFrom(0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER), fc.integer()),
    currency: fc.constantFrom('EUR', 'EUR', 'JPY'),
  }),
);
const number = fc.option(fc.oneof(fc.constantFrom(0, -0, 1e300, -1e300, 5e-324), fc.double({ noNaN: true, noDefaultInfinity: true })));
const percent = fc.option(fc.constantFrom(0, 0.001, 50, 99.999, 100));
const day = fc.constantFrom('0001-01-01', '1900-02-28', '2026-01-01', '2026-02-28', '2026-06-30', '2027-01-01', '9999-12-31');
const optionalDay = fc.option(day);
const period = {
  periodStart: fc.constantFrom('2024-02-29', '2025-07-01', '2025-10-01', '2026-01-31', '2026-04-01', '2090-01-01'),
  periodUnit: fc.constantFrom('month', 'quarter', 'year'),
};

/** Some records of a table, numbered, of the one account. */
const some = <T extends TableName>(table: T, fields: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Tables[T][]> =>
  fc
    .array(fc.record(fields), { maxLength: 5 })
    .map((rows) => rows.map((row, index) => tableSchemas[table].parse({ id: `${table}${index}`, accountId: 'a', ...row }) as Tables[T]));

const money = amount.map((one) => one ?? { minor: 0, currency: 'EUR' });
const parts = fc.record({
  revenuePeriods: some('revenuePeriods', {
    ...period,
    recurringStart: amount,
    newBusiness: amount,
    upsell: amount,
    crossSell: amount,
    contraction: amount,
    churn: amount,
    revenue: amount,
    variableCost: amount,
    costToServe: amount,
    categorySpend: amount,
  }),
  healthAssessments: some('healthAssessments', { dimension: fc.constantFrom(...healthDimensions), score: percent, assessedOn: day }),
  kpiMeasures: some('kpiMeasures', {
    ...period,
    kpiId: fc.constantFrom(...defaultKpis.map(({ id }) => id)),
    value: number,
    target: number,
    amount,
    targetAmount: amount,
  }),
  opportunities: some('opportunities', {
    stage: fc.constantFrom(...opportunityStages),
    amount,
    probability: percent,
    openedOn: optionalDay,
    closeDate: optionalDay,
  }),
  forecastSnapshots: some('forecastSnapshots', { ...period, frozenOn: day, amount: money }),
  forecastAdjustments: some('forecastAdjustments', { ...period, amount: money }),
  valueHypotheses: some('valueHypotheses', {
    title: fc.constant('Hypothesis'),
    baseline: number,
    target: number,
    measured: number,
    unitValue: amount,
    cost: amount,
    confidence: percent,
  }),
  valueFlows: some('valueFlows', {
    ...period,
    hypothesisId: fc.constantFrom('valueHypotheses0', 'valueHypotheses1'),
    kind: fc.constantFrom('benefit', 'cost'),
    planned: amount,
    realised: amount,
  }),
});

const t = createTranslator('en');
const names = figureNames(t);
const account = accountSchema.parse({ id: 'a', name: 'Acme' });

/** Every figure inside what a function answered, wherever it is. */
function figuresIn(value: unknown): Parameters<typeof isKnown>[0][] {
  if (typeof value !== 'object' || value === null) return [];
  if ('formula' in value && 'notes' in value) return [value as Parameters<typeof isKnown>[0]];
  return Object.values(value).flatMap(figuresIn);
}

test('whatever was typed, each figure is a finite number or says why there is none', () => {
  fc.assert(
    fc.property(parts, (made) => {
      const plan: Plan = { ...emptyPlan(account), ...made };
      const context = figureContext(plan, { today: '2026-06-30', names, currency: 'EUR' });
      const quarter = { periodStart: '2026-04-01', periodUnit: 'quarter' as const };
      const computed = [
        accountFigures(plan, context),
        valueSensitivity(plan, context),
        periodForecast(plan, quarter, context).forecast,
        defaultKpis.map(({ key }) => key && kpiFigure(key, plan, context)),
      ];
      for (const figure of figuresIn(computed)) {
        const words = formatFigure({ locale: 'en', t }, figure);
        expect(words, figure.formula).not.toMatch(/NaN|∞|Infinity|undefined/);
        if (isKnown(figure)) expect(Number.isFinite(figure.value), figure.formula).toBe(true);
      }
      const course = valueCourse(plan, { currency: 'EUR', rates: [], today: context.today, fiscalStart: 1 });
      for (const value of [...(course?.planned ?? []), ...(course?.realised ?? [])]) expect(Number.isNaN(value)).toBe(false);
      expect(course?.periods.length ?? 0).toBeLessThan(200);
      for (const { kpi, cells } of kpiRows(defaultKpis, plan.kpiMeasures, kpiPeriods('2026-06-30', 'quarter', 1, 8), null)) {
        for (const cell of cells) {
          expect([true, false, null]).toContain(onTarget(kpi, cell));
          expect(['red', 'amber', 'green', null]).toContain(kpiRag(kpi, cell.value, context.settings));
        }
      }
      for (const { key } of defaultKpis) {
        const value = key && kpiNumberOf(kpiFigure(key, plan, context))?.value;
        if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
