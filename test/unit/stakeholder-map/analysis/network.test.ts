import { betweenness, networkOf, partsWithout } from '@shared/stakeholder-map/analysis/network';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

type Pair = readonly [string, string];
const pairs = (edges: readonly (readonly [number, number])[]): Pair[] => edges.map(([a, b]) => [String(a), String(b)]);

// Krackhardt (1990), "Assessing the political landscape", as networkx numbers its nodes.
const kite = pairs([
  [0, 1],
  [0, 2],
  [0, 3],
  [0, 5],
  [1, 3],
  [1, 4],
  [1, 6],
  [2, 3],
  [2, 5],
  [3, 4],
  [3, 5],
  [3, 6],
  [4, 6],
  [5, 6],
  [5, 7],
  [6, 7],
  [7, 8],
  [8, 9],
]);
/** networkx, algorithms/centrality/tests/test_betweenness_centrality.py, test_krackhardt_kite_graph_normalized (three places). */
const kiteAnswer = [0.023, 0.023, 0, 0.102, 0, 0.231, 0.231, 0.389, 0.222, 0];

/** Zachary (1977), "An information flow model for conflict and fission in small groups", as networkx numbers its members: each row's neighbours. */
const karateNeighbours: Record<number, readonly number[]> = {
  0: [1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13, 17, 19, 21, 31],
  1: [2, 3, 7, 13, 17, 19, 21, 30],
  2: [3, 7, 8, 9, 13, 27, 28, 32],
  3: [7, 12, 13],
  4: [6, 10],
  5: [6, 10, 16],
  6: [16],
  8: [30, 32, 33],
  9: [33],
  13: [33],
  14: [32, 33],
  15: [32, 33],
  18: [32, 33],
  19: [33],
  20: [32, 33],
  22: [32, 33],
  23: [25, 27, 29, 32, 33],
  24: [25, 27, 31],
  25: [31],
  26: [29, 33],
  27: [33],
  28: [31, 33],
  29: [32, 33],
  30: [32, 33],
  31: [32, 33],
  32: [33],
};
const karate = Object.entries(karateNeighbours).flatMap(([from, to]) => to.map((member): Pair => [from, String(member)]));
/** What `networkx.betweenness_centrality(networkx.karate_club_graph())` answers (networkx 3.6.1), by member. */
const karateAnswer = [
  0.437635281385, 0.053936688312, 0.143656806157, 0.011909271284, 0.000631313131, 0.029987373737, 0.029987373737, 0, 0.055926827802,
  0.000847763348, 0.000631313131, 0, 0, 0.045863395863, 0, 0, 0, 0, 0, 0.0324750481, 0, 0, 0, 0.017613636364, 0.00220959596, 0.003840488215,
  0, 0.022333453583, 0.001794733045, 0.002922077922, 0.014411976912, 0.138275613276, 0.145247113997, 0.30407497595,
];

describe('betweenness agrees with networkx', () => {
  test('on the Krackhardt kite', () => {
    const found = betweenness(networkOf(kite));
    for (const [node, answer] of kiteAnswer.entries()) expect(found.get(String(node))).toBeCloseTo(answer, 3);
  });

  test('on the Zachary karate club', () => {
    const found = betweenness(networkOf(karate));
    expect(karate).toHaveLength(78);
    expect(found.size).toBe(34);
    for (const [member, answer] of karateAnswer.entries()) expect(found.get(String(member))).toBeCloseTo(answer, 10);
  });
});

describe('what is left without one', () => {
  test('of the kite: its tail hangs on one node', () => {
    const graph = networkOf(kite);
    expect(['3', '7', '8', '9'].map((node) => partsWithout(graph, node))).toEqual([1, 2, 2, 1]);
  });

  test('of the karate club: it falls apart without the instructor', () => {
    // Without member 0, member 11 knows nobody and {4, 5, 6, 10, 16} only each other (networkx.connected_components).
    expect(partsWithout(networkOf(karate), '0')).toBe(3);
  });

  test('what was apart before is not counted', () => {
    const apart = networkOf([
      ['a', 'b'],
      ['b', 'c'],
      ['x', 'y'],
    ]);
    expect(partsWithout(apart, 'b')).toBe(2);
  });
});

const someNetwork = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), { minLength: 1, maxLength: 40 })
  .map((edges) => edges.filter(([a, b]) => a !== b))
  .filter((edges) => edges.length > 0);

test('betweenness is a share, and above nothing wherever the network would fall apart', () => {
  fc.assert(
    fc.property(someNetwork, (edges) => {
      const graph = networkOf(pairs(edges));
      for (const [node, share] of betweenness(graph)) {
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1 + 1e-9);
        if (partsWithout(graph, node) > 1) expect(share).toBeGreaterThan(0);
      }
    }),
  );
});
