import type { MapNote } from '@shared/model/stakeholder-map';
import type { Point } from '@shared/stakeholder-map/geometry';
import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import { applyNodeChanges, type Node, type NodeChange } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';

/** What a card or a note shows; where it stands is the node's. */
export type CardNode = Node<{ card: PlacedCard }, 'card'>;
export type NoteNode = Node<{ note: MapNote }, 'note'>;
export type MapNode = CardNode | NoteNode;

/** Above this many, a change of places is shown at once: moving them all would stutter. */
const mostAnimated = 400;
const animationTime = 150;

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
const easeOut = (t: number) => 1 - (1 - t) ** 3;

/** What is drawn in the node itself, as a comparable text: its place is not in it. */
const looksOf = ({ data }: MapNode) =>
  JSON.stringify('card' in data ? { ...data.card, x: 0, y: 0, placementId: '' } : { ...data.note, x: 0, y: 0, groupId: null });

const cardNode = (card: PlacedCard): MapNode => ({
  id: card.seatId,
  type: 'card',
  position: { x: card.x, y: card.y },
  width: card.width,
  height: card.height,
  data: { card },
});
const noteNode = (note: MapNote): MapNode => ({
  id: note.id,
  type: 'note',
  position: { x: note.x, y: note.y },
  width: note.width,
  height: note.height,
  data: { note },
});

/**
 * The nodes of the canvas. They follow the model, and the hand in between: while something is dragged, and until the
 * model has taken in where it was dropped, the hand counts. A node that shows the same keeps its identity.
 */
export function useMapNodes(cards: readonly PlacedCard[], notes: readonly MapNote[]) {
  const wanted = useMemo(() => [...cards.map(cardNode), ...notes.map(noteNode)], [cards, notes]);
  const [nodes, setNodes] = useState(wanted);
  /** Where the hand put things, for as long as the model says something else. */
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
    const next = wanted.map((target): MapNode => {
      const { id, position } = target;
      const node = known.get(id);
      const look = looksOf(target);
      const same = node && looks.current.get(id) === look;
      looks.current.set(id, look);
      if (!node) return target;
      const hand = held.current.get(id);
      if (hand && hand.x === position.x && hand.y === position.y) held.current.delete(id);
      const moved = !hand && (node.position.x !== position.x || node.position.y !== position.y);
      if (moved) {
        from.set(id, node.position);
        to.set(id, position);
      }
      return same ? node : { ...target, position: node.position };
    });
    const still = reducedMotion.matches || to.size > mostAnimated;
    cancelAnimationFrame(animation.current);
    setNodes(still ? next.map((node) => ({ ...node, position: to.get(node.id) ?? node.position })) : next);
    if (!still && to.size > 0) glide(from, to);
  }, [wanted, glide]);

  const onChanges = useCallback((changes: NodeChange<MapNode>[]) => setNodes((all) => applyNodeChanges(changes, all)), []);

  /** Puts things where the hand has them, until the model agrees; `letGo` when it never will. */
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
