import type { Point } from '@shared/stakeholder-map/geometry';
import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import { applyNodeChanges, type Node, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

/** What a card shows; where it stands is the node's. */
export type CardData = { card: PlacedCard };
export type CardNode = Node<CardData, 'card'>;

/** Above this many, a change of places is shown at once: moving them all would stutter. */
const mostAnimated = 400;
const animationTime = 150;

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
const easeOut = (t: number) => 1 - (1 - t) ** 3;

/** What is drawn in the card itself, as a comparable text: its place is not in it. */
const looksOf = (card: PlacedCard) => JSON.stringify({ ...card, x: 0, y: 0, placementId: '' });

const toNode = (card: PlacedCard): CardNode => ({
  id: card.seatId,
  type: 'card',
  position: { x: card.x, y: card.y },
  width: card.width,
  height: card.height,
  data: { card },
});

/**
 * The nodes of the canvas. They follow the model, and the hand in between: while something is dragged, and until the
 * model has taken in where it was dropped, the hand counts. A node that shows the same keeps its identity.
 */
export function useCardNodes(cards: readonly PlacedCard[]) {
  const [nodes, setNodes] = useState<CardNode[]>(() => cards.map(toNode));
  /** Where the hand put cards, for as long as the model says something else. */
  const held = useRef(new Map<string, Point>());
  const looks = useRef(new Map<string, string>());
  const animation = useRef(0);
  const latest = useRef(nodes);
  useLayoutEffect(() => {
    latest.current = nodes;
  });

  const glide = useCallback((from: ReadonlyMap<string, Point>, to: ReadonlyMap<string, Point>) => {
    cancelAnimationFrame(animation.current);
    const start = performance.now();
    const frame = (now: number) => {
      const share = Math.min(1, (now - start) / animationTime);
      const eased = easeOut(share);
      setNodes((all) =>
        all.map((node) => {
          const a = from.get(node.id);
          const b = to.get(node.id);
          if (!a || !b || held.current.has(node.id)) return node;
          return { ...node, position: { x: a.x + (b.x - a.x) * eased, y: a.y + (b.y - a.y) * eased } };
        }),
      );
      if (share < 1) animation.current = requestAnimationFrame(frame);
    };
    animation.current = requestAnimationFrame(frame);
  }, []);
  useEffect(() => () => cancelAnimationFrame(animation.current), []);

  useLayoutEffect(() => {
    const known = new Map(latest.current.map((node) => [node.id, node]));
    const from = new Map<string, Point>();
    const to = new Map<string, Point>();
    const next = cards.map((card): CardNode => {
      const node = known.get(card.seatId);
      const wanted = looksOf(card);
      const same = node && looks.current.get(card.seatId) === wanted;
      looks.current.set(card.seatId, wanted);
      if (!node) return toNode(card);
      const hand = held.current.get(card.seatId);
      if (hand && hand.x === card.x && hand.y === card.y) held.current.delete(card.seatId);
      const moved = !hand && (node.position.x !== card.x || node.position.y !== card.y);
      if (moved) {
        from.set(node.id, node.position);
        to.set(node.id, { x: card.x, y: card.y });
      }
      if (same) return node;
      return { ...node, width: card.width, height: card.height, data: { card } };
    });
    const still = reducedMotion.matches || to.size > mostAnimated;
    cancelAnimationFrame(animation.current);
    setNodes(still ? next.map((node) => ({ ...node, position: to.get(node.id) ?? node.position })) : next);
    if (!still && to.size > 0) glide(from, to);
  }, [cards, glide]);

  const onChanges = useCallback((changes: NodeChange<CardNode>[]) => setNodes((all) => applyNodeChanges(changes, all)), []);

  /** Puts cards where the hand has them, until the model agrees; `letGo` when it never will. */
  const hold = useCallback((places: ReadonlyMap<string, Point>) => {
    for (const [id, place] of places) held.current.set(id, place);
    setNodes((all) => all.map((node) => (places.has(node.id) ? { ...node, position: places.get(node.id) ?? node.position } : node)));
  }, []);
  const letGo = useCallback((places: ReadonlyMap<string, Point>) => {
    for (const id of places.keys()) held.current.delete(id);
    setNodes((all) => all.map((node) => (places.has(node.id) ? { ...node, position: places.get(node.id) ?? node.position } : node)));
  }, []);

  return { nodes, latest, onChanges, hold, letGo };
}
