import { lineChart, niceTicks } from '@shared/charts/line-chart';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const size = { width: 100, height: 50, left: 10, right: 10, top: 5, bottom: 5 };

test('ticks are round and cover the values', () => {
  expect(niceTicks(0, 100)).toEqual([0, 25, 50, 75, 100]);
  expect(niceTicks(38, 82)).toEqual([20, 40, 60, 80, 100]);
  expect(niceTicks(-30, 12)).toEqual([-40, -20, 0, 20]);
  fc.assert(
    fc.property(fc.double({ min: -1e9, max: 1e9, noNaN: true }), fc.double({ min: 0, max: 1e9, noNaN: true }), (low, span) => {
      const ticks = niceTicks(low, low + span);
      const slack = Math.abs(low) * 1e-6 + span * 1e-6 + 1e-6;
      expect(ticks.length).toBeGreaterThan(1);
      expect(ticks[0]).toBeLessThanOrEqual(low + slack);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(low + span - slack);
    }),
  );
});

test('a gap breaks the line: nothing is drawn across what is not known', () => {
  const { lines } = lineChart([{ key: 'value', values: [0, 10, null, 5] }], size);
  expect(lines[0]?.path).toBe('M10 45 L36.67 5 M90 25');
  expect(lines[0]?.points.map(({ index }) => index)).toEqual([0, 1, 3]);
});

test('all lines share one scale, inside the frame, negative values too', () => {
  const chart = lineChart(
    [
      { key: 'a', values: [-50, 50] },
      { key: 'b', values: [0, 25] },
    ],
    size,
  );
  const ys = chart.lines.flatMap(({ points }) => points.map(({ y }) => y));
  expect(ys).toEqual([45, 5, 25, 15]);
});

test('nothing known draws nothing and does not fail; one value stands in the middle', () => {
  expect(lineChart([{ key: 'a', values: [null] }], size).lines[0]?.path).toBe('');
  expect(lineChart([{ key: 'a', values: [5] }], size).lines[0]?.points).toMatchObject([{ x: 50, value: 5 }]);
  expect(lineChart([], size)).toMatchObject({ xs: [], lines: [] });
});
