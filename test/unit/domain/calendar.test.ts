import { addDays, addMonths, daysBetween, monthsBetween, quarterOf, trailing } from '@shared/domain/calendar';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayArbitrary } from './deals';

describe('calendar days', () => {
  it('adds months without spilling into the next one', () => {
    expect(addMonths('2025-01-31', 1)).toBe('2025-02-28');
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2025-11-30', 3)).toBe('2026-02-28');
    expect(addMonths('2025-01-15', -1)).toBe('2024-12-15');
  });

  it('counts days across a change of clocks', () => {
    expect(daysBetween('2025-03-29', '2025-03-31')).toBe(2);
    expect(daysBetween('2025-03-31', '2025-03-29')).toBe(-2);
  });

  it('gives the trailing twelve months of a year end as that year', () => {
    expect(trailing('2025-12-31')).toEqual({ from: '2025-01-01', to: '2025-12-31' });
  });

  it('puts months into quarters', () => {
    expect(['2025-01-01', '2025-03-31', '2025-04-01', '2025-12-31'].map(quarterOf)).toEqual([1, 1, 2, 4]);
  });

  it('finds back the months it added', () => {
    fc.assert(
      fc.property(dayArbitrary, fc.integer({ min: 1, max: 60 }), (day, months) => {
        expect(monthsBetween(day, addMonths(day, months))).toBe(months);
      }),
    );
  });

  it('goes from day to day as a clock without a time zone does', () => {
    const byClock = (day: string, days: number) => new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
    fc.assert(
      fc.property(dayArbitrary, fc.integer({ min: -1_000, max: 1_000 }), (day, days) => {
        expect(addDays(day, days)).toBe(byClock(day, days));
      }),
      { numRuns: 1_000 },
    );
    expect(['2024-03-01', '2025-03-01', '2100-03-01', '2000-03-01'].map((day) => addDays(day, -1))).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2100-02-28',
      '2000-02-29',
    ]);
    expect([addDays('2025-12-31', 1), addDays('2025-01-01', -1)]).toEqual(['2026-01-01', '2024-12-31']);
  });

  it('goes by months as a clock does, to the last day where the day does not exist', () => {
    fc.assert(
      fc.property(dayArbitrary, fc.integer({ min: -300, max: 300 }), (day, months) => {
        const start = new Date(`${day}T00:00:00Z`);
        const last = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months + 1, 0));
        last.setUTCDate(Math.min(start.getUTCDate(), last.getUTCDate()));
        expect(addMonths(day, months)).toBe(last.toISOString().slice(0, 10));
      }),
      { numRuns: 1_000 },
    );
  });
});
