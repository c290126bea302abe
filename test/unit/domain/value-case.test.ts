import { type ValuePeriod, valueCase } from '@shared/domain/cash-flow';
import { isKnown } from '@shared/domain/figure';
import { netPresentValue } from '@shared/domain/net-present-value';
import { payback } from '@shared/domain/payback';
import { returnOnInvestment } from '@shared/domain/return-on-investment';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eur } from './deals';
import { quarters } from './periods';

const inEuro = { currency: 'EUR' };
const flow = (fields: Partial<ValuePeriod>): ValuePeriod => ({
  hypothesisId: 'h',
  kind: 'benefit',
  periodStart: '2025-01-01',
  periodUnit: 'quarter',
  planned: null,
  realised: null,
  ...fields,
});
/** 300 once, then 45 a month for a year. */
const example = valueCase(
  quarters.map((periodStart) => flow({ periodStart, planned: eur(135) })),
  'planned',
  { ...inEuro, once: eur(300) },
);
const roi = (benefit: number | null, cost: number | null) =>
  returnOnInvestment('expected', { benefit, cost, basis: {}, noRate: false }, 'EUR');

describe('ROI', () => {
  it('gives the worked example: (540−300)/300 = 80%', () => {
    expect(returnOnInvestment('expected', example, 'EUR')).toMatchObject({
      formula: 'roiExpected',
      value: 0.8,
      inputs: { benefit: { value: 54_000 }, cost: { value: 30_000 }, net: { value: 24_000 } },
      period: { from: '2025-01-01', to: '2025-12-31' },
    });
  });

  it('keeps what is expected and what was measured apart', () => {
    const typed = [flow({ planned: eur(540), realised: eur(100) }), flow({ kind: 'cost', planned: eur(300), realised: eur(50) })];
    expect(returnOnInvestment('expected', valueCase(typed, 'planned', inEuro), 'EUR')).toMatchObject({
      formula: 'roiExpected',
      value: 0.8,
    });
    const measured = returnOnInvestment('measured', valueCase(typed, 'realised', inEuro), 'EUR');
    expect(measured).toMatchObject({ formula: 'roiMeasured', value: 1, dataDate: '2025-03-31' });
  });

  it('is n/a with the reason: an unknown benefit is not 0', () => {
    expect(roi(null, 300)).toMatchObject({ na: 'benefit-unknown', inputs: { cost: { value: 300 } } });
    expect(roi(540, null)).toMatchObject({ na: 'cost-unknown' });
    expect(roi(540, 0)).toMatchObject({ na: 'cost-not-positive' });
    expect(roi(0, 300)).toMatchObject({ value: -1 });
    const dollars = valueCase([flow({ planned: { minor: 1, currency: 'USD' } })], 'planned', { ...inEuro, once: eur(1) });
    expect(returnOnInvestment('expected', dollars, 'EUR')).toMatchObject({ na: 'no-rate' });
  });
});

describe('payback', () => {
  it('gives the worked example: 300 / 45 a month = 6.7 months', () => {
    const figure = payback(example.flows, 'EUR', example.basis);
    expect(isKnown(figure) && figure.value.toFixed(1)).toBe('6.7');
    expect(figure).toMatchObject({ unit: 'months', inputs: { horizon: { value: 12 }, lowestBalance: { value: -30_000 } } });
  });

  it('is n/a when it never comes, or there is nothing to pay back from', () => {
    expect(payback(example.flows.slice(0, 6), 'EUR')).toMatchObject({ na: 'not-within-horizon', inputs: { horizon: { value: 5 } } });
    expect(payback([], 'EUR')).toMatchObject({ na: 'no-flow' });
  });

  it('is 0 when nothing was ever owed, and the last return when it sinks again', () => {
    expect(payback([{ month: 1, net: 5 }], 'EUR')).toMatchObject({ value: 0 });
    const again = [
      { month: 0, net: -10 },
      { month: 1, net: 20 },
      { month: 2, net: -30 },
      { month: 4, net: 40 },
    ];
    expect(payback(again, 'EUR')).toMatchObject({ value: 3.5 });
  });

  it('comes later, or never, the more it costs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 100 }),
        (cost, more, gain) => {
          const flows = (once: number) => [
            { month: 0, net: -once },
            ...Array.from({ length: 24 }, (_, index) => ({ month: index + 1, net: gain })),
          ];
          const [cheap, dear] = [payback(flows(cost), 'EUR'), payback(flows(cost + more), 'EUR')];
          if (isKnown(dear)) expect(isKnown(cheap) && cheap.value <= dear.value).toBe(true);
          if (isKnown(cheap)) expect(cheap.value).toBeCloseTo(cost / gain, 8);
        },
      ),
    );
  });
});

describe('NPV', () => {
  const flows = [
    { month: 0, net: -30_000 },
    { month: 12, net: 54_000 },
  ];

  it('gives the worked example: −300, then 540 in 12 months at 8%: 200.0', () => {
    const figure = netPresentValue(flows, 0.08, 'EUR');
    expect(isKnown(figure) && (figure.value / 100).toFixed(1)).toBe('200.0');
    expect(figure).toMatchObject({ unit: { currency: 'EUR' }, inputs: { discountRate: { value: 0.08, unit: 'ratio' }, flows: 2 } });
  });

  it('is the plain sum at 0%, and n/a without a flow or at −100%', () => {
    expect(netPresentValue(flows, 0, 'EUR')).toMatchObject({ value: 24_000 });
    expect(netPresentValue([], 0.08, 'EUR')).toMatchObject({ na: 'no-flow' });
    expect(netPresentValue(flows, -1, 'EUR')).toMatchObject({ na: 'discount-rate' });
    expect(netPresentValue(flows, Number.NaN, 'EUR')).toMatchObject({ na: 'discount-rate' });
  });

  it('falls as the rate grows when the benefits come after the costs', () => {
    const benefits = fc.array(fc.record({ month: fc.integer({ min: 1, max: 60 }), net: fc.integer({ min: 1, max: 1e6 }) }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(benefits, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 1, max: 50 }), (gains, rate, more) => {
        const [low, high] = [rate / 100, (rate + more) / 100].map((r) => netPresentValue([{ month: 0, net: -1e6 }, ...gains], r, 'EUR'));
        if (low && high && isKnown(low) && isKnown(high)) expect(high.value).toBeLessThan(low.value);
      }),
    );
  });
});

describe('a value case', () => {
  it('pays costs when their month starts, has benefits when it ends, and spreads a period over its months', () => {
    const typed = [flow({ kind: 'cost', planned: eur(30) }), flow({ planned: eur(90) })];
    expect(valueCase(typed, 'planned', inEuro).flows).toEqual([
      { month: 0, net: -1_000 },
      { month: 1, net: 2_000 },
      { month: 2, net: 2_000 },
      { month: 3, net: 3_000 },
    ]);
  });

  it('knows neither benefit nor cost where nothing was typed', () => {
    expect(valueCase([flow({ planned: eur(1) })], 'realised', inEuro)).toMatchObject({ flows: [], benefit: null, cost: null });
  });
});
