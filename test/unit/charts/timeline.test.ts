import { dependencyPath, mondaysBetween, timeScale, unitStart, unitsBetween, zooms } from '@shared/charts/timeline';
import { addDays } from '@shared/domain/calendar';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2022-01-01', days));

test('a unit starts on or before each of its days, and its start is its own', () => {
  expect(unitStart('2026-11-30', 'month')).toBe('2026-11-01');
  expect(unitStart('2026-11-30', 'quarter')).toBe('2026-10-01');
  expect(unitStart('2026-11-30', 'year')).toBe('2026-01-01');
  fc.assert(
    fc.property(day, fc.constantFrom(...zooms), (one, unit) => {
      const start = unitStart(one, unit);
      expect(start <= one).toBe(true);
      expect(unitStart(start, unit)).toBe(start);
    }),
  );
});

test('the ticks between two days', () => {
  expect(unitsBetween('2026-01-01', '2026-10-01', 'quarter')).toEqual(['2026-01-01', '2026-04-01', '2026-07-01']);
  expect(unitsBetween('2026-01-15', '2026-03-02', 'month')).toEqual(['2026-02-01', '2026-03-01']);
  expect(mondaysBetween('2026-06-01', '2026-06-16')).toEqual(['2026-06-01', '2026-06-08', '2026-06-15']);
  expect(mondaysBetween('2026-06-02', '2026-06-09')).toEqual(['2026-06-08']);
});

test('a place on the line is the day it was drawn for; days outside are at the edge', () => {
  const from = '2026-01-01';
  fc.assert(
    fc.property(fc.integer({ min: 30, max: 4000 }), fc.nat(), (length, at) => {
      const scale = timeScale(from, addDays(from, length), length * 2);
      const one = addDays(from, at % length);
      expect(scale.day(scale.x(one) + 0.5)).toBe(one);
      expect(scale.x(addDays(from, -5))).toBe(0);
      expect(scale.x(addDays(from, length + 5))).toBe(length * 2);
    }),
  );
});

test('the line of a dependency goes straight where there is room, and around where there is none', () => {
  expect(dependencyPath({ x: 10, y: 20 }, { x: 60, y: 100 })).toBe('M10 20H52V100H60');
  expect(dependencyPath({ x: 80, y: 20 }, { x: 60, y: 100 })).toBe('M80 20H88V40H52V100H60');
});
