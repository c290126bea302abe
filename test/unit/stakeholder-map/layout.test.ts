import { roomBelow, roomNear } from '@shared/stakeholder-map/find-room';
import { bottom, bounds, overlaps, type Rect } from '@shared/stakeholder-map/geometry';
import { layOutOrganisation, type OrganisationNode } from '@shared/stakeholder-map/layout/organisation';
import { linePath } from '@shared/stakeholder-map/line-path';
import { cardInReadingOrder, nextCard } from '@shared/stakeholder-map/next-card';
import { placedCards } from '@shared/stakeholder-map/placed-cards';
import { unitGrounds } from '@shared/stakeholder-map/unit-grounds';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOptions } from '../../support/map-options';
import { arranged, organisationOf } from '../../support/map-plan';

const size = fc.constantFrom({ width: 184, height: 80 }, { width: 212, height: 88 }, { width: 236, height: 100 });

/** Any organisation without circles: everybody reports to somebody before them, to nobody, or to somebody who is not there. */
const organisation = fc
  .array(fc.record({ size, manager: fc.option(fc.nat(), { nil: null }), unit: fc.constantFrom('', 'Finance', 'IT') }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((people) =>
    people.map(
      ({ size, manager, unit }, index): OrganisationNode => ({
        id: `seat ${index}`,
        managerId: manager === null ? null : index === 0 ? 'somebody else' : `seat ${manager % index}`,
        unit,
        ...size,
      }),
    ),
  );

const rects = (nodes: readonly OrganisationNode[]): Map<string, Rect> => {
  const places = layOutOrganisation(nodes);
  return new Map(nodes.map(({ id, width, height }) => [id, { ...(places.get(id) ?? { x: Number.NaN, y: Number.NaN }), width, height }]));
};

const anyOverlap = (cards: readonly Rect[]) => cards.some((card, index) => cards.slice(index + 1).some((other) => overlaps(card, other)));

describe('the organisation', () => {
  test('everybody has a whole place at the origin’s right and below, and nobody stands on anybody', () => {
    fc.assert(
      fc.property(organisation, (nodes) => {
        const placed = [...rects(nodes).values()];
        expect(placed.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y) && x >= 0 && y >= 0)).toBe(true);
        expect(anyOverlap(placed)).toBe(false);
      }),
    );
  });

  test('reports stand below their managers', () => {
    fc.assert(
      fc.property(organisation, (nodes) => {
        const placed = rects(nodes);
        for (const { id, managerId } of nodes) {
          const manager = placed.get(managerId ?? '');
          const report = placed.get(id);
          if (manager && report) expect(report.y).toBeGreaterThanOrEqual(bottom(manager));
        }
      }),
    );
  });

  test('the same people get the same places', () => {
    fc.assert(
      fc.property(organisation, (nodes) => {
        expect(layOutOrganisation(structuredClone(nodes))).toEqual(layOutOrganisation(nodes));
      }),
    );
  });
});

/** Shapes that organisations take at their most awkward, of so many people. */
const shapes: Record<string, (index: number) => number | null> = {
  'one chain': (index) => (index === 0 ? null : index - 1),
  'one manager of all': (index) => (index === 0 ? null : 0),
  'chains below one manager': (index) => (index === 0 ? null : index % 25 === 1 ? 0 : index - 1),
  'nobody with a manager': () => null,
  'many small teams': (index) => (index % 4 === 0 ? null : index - (index % 4)),
  'six to a manager': (index) => (index === 0 ? null : Math.floor((index - 1) / 6)),
  'managers of two hundred': (index) => (index === 0 ? null : index <= 4 ? 0 : 1 + (index % 4)),
};
const widths = [184, 212, 236];
const heights = [80, 88, 100];
const shaped = (count: number, manager: (index: number) => number | null) =>
  Array.from({ length: count }, (_, index): OrganisationNode => {
    const above = manager(index);
    const sized = { width: widths[index % 3] ?? 212, height: heights[index % 3] ?? 88 };
    return { id: `seat ${index}`, managerId: above === null ? null : `seat ${above}`, unit: index % 5 === 0 ? 'IT' : 'Sales', ...sized };
  });

describe('up to a thousand people', () => {
  for (const [name, manager] of Object.entries(shapes))
    for (const count of [40, 1000])
      test(`${count} people, ${name}: nobody stands on anybody`, () => {
        const placed = [...rects(shaped(count, manager)).values()];
        expect(placed).toHaveLength(count);
        expect(placed.every(({ x, y }) => x >= 0 && y >= 0)).toBe(true);
        expect(anyOverlap(placed)).toBe(false);
      });

  test('any organisation of hundreds: nobody stands on anybody', () => {
    const many = fc.record({
      count: fc.integer({ min: 200, max: 1000 }),
      seed: fc.integer({ min: 1, max: 1e6 }),
      reach: fc.constantFrom(1, 3, 20, 1000),
    });
    fc.assert(
      fc.property(many, ({ count, seed, reach }) => {
        // Somebody among the last `reach` people before: narrow reaches make chains, wide ones flat organisations.
        const manager = (index: number) =>
          index === 0 || (index * seed) % 97 === 0 ? null : index - 1 - ((index * seed) % Math.min(index, reach));
        expect(anyOverlap([...rects(shaped(count, manager)).values()])).toBe(false);
      }),
      { numRuns: 20 },
    );
  });

  test('one more person changes no other team: whoever moves there, moves as a whole', () => {
    const manager = shapes['six to a manager'] as (index: number) => number | null;
    const before = rects(shaped(40, manager));
    const after = rects([...shaped(40, manager), { id: 'new', managerId: 'seat 10', unit: 'Sales', width: 212, height: 88 }]);
    const step = (id: string) =>
      `${(after.get(id)?.x ?? 0) - (before.get(id)?.x ?? 0)} ${(after.get(id)?.y ?? 0) - (before.get(id)?.y ?? 0)}`;
    for (const lead of [2, 3, 4, 5]) {
      const team = Array.from({ length: 6 }, (_, index) => lead * 6 + 1 + index).filter((index) => index < 40);
      expect(new Set(team.map((index) => step(`seat ${index}`))).size).toBe(1);
    }
  });
});

describe('a large organisation', () => {
  const { placements, seats, people, lines } = arranged(organisationOf(300));
  const sizes = new Map(placedCards({ ...organisationOf(300), placements }, cardOptions()).map((card) => [card.seatId, card]));

  test('keeps near the shape of a page', () => {
    expect(seats.length).toBe(people.length);
    const { width, height } = bounds([...sizes.values()]);
    expect(width / height).toBeGreaterThan(0.5);
    expect(width / height).toBeLessThan(3);
  });

  test('has no line of its hierarchy behind a card', () => {
    const all = [...sizes.values()];
    const hidden = lines.filter(({ kind, fromSeatId, toSeatId }) => {
      const from = sizes.get(fromSeatId);
      const to = sizes.get(toSeatId);
      if (kind !== 'reports-to' || !from || !to) return false;
      const others = all.filter((card) => card !== from && card !== to);
      return piecesOf(linePath(kind, from, to, 2, others).d).some((piece) => others.some((other) => overlaps(piece, other)));
    });
    expect(hidden.map(({ id }) => id)).toEqual([]);
  });
});

/** The straight pieces of a path, its round corners taken as their two chords. */
function piecesOf(d: string): Rect[] {
  const numbers = [...d.matchAll(/-?[\d.]+/g)].map(Number);
  const points = Array.from({ length: numbers.length / 2 }, (_, index) => ({ x: numbers[2 * index] ?? 0, y: numbers[2 * index + 1] ?? 0 }));
  return points.slice(1).map((end, index) => bounds([end, points[index] ?? end].map((point) => ({ ...point, width: 0.5, height: 0.5 }))));
}

describe('room for a new card', () => {
  const cards = fc
    .array(fc.record({ x: fc.integer({ min: 0, max: 1500 }), y: fc.integer({ min: 0, max: 900 }), size }), { maxLength: 25 })
    .map((all) => all.map(({ x, y, size }): Rect => ({ x, y, ...size })));
  const usual = { width: 212, height: 88 };

  test('is never on another card, near a point', () => {
    fc.assert(
      fc.property(cards, fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 900 }), (all, x, y) => {
        const place = { ...roomNear({ x, y }, usual, all), ...usual };
        expect(all.some((card) => overlaps(card, place))).toBe(false);
      }),
    );
  });

  test('is never on another card, below a manager, whose reports stand in a column or side by side', () => {
    fc.assert(
      fc.property(cards, fc.nat(), (all, index) => {
        const manager = all[index % Math.max(all.length, 1)];
        if (!manager) return;
        const reports = all.filter((card) => card !== manager && card.y > bottom(manager)).slice(0, 3);
        const place = { ...roomBelow(manager, reports, usual, all), ...usual };
        expect(all.some((card) => overlaps(card, place))).toBe(false);
      }),
    );
  });
});

test('everybody in a unit stands on a ground of it, and nobody outside a unit has one', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          x: fc.integer({ max: 2000 }),
          y: fc.integer({ max: 2000 }),
          unit: fc.option(fc.constantFrom('a', 'b'), { nil: null }),
        }),
        { maxLength: 20 },
      ),
      (all) => {
        const cards = all.map(({ x, y, unit }) => ({ x, y, width: 212, height: 88, businessUnitId: unit }));
        if (anyOverlap(cards)) return;
        const grounds = unitGrounds(cards);
        for (const card of cards) {
          const own = grounds.filter(({ businessUnitId }) => businessUnitId === card.businessUnitId);
          expect(own.some(({ rect }) => overlaps(rect, card))).toBe(card.businessUnitId !== null);
        }
        // A unit's name is never written over another one.
        const names = grounds.flatMap(({ rect, headed }) =>
          headed === null ? [] : [{ ...rect, y: headed === 'top' ? rect.y : rect.y + rect.height - 22, height: 22 }],
        );
        expect(anyOverlap(names)).toBe(false);
      },
    ),
  );
});

describe('the arrows', () => {
  const card = (seatId: string, x: number, y: number) => ({ seatId, x, y, width: 212, height: 88 });
  const boss = card('boss', 400, 0);
  const left = card('left', 100, 200);
  const right = card('right', 700, 200);
  const under = card('under', 128, 304);
  const map = [boss, left, right, under];
  const lines = [
    { fromSeatId: 'left', toSeatId: 'boss' },
    { fromSeatId: 'right', toSeatId: 'boss' },
    { fromSeatId: 'under', toSeatId: 'left' },
  ];

  test('go up to the manager, down to a report, and sideways to a colleague', () => {
    expect(nextCard(map, lines, 'right', 'up')).toBe('boss');
    expect(nextCard(map, lines, 'left', 'down')).toBe('under');
    expect(nextCard(map, lines, 'left', 'right')).toBe('right');
    expect(nextCard(map, lines, 'right', 'left')).toBe('left');
    expect(nextCard(map, lines, 'boss', 'up')).toBeUndefined();
  });

  test('reading order reaches every card and goes round', () => {
    const walk = map.reduce<string[]>((seen) => [...seen, cardInReadingOrder(map, seen.at(-1) ?? null, 1) ?? ''], []);
    expect(walk).toEqual(['boss', 'left', 'right', 'under']);
    expect(cardInReadingOrder(map, 'under', 1)).toBe('boss');
    expect(cardInReadingOrder(map, 'boss', -1)).toBe('under');
  });
});
