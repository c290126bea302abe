import { placedCards } from '@shared/stakeholder-map/placed-cards';
import { fitSight, slidesOf, zoomSight } from '@shared/stakeholder-map/presentation';
import { unitGrounds } from '@shared/stakeholder-map/unit-grounds';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOptions } from '../../support/map-options';
import { arranged } from '../../support/map-plan';
import { sampleMap } from '../../support/sample-map';

const grounds = unitGrounds(placedCards(arranged(sampleMap()), cardOptions(false)));

describe('the steps of a presentation', () => {
  test('to the customer show the organisation and its units from the left, and nothing that is ours', () => {
    const slides = slidesOf('client', grounds);
    expect(slides.every((slide) => slide.view === 'organisation' && slide.overlay === 'support')).toBe(true);
    expect(slides.map((slide) => slide.view === 'organisation' && slide.unitId)).toEqual([
      null,
      'unit Finance',
      'unit IT',
      'unit Operations',
    ]);
    const lefts = slides.flatMap((slide) => (slide.view === 'organisation' && slide.near ? [slide.near.x] : []));
    expect(lefts).toEqual([...lefts].sort((a, b) => a - b));
  });

  test('stay with the whole where there are no units to tell apart', () => {
    expect(slidesOf('client', [])).toHaveLength(1);
    expect(slidesOf('client', grounds.slice(0, 1))).toHaveLength(1);
  });

  test('to ourselves go through every overlay and every view', () => {
    const shown = slidesOf('us', grounds).map((slide) => (slide.view === 'organisation' ? slide.overlay : slide.view));
    expect(shown).toEqual(['support', 'relationship-gap', 'coverage', 'freshness', 'role', 'power-interest', 'coverage']);
  });
});

const size = fc.record({ width: fc.integer({ min: 1, max: 20_000 }), height: fc.integer({ min: 1, max: 20_000 }) });
const room = fc.record({ width: fc.integer({ min: 200, max: 4000 }), height: fc.integer({ min: 200, max: 4000 }) });
const corner = fc.integer({ min: -9000, max: 9000 });

describe('looking at the picture', () => {
  test('whatever is come near to is in the middle of the room, and in it whenever it can be', () => {
    fc.assert(
      fc.property(size, room, corner, corner, (part, stage, x, y) => {
        const sight = fitSight({ x, y, ...part }, stage);
        const left = sight.x + x * sight.scale;
        const top = sight.y + y * sight.scale;
        expect(left + (part.width * sight.scale) / 2).toBeCloseTo(stage.width / 2);
        expect(top + (part.height * sight.scale) / 2).toBeCloseTo(stage.height / 2);
        if (sight.scale > 0.05) expect(Math.min(left, top)).toBeGreaterThanOrEqual(15.9);
      }),
    );
  });

  test('what is under the pointer stays there while it is zoomed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 4, noNaN: true }),
        fc.double({ min: 0.1, max: 10, noNaN: true }),
        corner,
        corner,
        (scale, factor, x, y) => {
          const at = { x: 300, y: 200 };
          const before = { x, y, scale };
          const after = zoomSight(before, factor, at);
          expect((at.x - after.x) / after.scale).toBeCloseTo((at.x - before.x) / before.scale, 3);
          expect((at.y - after.y) / after.scale).toBeCloseTo((at.y - before.y) / before.scale, 3);
          expect(after.scale).toBeGreaterThanOrEqual(0.05);
          expect(after.scale).toBeLessThanOrEqual(4);
        },
      ),
    );
  });
});
