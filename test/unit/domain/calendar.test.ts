import { addMonths, daysBetween, monthsBetween, quarterOf, trailing } from '@shared/domain/calendar';
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
});
