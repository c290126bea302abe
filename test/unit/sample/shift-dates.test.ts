import { addDays } from '@shared/domain/calendar';
import { quartersSince, sampleQuarter, shiftDate, shiftDates } from '@shared/sample/shift-dates';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anAccount, aPerson } from '../../support/records';

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
      const date = addDays(sampleQuarter, days);
      fc.pre(Number(date.slice(8)) < 28);
      const moved = shiftDate(date, quarters);
      expect(moved.slice(8)).toBe(date.slice(8));
      expect(shiftDate(moved, -quarters)).toBe(date);
    }),
  );
});

test('days move wherever a record has them; words and imported columns stay', () => {
  const account = anAccount({ renewalDate: '2027-03-31', summary: 'Since 2026-10-01', custom: { Day: '2026-10-01' } });
  const person = aPerson({ assessedOn: '2026-09-18', leftOn: null });
  const moved = shiftDates(
    [
      { op: 'create', table: 'accounts', record: account },
      { op: 'create', table: 'people', record: person },
      { op: 'delete', table: 'accounts', id: 'a2' },
    ],
    4,
  );
  expect(moved).toEqual([
    { op: 'create', table: 'accounts', record: { ...account, renewalDate: '2028-03-31' } },
    { op: 'create', table: 'people', record: { ...person, assessedOn: '2027-09-18' } },
    { op: 'delete', table: 'accounts', id: 'a2' },
  ]);
});
