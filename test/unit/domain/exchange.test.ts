import { converter, openingRate } from '@shared/domain/exchange';
import { periodSeries } from '@shared/domain/period-series';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { year2025 } from './periods';

const rate = (from: string, value: number, currency = 'USD', against = 'EUR') => ({ currency, against, from, rate: value });

describe('the opening rate', () => {
  const rates = [rate('2025-04-01', 0.8), rate('2025-01-01', 0.9), rate('2025-01-01', 130, 'USD', 'JPY')];

  it('is the one in force on the first day, never a later one', () => {
    expect(openingRate(rates, 'USD', 'EUR', '2025-03-31')?.rate).toBe(0.9);
    expect(openingRate(rates, 'USD', 'EUR', '2025-04-01')?.rate).toBe(0.8);
    expect(openingRate(rates, 'USD', 'EUR', '2024-12-31')).toBeNull();
  });

  it('may come from the pair the other way round; as it was typed it wins', () => {
    expect(openingRate(rates, 'EUR', 'USD', '2025-05-01')?.rate).toBe(1 / 0.8);
    const both = [rate('2025-01-01', 0.9), rate('2025-01-01', 1.25, 'EUR', 'USD')];
    for (const order of [both, both.toReversed()]) expect(openingRate(order, 'USD', 'EUR', '2025-01-01')?.rate).toBe(0.9);
    expect(openingRate([rate('2025-01-01', 0)], 'USD', 'EUR', '2025-01-01')).toBeNull();
  });

  it('scales minor units of a currency without cents, and reports only what was used', () => {
    const convert = converter({ currency: 'JPY', rates }, '2025-01-01');
    expect(convert.minor({ minor: 500, currency: 'JPY' })).toBe(500);
    expect(convert.notes()).toEqual([]);
    expect(convert.minor({ minor: 1_000, currency: 'USD' })).toBe(1_300);
    expect(convert.minor({ minor: 1_000, currency: 'CHF' })).toBeNull();
    expect(convert.notes()).toMatchObject([{ note: 'rate', currency: 'USD', against: 'JPY', rate: 130 }]);
  });
});

describe('a series of periods', () => {
  const month = (index: number) => ({ periodStart: `2025-${String(index).padStart(2, '0')}-01`, periodUnit: 'month' as const });

  it('is whole with twelve months, partial with fewer, and tells gaps', () => {
    const all = Array.from({ length: 12 }, (_, index) => month(index + 1));
    expect(periodSeries(all, year2025)).toMatchObject({ notes: [], partialMonths: undefined, dataDate: '2025-12-31' });
    expect(periodSeries([month(3), month(7)], year2025)).toMatchObject({
      notes: [{ note: 'missing-months', count: 3 }],
      partialMonths: 2,
      dataDate: '2025-07-31',
    });
    expect(periodSeries([], year2025)).toEqual({ entries: [], notes: [], dataDate: null, partialMonths: undefined });
  });

  it('leaves out what ends outside the window', () => {
    const outside = [
      { periodStart: '2024-12-01', periodUnit: 'month' as const },
      { periodStart: '2025-12-01', periodUnit: 'quarter' as const },
    ];
    expect(periodSeries([...outside, month(5)], year2025).entries).toEqual([month(5)]);
  });

  it('never covers a day twice, and loses none that was typed', () => {
    const typed = fc.array(
      fc.record({
        periodStart: fc.integer({ min: 1, max: 12 }).map((index) => month(index).periodStart),
        periodUnit: fc.constantFrom('month', 'quarter', 'year'),
      }),
    );
    fc.assert(
      fc.property(typed, (rows) => {
        const { entries, notes } = periodSeries(rows as Parameters<typeof periodSeries>[0], { from: '2025-01-01', to: '2026-12-31' });
        const months = entries.flatMap(({ periodStart, periodUnit }) => {
          const first = Number(periodStart.slice(5, 7));
          return Array.from({ length: { month: 1, quarter: 3, year: 12 }[periodUnit] }, (_, index) => first + index);
        });
        expect(new Set(months).size).toBe(months.length);
        const leftOut = notes.reduce((total, note) => total + (note.note === 'missing-months' || !('count' in note) ? 0 : note.count), 0);
        expect(entries.length + leftOut).toBe(rows.length);
      }),
    );
  });
});
