import { type Alignment, align, alignments, distribute, type Movable } from '@shared/stakeholder-map/align';
import { bounds, grow, overlaps, type Rect } from '@shared/stakeholder-map/geometry';
import { snapToGuides } from '@shared/stakeholder-map/guides';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const size = fc.constantFrom({ width: 184, height: 80 }, { width: 212, height: 88 }, { width: 236, height: 100 });
const place = fc.integer({ min: -2000, max: 2000 });
const cards = (least: number, most: number) =>
  fc
    .array(fc.record({ x: place, y: place, size }), { minLength: least, maxLength: most })
    .map((all) => all.map(({ x, y, size }, index): Movable => ({ seatId: `seat ${index}`, x, y, ...size })));
const moved = (all: readonly Movable[], places: ReadonlyMap<string, { x: number; y: number }>): Movable[] =>
  all.map((card) => ({ ...card, ...places.get(card.seatId) }));
const anyOverlap = (all: readonly Rect[]) => all.some((card, index) => all.slice(index + 1).some((other) => overlaps(card, other)));

/** What must be the same of all the cards. */
const shared: Record<Alignment, (card: Rect) => number> = {
  left: ({ x }) => x,
  centre: ({ x, width }) => x + width / 2,
  right: ({ x, width }) => x + width,
  top: ({ y }) => y,
  middle: ({ y, height }) => y + height / 2,
  bottom: ({ y, height }) => y + height,
};

test('aligned cards share their edge or their middle, in the order they had, and none lies on another', () => {
  fc.assert(
    fc.property(cards(2, 12), fc.constantFrom(...alignments), (all, alignment) => {
      const after = moved(all, align(all, alignment));
      const at = after.map(shared[alignment]);
      expect(Math.max(...at) - Math.min(...at)).toBeLessThanOrEqual(1);
      expect(anyOverlap(after)).toBe(false);
      const across = alignment === 'left' || alignment === 'centre' || alignment === 'right' ? 'y' : 'x';
      for (const [index, card] of all.entries())
        for (const [other, second] of all.entries())
          if (card[across] < second[across]) expect(after[index]?.[across]).toBeLessThan(after[other]?.[across] ?? Number.NaN);
    }),
  );
});

test('distributed cards have the same room between them, within a pixel; the first stays', () => {
  fc.assert(
    fc.property(cards(3, 12), fc.constantFrom('horizontal', 'vertical'), (all, axis) => {
      const after = moved(all, distribute(all, axis));
      const [start, length] = axis === 'horizontal' ? (['x', 'width'] as const) : (['y', 'height'] as const);
      const row = [...after].sort((a, b) => a[start] - b[start]);
      const rooms = row.slice(1).map((card, index) => card[start] - (row[index]?.[start] ?? 0) - (row[index]?.[length] ?? 0));
      expect(Math.max(...rooms) - Math.min(...rooms)).toBeLessThanOrEqual(1);
      expect(Math.min(...rooms)).toBeGreaterThanOrEqual(15);
      expect(bounds(after)[start]).toBe(bounds(all)[start]);
    }),
  );
  expect(distribute([], 'horizontal').size).toBe(0);
});

test('what is dragged moves no further than the tolerance, to where a line says it stands', () => {
  fc.assert(
    fc.property(cards(1, 20), fc.record({ x: place, y: place, size }), fc.constantFrom(2, 6, 24, 120), (others, hand, tolerance) => {
      const dragged = { x: hand.x, y: hand.y, ...hand.size };
      const { dx, dy, guides } = snapToGuides(dragged, others, tolerance);
      expect(Math.abs(dx)).toBeLessThanOrEqual(tolerance + 1);
      expect(Math.abs(dy)).toBeLessThanOrEqual(tolerance + 1);
      const standing = { ...dragged, x: dragged.x + dx, y: dragged.y + dy };
      // Every line goes through or ends at the card that moved, or measures the same room elsewhere in its row.
      for (const { from, to, kind } of guides.filter((guide) => guide.kind === 'edge')) {
        const line = { x: from.x, y: from.y, width: to.x - from.x, height: to.y - from.y };
        expect([kind, overlaps(grow(standing, 1), grow(line, 0.5))]).toEqual(['edge', true]);
      }
      // Once in line it stays there.
      const again = snapToGuides(standing, others, 0.4);
      expect([again.dx, again.dy]).toEqual([0, 0]);
    }),
  );
});

const card = (x: number, y: number): Rect => ({ x, y, width: 212, height: 88 });

test('a card is drawn to the left edge of another of the same width, to the middle of a wider one, and to equal rooms', () => {
  expect(snapToGuides(card(103, 300), [card(100, 0)], 6)).toMatchObject({ dx: -3, dy: 0 });
  expect(snapToGuides(card(115, 300), [{ x: 100, y: 0, width: 236, height: 100 }], 4)).toMatchObject({ dx: -3 });
  const row = [card(0, 0), card(300, 0)];
  const spaced = snapToGuides(card(597, 30), row, 6);
  expect(spaced.dx).toBe(3);
  expect(spaced.guides.filter(({ kind }) => kind === 'gap')).toHaveLength(2);
  expect(snapToGuides(card(700, 300), row, 6)).toEqual({ dx: 0, dy: 0, guides: [] });
});
