import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness';

/** Who is tied to whom, whatever the direction; a pair counts once. */
export function networkOf(pairs: Iterable<readonly [string, string]>): UndirectedGraph {
  const graph = new UndirectedGraph();
  for (const [a, b] of pairs) graph.mergeEdge(a, b);
  return graph;
}

/**
 * Betweenness of every node (Freeman 1977, by Brandes 2001): the sum over all pairs of others of the share of their shortest ways that
 * go through the node, divided by the number of those pairs, so 0-1.
 */
export const betweenness = (graph: UndirectedGraph): Map<string, number> =>
  new Map(Object.entries(betweennessCentrality(graph, { getEdgeWeight: null, normalized: true })));

/** Into how many parts, with no way between them, falls what `node` holds together when it goes; 1 when everything stays connected. */
export function partsWithout(graph: UndirectedGraph, node: string): number {
  const without = graph.copy();
  const neighbours = new Set(graph.neighbors(node));
  without.dropNode(node);
  return connectedComponents(without).filter((part) => part.some((member) => neighbours.has(member))).length;
}
