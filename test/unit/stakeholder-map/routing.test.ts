import { bounds, grow, overlaps, type Point, type Rect } from '@shared/stakeholder-map/geometry';
import { linePath, linePaths } from '@shared/stakeholder-map/line-path';
import type { MapModel } from '@shared/stakeholder-map/map-model';
import { placedCards } from '@shared/stakeholder-map/placed-cards';
import { isClear, routeAround, trackOf } from '@shared/stakeholder-map/route';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardOptions } from '../../support/map-options';
import { arranged, organisationOf } from '../../support/map-plan';
import { sampleMap } from '../../support/sample-map';

/** Points along the outline of a path, close to each other: moves, lines, quadratic and cubic curves. */
function pointsOf(d: string): Point[] {
  const points: Point[] = [];
  for (const [, command = '', numbers = ''] of d.matchAll(/([MLQCZ])([^MLQCZ]*)/g)) {
    const all = (numbers.match(/-?[\d.]+/g) ?? []).map(Number);
    const given = Array.from(
      { length: all.length / 2 },
      (_, index): Point => ({ x: all[2 * index] as number, y: all[2 * index + 1] as number }),
    );
    const start = points.at(-1) ?? (given[0] as Point);
    const control = [start, ...(command === 'M' || command === 'Z' ? [] : given)];
    if (command === 'M') points.push(given[0] as Point);
    for (let step = 1; control.length > 1 && step <= 12; step++) {
      // De Casteljau: whatever the degree.
      let row = control;
      const t = step / 12;
      while (row.length > 1)
        row = row.slice(1).map((point, index) => {
          const before = row[index] as Point;
          return { x: before.x + (point.x - before.x) * t, y: before.y + (point.y - before.y) * t };
        });
      points.push(row[0] as Point);
    }
  }
  return points;
}

function behind(d: string, cards: readonly Rect[]): Rect[] {
  const points = pointsOf(d);
  const box = grow(bounds(points.map((point) => ({ ...point, width: 0, height: 0 }))), 1);
  const near = cards.filter((card) => overlaps(card, box)).map((card) => grow(card, -1));
  return near.filter((card) => points.some(({ x, y }) => x > card.x && x < card.x + card.width && y > card.y && y < card.y + card.height));
}

/** Lines of a map that run behind somebody who is at neither end. */
function hidden(model: MapModel): string[] {
  const cards = placedCards(model, cardOptions());
  const paths = linePaths(model.lines, cards);
  return model.lines.flatMap(({ id, kind, fromSeatId, toSeatId }) => {
    const others = cards.filter(({ seatId }) => seatId !== fromSeatId && seatId !== toSeatId);
    return behind(paths.get(id)?.d ?? '', others).length > 0 ? [`${kind} ${id}`] : [];
  });
}

describe('the lines of a map', () => {
  test.each([12, 45, 60])('of %i people run behind nobody once it is arranged', (count) => {
    expect(hidden(arranged(organisationOf(count)))).toEqual([]);
  });

  test('of every kind run behind nobody', () => {
    expect(hidden(arranged(sampleMap()))).toEqual([]);
  });

  test('have signs that touch neither each other nor a card', () => {
    const cards = placedCards(arranged(organisationOf(60)), cardOptions());
    const felt = Array.from({ length: 24 }, (_, index) => ({
      id: `felt ${index}`,
      kind: index % 2 === 0 ? ('ally' as const) : ('conflict' as const),
      fromSeatId: `seat ${(index * 7) % 60}`,
      toSeatId: `seat ${(index * 7 + 20) % 60}`,
      strength: 2,
    }));
    // Two that would have the same arc, and so the same middle.
    const twice = felt.flatMap((line) => [line, { ...line, id: `${line.id} again` }]);
    const marks = [...linePaths(twice, cards).values()].map(({ mark }) => mark);
    expect(marks).toHaveLength(48);
    const close = marks.flatMap((a, index) => marks.slice(index + 1).filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 16));
    expect(close).toEqual([]);
    expect(marks.filter(({ x, y }) => cards.some((card) => overlaps({ x: x - 6, y: y - 6, width: 12, height: 12 }, card)))).toEqual([]);
  });

  test('keep to plain paths while a hand moves their ends', () => {
    const card = (x: number, y: number): Rect => ({ x, y, width: 212, height: 88 });
    const wall = Array.from({ length: 9 }, (_, row) => card(300, -400 + row * 104));
    const plain = linePath('reports-to', card(620, 0), card(0, 0), 2, wall, { careful: false });
    expect(behind(plain.d, wall).length).toBeGreaterThan(0);
    expect(behind(linePath('reports-to', card(620, 0), card(0, 0), 2, wall).d, wall)).toEqual([]);
  });
});

describe('a way round', () => {
  const place = fc.record({ x: fc.integer({ min: 0, max: 1400 }), y: fc.integer({ min: 0, max: 900 }) });

  test('runs level and upright, from card to card, behind nobody, wherever they stand; or there is none', () => {
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 14 }), (places) => {
        const cards: Rect[] = [];
        for (const at of places) {
          const card = { ...at, width: 212, height: 88 };
          if (!cards.some((other) => overlaps(grow(card, 15), other))) cards.push(card);
        }
        const [from, to, ...others] = cards;
        if (!from || !to) return;
        const way = routeAround(from, to, others);
        if (!way) return;
        expect(isClear(way, others, 6)).toBe(true);
        for (const [index, end] of way.slice(1).entries()) {
          const start = way[index] as Point;
          expect(start.x === end.x || start.y === end.y).toBe(true);
        }
        const touches = (point: Point | undefined, card: Rect) => point && overlaps({ ...point, width: 0.1, height: 0.1 }, grow(card, 1));
        expect(touches(way[0], from) && touches(way.at(-1), to)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('as a track begins and ends with it, in even steps', () => {
    const way = [
      { x: 0, y: 0 },
      { x: 100, y: 0 },
      { x: 100, y: 80 },
      { x: 240, y: 80 },
    ];
    const track = trackOf(way, 20, 40);
    expect(track).toHaveLength(41);
    expect([track[0], track.at(-1)]).toEqual([way[0], way[3]]);
    const steps = track
      .slice(1)
      .map((point, index) => Math.hypot(point.x - (track[index] as Point).x, point.y - (track[index] as Point).y));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(1.5);
  });
});
