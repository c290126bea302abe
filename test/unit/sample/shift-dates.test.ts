import { addDays, daysBetween } from '@shared/domain/calendar';
import { aroundToday, quartersSince, sampleDay, shiftDate } from '@shared/sample/shift-dates';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  ['2026-10-01', 0],
  ['2026-12-31', 0],
  ['2027-01-01', 1],
  ['2028-11-23', 8],
  ['2026-09-30', -1],
])('on %s the sample moves by %i quarters', (today, quarters) => {
  expect(quartersSince(today)).toBe(quarters);
});

test.each([
  ['2027-03-31', 1, '2027-06-30'],
  ['2026-06-30', 1, '2026-09-30'],
  ['2026-09-30', 1, '2026-12-31'],
  ['2026-11-30', 1, '2027-02-28'],
  ['2027-11-30', 1, '2028-02-29'],
  ['2026-12-18', 1, '2027-03-18'],
  ['2026-12-31', -3, '2026-03-31'],
])('%s moved by %i is %s: the end of a quarter stays one', (date, quarters, moved) => {
  expect(shiftDate(date, quarters)).toBe(moved);
});

test('every day of the first four weeks keeps its day, and comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: -40, max: 40 }), (days, quarters) => {
      const date = addDays(sampleDay, days);
      fc.pre(Number(date.slice(8)) < 28);
      const moved = shiftDate(date, quarters);
      expect(moved.slice(8)).toBe(date.slice(8));
      expect(shiftDate(moved, -quarters)).toBe(date);
    }),
  );
});

const anyDay = fc.integer({ min: -1_500, max: 1_500 }).map((days) => addDays(sampleDay, days));
const isWeekend = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay() % 6 === 0;
const isEndOfMonth = (date: string) => addDays(date, 1).endsWith('-01');
/** People meet on working days. Ends of months are ends of periods, and stay so even where that is a Sunday after whose Friday something happened. */
const anyEvent = anyDay.filter((date) => !isWeekend(date) && !isEndOfMonth(date));

test('on the day it was written, the sample stays as it is', () => {
  fc.assert(
    fc.property(anyDay, (date) => {
      expect(aroundToday(date, sampleDay)).toBe(date);
    }),
  );
});

test('whenever it is loaded, what has happened is past, what is to come is ahead, and the order of events stays', () => {
  fc.assert(
    fc.property(anyEvent, anyEvent, anyDay, (one, other, today) => {
      const [first, second] = one <= other ? [one, other] : [other, one];
      expect(aroundToday(first, today) <= aroundToday(second, today)).toBe(true);
      if (one <= sampleDay) expect(aroundToday(one, today) <= today).toBe(true);
      else expect(aroundToday(one, today) > today).toBe(true);
    }),
  );
});

test('what was a working day is one', () => {
  fc.assert(
    fc.property(anyEvent, anyDay, (date, today) => {
      expect(isWeekend(aroundToday(date, today))).toBe(false);
    }),
  );
});

test('what was lately stays so, what is long past moves with its quarter', () => {
  expect(daysBetween(aroundToday('2026-09-28', '2026-12-24'), '2026-12-24')).toBeLessThan(8);
  expect(aroundToday('2026-10-08', '2026-12-24') > '2026-12-24').toBe(true);
  expect(aroundToday('2026-04-16', '2026-12-24')).toBe('2026-04-16');
  expect(aroundToday('2027-06-25', '2027-01-15')).toBe('2027-09-27');
});
