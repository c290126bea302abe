import { addDays, addMonths, daysBetween } from '@shared/domain/calendar';
import { easterSunday, frenchHolidays, holidayOf } from '@shared/domain/holidays';
import { planRitual, rhythmDays, weekdayOf } from '@shared/domain/rituals';
import { rhythms, ritualDateSchema } from '@shared/model/governance';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('Easter, against published dates', () => {
  const published = {
    1998: '1998-04-12',
    2000: '2000-04-23',
    2008: '2008-03-23',
    2011: '2011-04-24',
    2024: '2024-03-31',
    2026: '2026-04-05',
    2027: '2027-03-28',
    2038: '2038-04-25',
  };
  for (const [year, day] of Object.entries(published)) expect(easterSunday(Number(year))).toBe(day);
});

test('the holidays of 2026 in France', () => {
  expect([...frenchHolidays(2026).keys()].sort()).toEqual([
    '2026-01-01',
    '2026-04-06',
    '2026-05-01',
    '2026-05-08',
    '2026-05-14',
    '2026-05-25',
    '2026-07-14',
    '2026-08-15',
    '2026-11-01',
    '2026-11-11',
    '2026-12-25',
  ]);
});

const ritual = (fields: object) => ({
  rhythm: 'quarterly' as const,
  startsOn: '2026-01-22',
  avoidHolidays: true,
  avoidAugust: true,
  ...fields,
});

test('a quarterly ritual keeps its weekday, and moves out of August when that is avoided', () => {
  expect(rhythmDays(ritual({}), '2026-01-01', '2026-12-31')).toEqual(['2026-01-22', '2026-04-23', '2026-07-23', '2026-10-22']);
  const august = ritual({ startsOn: '2026-02-12' });
  expect(rhythmDays(august, '2026-01-01', '2026-12-31')).toEqual(['2026-02-12', '2026-05-15', '2026-09-01', '2026-11-12']);
  expect(rhythmDays({ ...august, avoidAugust: false }, '2026-06-01', '2026-09-30')).toEqual(['2026-08-13']);
});

test('what comes more often than each quarter is left out in August', () => {
  const days = rhythmDays(ritual({ rhythm: 'monthly' }), '2026-06-01', '2026-10-31');
  expect(days.map((day) => day.slice(5, 7))).toEqual(['06', '07', '09', '10']);
  expect(rhythmDays(ritual({ rhythm: 'weekly' }), '2026-08-01', '2026-08-31')).toEqual([]);
});

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2024-01-01', days));
const any = fc.record({
  rhythm: fc.constantFrom(...rhythms),
  startsOn: day,
  avoidHolidays: fc.boolean(),
  avoidAugust: fc.boolean(),
});

test('the days of any rhythm are in order, in the period, and where they may be', () => {
  fc.assert(
    fc.property(any, day, (rhythm, from) => {
      const to = addMonths(from, 12);
      const days = rhythmDays(rhythm, from, to);
      expect([...new Set(days)].sort()).toEqual(days);
      for (const one of days) {
        expect(one >= from && one <= to && one >= rhythm.startsOn).toBe(true);
        expect([0, 6]).not.toContain(weekdayOf(one));
        if (rhythm.avoidHolidays) expect(holidayOf(one)).toBeUndefined();
        if (rhythm.avoidAugust) expect(one.slice(5, 7)).not.toBe('08');
      }
    }),
  );
});

test('a longer period has the same days where both have any', () => {
  fc.assert(
    fc.property(any, day, fc.integer({ min: 0, max: 400 }), (rhythm, from, earlier) => {
      const to = addMonths(from, 6);
      const whole = rhythmDays(rhythm, addDays(from, -earlier), to);
      expect(whole.filter((one) => one >= from)).toEqual(rhythmDays(rhythm, from, to));
    }),
  );
});

const dateOf = (date: string, fields: object = {}) =>
  ritualDateSchema.parse({ id: `d-${date}`, accountId: 'a', ritualId: 'r', date, ...fields });

test('planning twice changes nothing the second time, and never touches what was moved or held', () => {
  fc.assert(
    fc.property(any, any, day, fc.array(fc.integer({ min: -20, max: 390 }), { maxLength: 6 }), (before, after, from, moved) => {
      const to = addMonths(from, 12);
      const kept = [...new Set(moved)].map((days, index) => dateOf(addDays(from, days), index % 2 ? { fixed: true } : { state: 'held' }));
      const apply = (rhythm: typeof before, dates: ReturnType<typeof dateOf>[]) => {
        const { add, remove } = planRitual(rhythm, dates, from, to);
        return [...dates.filter((one) => !remove.includes(one)), ...add.map((one) => ({ ...dateOf(one), id: `new-${one}` }))];
      };
      const planned = apply(after, apply(before, kept));
      expect(planned.filter(({ state, fixed }) => state !== 'planned' || fixed)).toEqual(kept);
      expect(planRitual(after, planned, from, to)).toEqual({ add: [], remove: [] });
    }),
  );
});

test('a date moved by hand stands for the day it was moved from', () => {
  const dates = ['2026-01-22', '2026-04-23', '2026-07-23', '2026-10-22'].map((one) => dateOf(one));
  const moved = [...dates.slice(0, 1), { ...dateOf('2026-05-05'), fixed: true }, ...dates.slice(2)];
  expect(planRitual(ritual({}), moved, '2026-01-01', '2026-12-31')).toEqual({ add: [], remove: [] });
  expect(daysBetween('2026-04-23', '2026-05-05')).toBe(12);
});
