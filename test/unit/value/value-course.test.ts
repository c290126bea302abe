import { caseOf, caseParts } from '@shared/domain/plan/value-case';
import { type ValueFlow, type ValueHypothesis, valueFlowSchema, valueHypothesisSchema } from '@shared/model/value';
import { valueCourse } from '@shared/value/value-course';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const today = '2026-05-10';
const eur = (whole: number) => ({ minor: whole * 100, currency: 'EUR' });
const hypothesis = (fields: Partial<ValueHypothesis> = {}) =>
  valueHypothesisSchema.parse({ id: 'h', accountId: 'a', title: 'Fewer stops', ...fields });
const flow = (periodStart: string, fields: Partial<ValueFlow>): ValueFlow =>
  valueFlowSchema.parse({ id: periodStart, accountId: 'a', hypothesisId: 'h', periodStart, ...fields });
const options = { currency: 'EUR', rates: [], today, fiscalStart: 1 };

describe('the course of a value case', () => {
  test('adds up what was planned and what came, and the one that came ends where it ends', () => {
    const course = valueCourse(
      {
        valueHypotheses: [hypothesis({ cost: eur(300) })],
        valueFlows: [
          flow('2026-01-01', { planned: eur(135), realised: eur(100) }),
          flow('2026-04-01', { planned: eur(135) }),
          flow('2026-07-01', { planned: eur(135) }),
        ],
      },
      options,
    );
    expect(course?.periods.map(({ periodStart }) => periodStart)).toEqual(['2026-01-01', '2026-04-01', '2026-07-01']);
    expect(course?.planned).toEqual([-165_00, -30_00, 105_00]);
    expect(course?.realised.map((minor) => minor && Math.round(minor))).toEqual([-200_00, null, null]);
  });

  test('a one-off cost alone is no result', () => {
    const course = valueCourse({ valueHypotheses: [hypothesis({ cost: eur(300) })], valueFlows: [] }, options);
    expect(course?.planned).toEqual([-300_00]);
    expect(course?.realised).toEqual([null]);
  });

  test('more quarters than can be named become years', () => {
    const valueFlows = [flow('2024-01-01', { planned: eur(1) }), flow('2028-01-01', { planned: eur(1) })];
    const course = valueCourse({ valueHypotheses: [hypothesis()], valueFlows }, options);
    expect(course?.periods.map(({ year, periodUnit }) => `${year} ${periodUnit}`)).toEqual([
      '2024 year',
      '2025 year',
      '2026 year',
      '2027 year',
      '2028 year',
    ]);
  });

  test('without flows, or without a rate, there is none', () => {
    expect(valueCourse({ valueHypotheses: [hypothesis()], valueFlows: [] }, options)).toBeNull();
    const valueFlows = [flow('2026-01-01', { planned: { minor: 1, currency: 'USD' } })];
    expect(valueCourse({ valueHypotheses: [hypothesis()], valueFlows }, options)).toBeNull();
  });

  test('the planned line ends where the figures do: benefit less cost', () => {
    const month = fc.integer({ min: 0, max: 47 }).map((at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01`);
    const flows = fc.array(
      fc.record({
        periodStart: month,
        periodUnit: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
        kind: fc.constantFrom('benefit' as const, 'cost' as const),
        planned: fc.integer({ min: 0, max: 1_000 }).map(eur),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(flows, fc.integer({ min: 1, max: 12 }), (rows, fiscalStart) => {
        const plan = {
          valueHypotheses: [hypothesis({ baseline: 10, target: 4, unitValue: eur(7), cost: eur(50) })],
          valueFlows: rows.map(({ periodStart, ...fields }) => flow(periodStart, fields)),
        };
        const { benefit, cost } = caseOf(caseParts(plan, 'planned', today), 'planned', options);
        expect(valueCourse(plan, { ...options, fiscalStart })?.planned.at(-1)).toBeCloseTo((benefit ?? 0) - (cost ?? 0), 3);
      }),
    );
  });
});
