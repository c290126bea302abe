import { isKnown } from '@shared/domain/figure';
import { freezeForecast, inNoQuarter, periodForecast, whatCame } from '@shared/domain/plan/quarter-forecast';
import { type Opportunity, opportunitySchema } from '@shared/model/opportunity';
import { type ForecastAdjustment, type ForecastSnapshot, forecastAdjustmentSchema, forecastSnapshotSchema } from '@shared/model/revenue';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealsArbitrary, deal as someDeal } from '../deals';

const eur = (whole: number) => ({ minor: whole * 100, currency: 'EUR' });
const period = { periodStart: '2026-04-01', periodUnit: 'quarter' } as const;
const context = { today: '2026-03-15', currency: 'EUR', rates: [] };
let made = 0;
const newId = () => {
  made += 1;
  return `n${made}`;
};
const deal = (fields: Partial<Opportunity>): Opportunity =>
  opportunitySchema.parse({ id: newId(), accountId: 'a', closeDate: '2026-05-01', stage: 'proposal', ...fields });
const adjustment = (fields: Partial<ForecastAdjustment>): ForecastAdjustment =>
  forecastAdjustmentSchema.parse({ id: newId(), accountId: 'a', ...period, amount: eur(0), ...fields });
const snapshot = (fields: Partial<ForecastSnapshot>): ForecastSnapshot =>
  forecastSnapshotSchema.parse({ id: newId(), accountId: 'a', ...period, frozenOn: '2026-03-31', amount: eur(1), ...fields });

const forecastOf = (
  opportunities: readonly Opportunity[],
  more: { adjustments?: ForecastAdjustment[]; snapshots?: ForecastSnapshot[] } = {},
  today = context.today,
) =>
  periodForecast({ opportunities, forecastAdjustments: more.adjustments ?? [], forecastSnapshots: more.snapshots ?? [] }, period, {
    ...context,
    today,
  });

describe('the forecast of a quarter', () => {
  /** The formula sheet's example, with what does not belong to the quarter beside it. */
  const deals = [
    deal({ name: 'A', amount: eur(200), probability: 60 }),
    deal({ name: 'B', amount: eur(80), probability: 25 }),
    deal({ name: 'C', amount: eur(50), probability: 90 }),
    deal({ amount: eur(999), closeDate: '2026-07-01' }),
    deal({ amount: eur(999), closeDate: null }),
    deal({ amount: eur(999), stage: 'lost' }),
  ];

  test('is 200×60% + 80×25% + 50×90% = 185, and what was adjusted', () => {
    const { forecast, weighted, adjusted, deals: due, when } = forecastOf(deals, { adjustments: [adjustment({ amount: eur(-20) })] });
    expect(forecast).toMatchObject({ formula: 'quarterForecast', value: 165_00, unit: { currency: 'EUR' } });
    expect([weighted, adjusted, when]).toEqual([185_00, -20_00, 'coming']);
    expect(due.map(({ deal: { name } }) => name)).toEqual(['A', 'C', 'B']);
  });

  test('a won deal counts in full; an adjustment of another quarter does not', () => {
    const won = deal({ stage: 'won', amount: eur(70), probability: 10 });
    const { forecast } = forecastOf([won], { adjustments: [adjustment({ amount: eur(5), periodStart: '2026-07-01' })] });
    expect(forecast).toMatchObject({ value: 70_00 });
  });

  test('without amounts there is none; in a quarter in which nothing closes it is 0', () => {
    expect(forecastOf([deal({})]).forecast).toMatchObject({ na: 'no-amount' });
    expect(forecastOf([deal({}), deal({ amount: eur(10), probability: 100 })]).forecast).toMatchObject({
      value: 10_00,
      notes: [{ note: 'without-amount', count: 1 }],
    });
    expect(forecastOf([]).forecast).toMatchObject({ value: 0 });
    expect(forecastOf([deal({ amount: { minor: 1, currency: 'USD' } })]).forecast).toMatchObject({ na: 'no-rate' });
  });

  test('the last one frozen by the first day counts; one frozen later is late', () => {
    const [early, last, late] = [
      snapshot({ frozenOn: '2026-03-01' }),
      snapshot({ frozenOn: '2026-04-01' }),
      snapshot({ frozenOn: '2026-04-02' }),
    ];
    expect(forecastOf([], { snapshots: [late, last, early] })).toMatchObject({ frozen: last, late: null });
    expect(forecastOf([], { snapshots: [late] })).toMatchObject({ frozen: null, late });
  });

  test('what came is known when the quarter has ended', () => {
    const won = deal({ stage: 'won', amount: eur(70) });
    expect(forecastOf([won], {}, '2026-06-30')).toMatchObject({ when: 'current', result: null });
    expect(forecastOf([won], {}, '2026-07-01')).toMatchObject({ when: 'past', result: eur(70) });
    expect(forecastOf([deal({ stage: 'won' })], {}, '2026-07-01').result).toBeNull();
  });

  test('open deals that are in no quarter to come', () => {
    const [undated, passed] = [deal({ closeDate: null }), deal({ closeDate: '2025-12-31' })];
    expect(inNoQuarter([undated, passed, deal({}), deal({ closeDate: null, stage: 'won' })], '2026-01-01')).toEqual([undated, passed]);
  });
});

describe('freezing', () => {
  const options = { accountId: 'a', currency: 'EUR', today: '2026-03-15', newId };

  test('keeps the amount and the deals as they are that day', () => {
    const forecast = forecastOf([deal({ name: 'A', amount: eur(200), probability: 60 })], {
      adjustments: [adjustment({ amount: eur(-20) })],
    });
    expect(freezeForecast(forecast, [], options)).toMatchObject({
      op: 'create',
      table: 'forecastSnapshots',
      record: {
        ...period,
        frozenOn: '2026-03-15',
        amount: eur(100),
        weightedPipeline: eur(120),
        adjustment: eur(-20),
        deals: [{ name: 'A', amount: eur(200), probability: 60, closeDate: '2026-05-01' }],
      },
    });
  });

  test('a second time on one day it stands instead, on another day beside', () => {
    const today = snapshot({ frozenOn: '2026-03-15' });
    const forecast = forecastOf([]);
    expect(freezeForecast(forecast, [today], options)).toMatchObject({ op: 'update', id: today.id, fields: { amount: eur(0) } });
    expect(freezeForecast(forecast, [snapshot({ frozenOn: '2026-03-14' })], options)).toMatchObject({ op: 'create' });
  });

  test('what is not known is not frozen', () => {
    expect(freezeForecast(forecastOf([deal({})]), [], options)).toBeNull();
  });

  test('of two deals of one name each is found once', () => {
    const then = (name: string) => ({ name, amount: null, probability: 50, closeDate: null });
    const [first, second] = [deal({ name: 'A' }), deal({ name: 'A' })];
    expect(whatCame([then('A'), then('A'), then('A')], [first, second]).map(({ now }) => now)).toEqual([first, second, null]);
  });
});

test('whatever the deals, the forecast is its weighted part and its adjustments, or says why there is none', () => {
  fc.assert(
    fc.property(dealsArbitrary, fc.array(fc.integer({ min: -1e6, max: 1e6 }), { maxLength: 4 }), (rows, amounts) => {
      const opportunities = rows.map((row) => deal({ ...someDeal({}), ...row }));
      const { forecast, weighted, adjusted, deals } = forecastOf(opportunities, {
        adjustments: amounts.map((minor) => adjustment({ amount: { minor, currency: 'EUR' } })),
      });
      if (isKnown(forecast)) expect(forecast.value).toBeCloseTo((weighted ?? 0) + (adjusted ?? 0), 3);
      else expect(weighted).toBeNull();
      for (const { deal: one } of deals) expect(one.closeDate?.slice(0, 7)).toMatch(/^2026-0[456]$/);
    }),
  );
});
