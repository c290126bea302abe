import { labelSides } from '@shared/charts/point-labels';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const room = { width: 400, height: 300 };

test('a name stands right of its point, left at the right edge, and gives way to those before it', () => {
  const sides = labelSides(
    [
      { id: 'a', x: 100, y: 100, text: 'Aurevane' },
      { id: 'b', x: 390, y: 200, text: 'Torvenne' },
      { id: 'c', x: 104, y: 103, text: 'Kestrelby' },
    ],
    room,
  );
  expect(sides.get('a')).not.toBeNull();
  expect(sides.get('b')).toBe('left');
  expect(sides.get('c')).not.toBe(sides.get('a'));
});

test('in one place there is room for a name on each side, and no more', () => {
  const crowd = Array.from({ length: 60 }, (_, index) => ({ id: String(index), x: 200, y: 150, text: 'The same place' }));
  const sides = [...labelSides(crowd, room).values()];
  expect(sides).toHaveLength(60);
  expect(sides.filter((side) => side !== null)).toHaveLength(4);
});

test('names stay inside', () => {
  const point = fc.record({ x: fc.integer({ min: 0, max: 400 }), y: fc.integer({ min: 0, max: 300 }), text: fc.string({ maxLength: 30 }) });
  fc.assert(
    fc.property(point, ({ x, y, text }) => {
      const side = labelSides([{ id: 'a', x, y, text }], room).get('a');
      if (side === 'right') expect(x + text.length * 6.6).toBeLessThanOrEqual(400);
      if (side === 'left') expect(x - text.length * 6.6).toBeGreaterThanOrEqual(0);
    }),
  );
});
