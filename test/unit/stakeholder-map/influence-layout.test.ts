import { arrangeMap, createMapWith } from '@shared/stakeholder-map/commands/placements';
import { overlaps, type Rect } from '@shared/stakeholder-map/geometry';
import { type InfluenceNode, type InfluenceTie, layOutInfluence } from '@shared/stakeholder-map/layout/influence';
import { shownLines } from '@shared/stakeholder-map/map-lines';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applied } from '../../support/applied';
import { cardOptions } from '../../support/map-options';
import { organisationOf } from '../../support/map-plan';

const sizes = [
  { width: 184, height: 80 },
  { width: 212, height: 88 },
  { width: 236, height: 100 },
] as const;
const node = (index: number, more: Partial<InfluenceNode> = {}): InfluenceNode => ({
  id: `n${index}`,
  ...(sizes[index % 3] as (typeof sizes)[number]),
  at: null,
  pinned: false,
  ...more,
});
const rectsOf = (nodes: readonly InfluenceNode[], ties: readonly InfluenceTie[]): Map<string, Rect> => {
  const places = layOutInfluence({ nodes, ties });
  return new Map(nodes.map(({ id, width, height }) => [id, { ...(places.get(id) ?? { x: Number.NaN, y: Number.NaN }), width, height }]));
};
const network = fc.integer({ min: 1, max: 40 }).chain((count) =>
  fc.record({
    nodes: fc.constant(Array.from({ length: count }, (_, index) => node(index))),
    ties: fc.array(
      fc
        .record({ a: fc.nat(count - 1), b: fc.nat(count - 1), strength: fc.integer({ min: 1, max: 3 }) })
        .map(({ a, b, strength }): InfluenceTie => ({ from: `n${a}`, to: `n${b}`, strength })),
      { maxLength: 60 },
    ),
  }),
);
const anyOverlap = (cards: readonly Rect[]) => cards.some((card, index) => cards.slice(index + 1).some((other) => overlaps(card, other)));
const distance = (a: Rect | undefined, b: Rect | undefined) => Math.hypot((a?.x ?? 0) - (b?.x ?? 0), (a?.y ?? 0) - (b?.y ?? 0));

describe('the network of influence', () => {
  test('has a whole place for everybody, nobody on anybody, the same each time', () => {
    fc.assert(
      fc.property(network, ({ nodes, ties }) => {
        const placed = [...rectsOf(nodes, ties).values()];
        expect(placed.every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(true);
        expect(anyOverlap(placed)).toBe(false);
        expect([...rectsOf(structuredClone(nodes), ties).values()]).toEqual(placed);
      }),
      { numRuns: 40 },
    );
  });

  test('nobody stands on anybody among a thousand', () => {
    const nodes = Array.from({ length: 1000 }, (_, index) => node(index));
    const ties = nodes.map((_, index): InfluenceTie => ({ from: `n${index}`, to: `n${(index * 7) % 300}`, strength: 1 + (index % 3) }));
    expect(anyOverlap([...rectsOf(nodes, ties).values()])).toBe(false);
  });

  test('who is tied stands nearer than who is not', () => {
    const nodes = Array.from({ length: 12 }, (_, index) => node(index));
    const ties = [1, 2, 3].map((n): InfluenceTie => ({ from: `n${n}`, to: 'n0', strength: 3 }));
    const placed = rectsOf(nodes, ties);
    const to = (n: number) => distance(placed.get(`n${n}`), placed.get('n0'));
    const strangers = [4, 5, 6, 7, 8, 9, 10, 11].map(to);
    const mean = strangers.reduce((sum, one) => sum + one, 0) / strangers.length;
    for (const n of [1, 2, 3]) expect(to(n)).toBeLessThan(mean);
  });

  test('who is pinned stays, and one more person moves few others', () => {
    const nodes = Array.from({ length: 20 }, (_, index) => node(index));
    const ties = nodes.slice(1).map(({ id }, index): InfluenceTie => ({ from: id, to: `n${Math.floor(index / 3)}`, strength: 2 }));
    const before = layOutInfluence({ nodes, ties });
    const standing = nodes.map((one) => ({ ...one, at: before.get(one.id) ?? null }));
    const pinned = standing.map((one) => ({ ...one, pinned: one.id === 'n7', at: one.id === 'n7' ? { x: 5000, y: -40 } : one.at }));
    expect(layOutInfluence({ nodes: pinned, ties }).get('n7')).toEqual({ x: 5000, y: -40 });
    const after = layOutInfluence({ nodes: [...standing, node(20)], ties: [...ties, { from: 'n20', to: 'n19', strength: 2 }] });
    const far = nodes.filter(({ id }) => {
      const [a, b] = [before.get(id), after.get(id)];
      return !a || !b || Math.hypot(a.x - b.x, a.y - b.y) > 120;
    });
    expect(far.length).toBeLessThan(nodes.length / 4);
  });

  test('is how a map of influence is made and arranged, and what it shows is no hierarchy', () => {
    const base = organisationOf(30);
    const model = { ...base, placements: [], map: { ...base.map, kind: 'influence' as const } };
    const seatIds = model.seats.map(({ id }) => id);
    let next = 0;
    const made = applied(
      model,
      createMapWith(model, seatIds, cardOptions(), () => `placement ${next++}`).filter(({ table }) => table === 'placements'),
    );
    expect(made.placements).toHaveLength(30);
    // What is settled stays near where it is.
    const again = applied(made, arrangeMap(made, cardOptions()));
    const moved = again.placements.map((one, at) =>
      Math.hypot(one.x - (made.placements[at]?.x ?? 0), one.y - (made.placements[at]?.y ?? 0)),
    );
    expect(moved.filter((far) => far > 200).length).toBeLessThan(8);
    const pinned = { ...made, placements: made.placements.map((one) => ({ ...one, pinned: true })) };
    expect(arrangeMap(pinned, cardOptions())).toEqual([]);
    expect(new Set(shownLines(made).map(({ kind }) => kind))).toEqual(new Set(['influences', 'ally', 'conflict']));
    expect(shownLines(base)).toBe(base.lines);
  });
});
