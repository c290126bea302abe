import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import type { Point, Rect } from '../geometry';
import { TakenGround } from './taken-ground';

/** A card to place: its size in CSS pixels, where it stands now (top left), if it does, and whether it has to stay there. */
export type InfluenceNode = { id: string; width: number; height: number; at: Point | null; pinned: boolean };
/** `strength` 1-3: the stronger, the nearer. */
export type InfluenceTie = { from: string; to: string; strength: number };
/** Ties to somebody who is not among the nodes are left out. */
export type Network = { nodes: readonly InfluenceNode[]; ties: readonly InfluenceTie[] };

/** Room for an arrow and its head between two cards that are tied. */
const arrow = 130;
const repulsion = -1400;
/** A map is looked at on something wider than high. */
const pull = { x: 0.05, y: 0.09 };
/** Enough to settle; in large networks fewer, since each step costs more there and what is seen at a distance is the rough shape. */
const steps = (count: number): number => (count > 300 ? 120 : 300);

/**
 * A network drawn by forces: who is tied stands near, who is not apart, and nobody on anybody. Who stands somewhere already starts from there, so that one more
 * person moves few others; who is pinned stays. Top left corners, whole pixels. The same input gives the same places.
 */
export function layOutInfluence({ nodes, ties }: Network): Map<string, Point> {
  const bodies = nodes.map((node): SimulationNodeDatum & { node: InfluenceNode } => {
    const middle = node.at && { x: node.at.x + node.width / 2, y: node.at.y + node.height / 2 };
    return { node, ...middle, ...(middle && node.pinned && { fx: middle.x, fy: middle.y }) };
  });
  const known = new Set(nodes.map(({ id }) => id));
  const links = ties
    .filter(({ from, to }) => known.has(from) && known.has(to) && from !== to)
    .map(({ from, to, strength }) => ({ source: from, target: to, strength }));
  const reach = ({ node: { width, height } }: (typeof bodies)[number]) => Math.hypot(width, height) / 2;
  const middle = centreOf(bodies);
  // What stands already is set right, not thrown about.
  const settled = nodes.filter(({ at }) => at !== null).length > nodes.length / 2;
  forceSimulation(bodies)
    .force(
      'ties',
      forceLink<(typeof bodies)[number], (typeof links)[number] & { source: string; target: string }>(links)
        .id(({ node }) => node.id)
        .distance(({ strength }) => 2 * arrow + (3 - strength) * 40),
    )
    .force('apart', forceManyBody().strength(repulsion).distanceMax(1500))
    .force('x', forceX(middle.x).strength(pull.x))
    .force('y', forceY(middle.y).strength(pull.y))
    .force('room', forceCollide(reach).strength(0.8))
    .alpha(settled ? 0.3 : 1)
    .stop()
    .tick(steps(nodes.length));
  return apart(
    bodies.map(({ node, x = 0, y = 0 }) => ({ ...node, x: Math.round(x - node.width / 2), y: Math.round(y - node.height / 2) })),
  );
}

const centreOf = (bodies: readonly SimulationNodeDatum[]): Point => {
  const placed = bodies.filter(({ x }) => x !== undefined);
  const mean = (of: 'x' | 'y') => placed.reduce((sum, body) => sum + (body[of] ?? 0), 0) / Math.max(placed.length, 1);
  return { x: mean('x'), y: mean('y') };
};

/** Circles are no cards: who still lies on somebody goes to the nearest free place. Pinned cards come first and stay. */
function apart(cards: readonly (Rect & { id: string; pinned: boolean })[]): Map<string, Point> {
  const ground = new TakenGround();
  const places = new Map<string, Point>();
  for (const card of [...cards].sort((a, b) => Number(b.pinned) - Number(a.pinned))) {
    const at = card.pinned ? card : ground.nearestFree(card);
    ground.take({ ...card, x: at.x, y: at.y });
    places.set(card.id, { x: at.x, y: at.y });
  }
  return places;
}
