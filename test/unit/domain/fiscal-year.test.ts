import { addDays, isWithin, quarterOf, yearOf } from '@shared/domain/calendar';
import { fiscalQuarter, fiscalQuarterOf, fiscalYear, fiscalYearOf, yearsEarlier } from '@shared/domain/fiscal-year';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayArbitrary } from './deals';

describe('fiscal years', () => {
  it('are named after the calendar year they end in', () => {
    expect(fiscalYear(2026, 4)).toEqual({ from: '2025-04-01', to: '2026-03-31' });
    expect([fiscalYearOf('2026-03-31', 4), fiscalYearOf('2026-04-01', 4)]).toEqual([2026, 2027]);
    expect(fiscalQuarter(2026, 4, 4)).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(fiscalQuarter(2026, 1, 11)).toEqual({ from: '2025-11-01', to: '2026-01-31' });
  });

  it('are calendar years when they start in January', () => {
    fc.assert(
      fc.property(dayArbitrary, (day) => {
        expect([fiscalYearOf(day, 1), fiscalQuarterOf(day, 1)]).toEqual([yearOf(day), quarterOf(day)]);
      }),
    );
  });

  it('hold every day in exactly one year and quarter, without a gap', () => {
    fc.assert(
      fc.property(dayArbitrary, fc.integer({ min: 1, max: 12 }), (day, start) => {
        const year = fiscalYearOf(day, start);
        expect(isWithin(day, fiscalYear(year, start))).toBe(true);
        expect(isWithin(day, fiscalQuarter(year, fiscalQuarterOf(day, start), start))).toBe(true);
        const all = [1, 2, 3, 4].map((quarter) => fiscalQuarter(year, quarter, start));
        expect([all[0]?.from, all[3]?.to]).toEqual([fiscalYear(year, start).from, fiscalYear(year, start).to]);
        for (const [index, { to }] of all.slice(0, 3).entries()) expect(addDays(to, 1)).toBe(all[index + 1]?.from);
        expect(addDays(fiscalYear(year, start).to, 1)).toBe(fiscalYear(year + 1, start).from);
      }),
    );
  });

  it('have a year before that ends the day before they begin, February included', () => {
    expect(yearsEarlier({ from: '2024-02-01', to: '2024-02-29' })).toEqual({ from: '2023-02-01', to: '2023-02-28' });
    expect(yearsEarlier({ from: '2025-02-01', to: '2025-02-28' })).toEqual({ from: '2024-02-01', to: '2024-02-29' });
    expect(yearsEarlier(fiscalYear(2026, 7), 2)).toEqual(fiscalYear(2024, 7));
  });
});
