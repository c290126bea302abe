import { trailing } from '@shared/domain/calendar';
import { closedByPeriod, cycleLength, openAge, winRate } from '@shared/domain/closed-deals';
import { isKnown } from '@shared/domain/figure';
import { pipelineTotals } from '@shared/domain/pipeline';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deal, dealsArbitrary, eur } from './deals';

const won = (openedOn: string | null, closeDate: string | null, whole = 1) =>
  deal({ stage: 'won', openedOn, closeDate, amount: eur(whole) });
const lost = (closeDate: string | null) => deal({ stage: 'lost', closeDate });

describe('win rate', () => {
  it('is won over won and lost, open deals excluded', () => {
    expect(winRate([won(null, null), won(null, null), won(null, null), lost(null), deal({})])).toMatchObject({
      value: 0.75,
      unit: 'ratio',
      inputs: { won: 3, lost: 1 },
    });
  });

  it('is n/a without a closed deal, and 0% when all were lost', () => {
    expect(winRate([deal({})])).toMatchObject({ na: 'no-closed-opportunity' });
    expect(winRate([lost(null)])).toMatchObject({ value: 0 });
  });

  it('counts only what closed in the period, both ends included', () => {
    const deals = [won('2024-01-01', '2025-01-01'), lost('2025-12-31'), lost('2024-12-31'), lost('2026-01-01')];
    expect(winRate(deals, trailing('2025-12-31'))).toMatchObject({
      formula: 'winRate',
      value: 0.5,
      unit: 'ratio',
      inputs: { won: 1, lost: 1 },
      period: { from: '2025-01-01', to: '2025-12-31' },
      dataDate: '2025-12-31',
    });
  });

  it('says "partial" with the months covered when the history is shorter than the period', () => {
    expect(winRate([won('2025-07-15', '2025-09-01')], trailing('2025-12-31'))).toMatchObject({ value: 1, partialMonths: 5 });
  });

  it('stays between 0 and 1', () => {
    fc.assert(
      fc.property(dealsArbitrary, (deals) => {
        const figure = winRate(deals);
        if (isKnown(figure)) {
          expect(figure.value).toBeGreaterThanOrEqual(0);
          expect(figure.value).toBeLessThanOrEqual(1);
        } else expect(deals.some((d) => d.stage === 'won' || d.stage === 'lost')).toBe(false);
      }),
    );
  });
});

describe('cycle length', () => {
  it('gives the worked example of the formula sheet: 62, 95, 143 days: mean 100, median 95', () => {
    const deals = [won('2025-01-01', '2025-03-04'), won('2025-01-01', '2025-04-06'), won('2025-01-01', '2025-05-24')];
    const inputs = { counted: 3, undated: 0 };
    expect(cycleLength(deals)).toMatchObject({ mean: { value: 100, unit: 'days', inputs }, median: { value: 95, unit: 'days', inputs } });
  });

  it('takes the middle of an even number, and leaves out deals without dates or closed before they opened', () => {
    const deals = [
      won('2025-01-01', '2025-01-11'),
      won('2025-01-01', '2025-01-21'),
      won(null, '2025-01-01'),
      won('2025-02-01', '2025-01-01'),
    ];
    expect(cycleLength(deals).median).toMatchObject({
      value: 15,
      unit: 'days',
      inputs: { counted: 2, undated: 2 },
      notes: [{ note: 'undated', count: 2 }],
    });
  });

  it('is n/a with the reason', () => {
    expect(cycleLength([lost('2025-01-01')]).mean).toMatchObject({ na: 'no-won-opportunity' });
    expect(cycleLength([won(null, null)]).median).toMatchObject({ na: 'no-dates' });
  });

  it('is never negative, and known for the mean exactly when it is for the median', () => {
    fc.assert(
      fc.property(dealsArbitrary, (deals) => {
        const { mean, median } = cycleLength(deals);
        expect(isKnown(mean)).toBe(isKnown(median));
        if (isKnown(mean) && isKnown(median)) expect(Math.min(mean.value, median.value)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('age of open deals', () => {
  it('is apart from the cycle: open ones only, to today', () => {
    const deals = [
      won('2025-01-01', '2025-01-11'),
      deal({ openedOn: '2025-01-01' }),
      deal({ openedOn: '2025-01-21' }),
      deal({}),
      deal({ openedOn: '2025-03-01' }),
    ];
    const inputs = { counted: 2, undated: 2 };
    expect(openAge(deals, '2025-01-31')).toMatchObject({ mean: { value: 20, unit: 'days', inputs }, median: { value: 20, inputs } });
    expect(cycleLength(deals).mean).toMatchObject({ value: 10, inputs: { counted: 1 } });
  });

  it('is n/a with the reason', () => {
    expect(openAge([lost('2025-01-01')], '2025-01-31').mean).toMatchObject({ na: 'no-open-opportunity' });
    expect(openAge([deal({})], '2025-01-31').median).toMatchObject({ na: 'no-dates' });
  });
});

describe('closed deals by period', () => {
  const deals = [
    won('2023-12-01', '2024-02-01', 10),
    won('2024-05-01', '2024-12-31', 5),
    lost('2025-01-01'),
    won(null, null, 3),
    deal({ closeDate: '2025-06-01' }),
  ];

  it('sums won revenue per year, oldest first, the undated last', () => {
    expect(closedByPeriod(deals, 'year')).toMatchObject([
      { period: { year: 2024, quarter: null }, won: { count: 2, amounts: [eur(15)] }, lost: { count: 0 } },
      { period: { year: 2025, quarter: null }, won: { count: 0, amounts: [] }, lost: { count: 1 } },
      { period: null, won: { count: 1, amounts: [eur(3)] } },
    ]);
  });

  it('separates quarters', () => {
    expect(closedByPeriod(deals, 'quarter').map(({ period }) => period && [period.year, period.quarter])).toEqual([
      [2024, 1],
      [2024, 4],
      [2025, 1],
      null,
    ]);
  });

  it('loses no closed deal, by year or by quarter', () => {
    fc.assert(
      fc.property(dealsArbitrary, fc.constantFrom('year' as const, 'quarter' as const), (some, step) => {
        const periods = closedByPeriod(some, step);
        const totals = pipelineTotals(some);
        expect(periods.reduce((sum, { won: w }) => sum + w.count, 0)).toBe(totals.won.count);
        expect(periods.reduce((sum, { lost: l }) => sum + l.count, 0)).toBe(totals.lost.count);
      }),
    );
  });
});
