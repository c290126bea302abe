import { isKnown } from '@shared/domain/figure';
import { figureContext } from '@shared/domain/plan/figure-context';
import { valueFigures } from '@shared/domain/plan/value-figures';
import { valueSensitivity } from '@shared/domain/plan/value-sensitivity';
import { figureNames } from '@shared/i18n/figure-names';
import { createTranslator } from '@shared/i18n/translator';
import { type ValueHypothesis, valueFlowSchema, valueHypothesisSchema } from '@shared/model/value';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const eur = (whole: number) => ({ minor: whole * 100, currency: 'EUR' });
const stored = { portfolioSettings: [], exchangeRates: [] };
const context = figureContext(stored, { today: '2026-01-15', names: figureNames(createTranslator('en')), currency: 'EUR' });
const hypothesis = (id: string, fields: Partial<ValueHypothesis> = {}) =>
  valueHypothesisSchema.parse({ id, accountId: 'a', title: id, ...fields });
const numberOf = (figure: object) => ('value' in figure ? Number(figure.value) : null);

describe('what a value case hinges on', () => {
  /** Benefits of 540 and 100 in a year, costs of 300 and 0 at once. */
  const valueHypotheses = [
    hypothesis('stops', { baseline: 100, target: 70, unitValue: eur(18), cost: eur(300), confidence: 90 }),
    hypothesis('scrap', { baseline: 10, target: 0, unitValue: eur(10) }),
  ];

  test('ranks by effect × uncertainty: a small benefit nobody is sure of comes before a large one that is sure', () => {
    const { base, inputs } = valueSensitivity({ valueHypotheses, valueFlows: [] }, context);
    expect(inputs.map(({ hypothesis: { id }, kind, unsaid }) => [id, kind, unsaid])).toEqual([
      ['stops', 'benefit', false],
      ['scrap', 'benefit', true],
    ]);
    expect(inputs.map(({ uncertainty }) => Math.round(uncertainty * 100))).toEqual([10, 50]);
    const [stops] = inputs;
    // The benefit of 540 is worth a little less today; a tenth of it goes either way.
    const moved = (numberOf(stops?.high ?? {}) ?? 0) - (numberOf(base) ?? 0);
    expect(moved).toBeGreaterThan(50_00);
    expect(moved).toBeLessThan(54_00);
  });

  test('the case as planned is the net present value of the figures', () => {
    const plan = { valueHypotheses, valueFlows: [] };
    expect(valueSensitivity(plan, context).base).toEqual(valueFigures(plan, context).netPresentValue);
  });

  test('a cost moves what is worth less: low is more of it', () => {
    const plan = { valueHypotheses: [hypothesis('h', { cost: eur(300), confidence: 80 })], valueFlows: [] };
    const { inputs, allLow } = valueSensitivity(plan, context);
    expect(inputs.map(({ kind, low, high }) => [kind, numberOf(low), numberOf(high)])).toEqual([['cost', -360_00, -240_00]]);
    expect(numberOf(allLow)).toBe(-360_00);
  });

  test('what is certain moves nothing, and without a value there is nothing to move', () => {
    const sure = valueHypotheses.map((one) => ({ ...one, confidence: 100 }));
    expect(valueSensitivity({ valueHypotheses: sure, valueFlows: [] }, context).inputs).toEqual([]);
    const empty = valueSensitivity({ valueHypotheses: [], valueFlows: [] }, context);
    expect(empty.inputs).toEqual([]);
    expect(isKnown(empty.base)).toBe(false);
  });

  test('low ≤ as planned ≤ high, and all low is the lowest', () => {
    const one = fc.record({
      planned: fc.integer({ min: 0, max: 10_000 }),
      cost: fc.integer({ min: 0, max: 10_000 }),
      confidence: fc.option(fc.integer({ min: 0, max: 100 })),
    });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 4 }), (rows) => {
        const plan = {
          valueHypotheses: rows.map(({ confidence, cost }, index) => hypothesis(`h${index}`, { confidence, cost: eur(cost) })),
          valueFlows: rows.map(({ planned }, index) =>
            valueFlowSchema.parse({
              id: `f${index}`,
              accountId: 'a',
              hypothesisId: `h${index}`,
              periodStart: '2026-04-01',
              planned: eur(planned),
            }),
          ),
        };
        const { base, inputs, allLow } = valueSensitivity(plan, context);
        expect(inputs.length).toBeLessThanOrEqual(2);
        for (const { low, high } of inputs) {
          expect(numberOf(low)).toBeLessThanOrEqual((numberOf(base) ?? 0) + 1);
          expect(numberOf(high)).toBeGreaterThanOrEqual((numberOf(base) ?? 0) - 1);
          expect(numberOf(allLow)).toBeLessThanOrEqual((numberOf(low) ?? 0) + 1);
        }
      }),
    );
  });
});
