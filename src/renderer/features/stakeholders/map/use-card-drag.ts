import { move, snap } from '@shared/stakeholder-map/commands/placements';
import { bounds, overlaps, type Point, type Rect } from '@shared/stakeholder-map/geometry';
import { snapToGuides } from '@shared/stakeholder-map/guides';
import type { NodeChange, OnNodeDrag } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { type Gesture, markGesture } from '@/persistence/gesture';
import { showError } from '@/ui/toast';
import { showGuides } from './guides-ui';
import { moveCards } from './map-changes';
import { useMap } from './map-context';
import { announce, selectCards, useMapUi } from './map-ui';
import type { CardNode, useCardNodes } from './use-card-nodes';

type Places = ReadonlyMap<string, Point>;
/** `before`: where the cards were; `others`: those that stay, and are in sight; `now`: where the helper lines have put them. */
type Drag = { before: Places; given: boolean; others: readonly Rect[]; now: Map<string, Point> };

/** How near, in pixels of the screen, a card is drawn to what it could be in line with. */
const guideReach = 6;

const rectOf = ({ position, width = 0, height = 0 }: CardNode, at: Point = position): Rect => ({ ...at, width, height });
const placesOf = (nodes: readonly CardNode[]): Places => new Map(nodes.map(({ id, position }) => [id, position]));

/** Moving cards by hand and by key: one step of undo for each drag and each run of keys; Escape puts everything back. */
export function useCardDrag({ latest, onChanges, hold, letGo }: ReturnType<typeof useCardNodes>) {
  const { model, actions, view, t } = useMap();
  const [dragging, setDragging] = useState(false);
  const drag = useRef<Drag | null>(null);
  const run = useRef<{ gesture: Gesture; ids: readonly string[] } | null>(null);

  useEffect(() => {
    if (!dragging) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current || drag.current.given) return;
      event.preventDefault();
      event.stopPropagation();
      drag.current.given = true;
      showGuides([]);
      letGo(drag.current.before);
      announce(t('stakeholders:map.putBack'));
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [dragging, letGo, t]);

  const moved = (ids: readonly string[]) => announce(t('stakeholders:map.moved', { count: ids.length, name: actions.name(ids[0] ?? '') }));

  const onNodesChange = (changes: NodeChange<CardNode>[]) => {
    const selection = changes.filter((change) => change.type === 'select');
    if (selection.length > 0) {
      const next = new Set(useMapUi.getState().selected);
      for (const { id, selected } of selection) next[selected ? 'add' : 'delete'](id);
      selectCards([...next]);
    }
    const rest = changes.filter(
      (change) => change.type !== 'select' && change.type !== 'remove' && !(change.type === 'position' && drag.current?.given),
    );
    if (rest.length > 0) onChanges(inLine(rest));
  };
  /** The changes of a drag with every card brought in line by as much: the box around them is what stands in line. */
  const inLine = (changes: NodeChange<CardNode>[]): NodeChange<CardNode>[] => {
    const { current } = drag;
    const places = new Map(
      changes.flatMap((change) => (change.type === 'position' && change.position ? [[change.id, change.position]] : [])),
    );
    if (!current || places.size === 0) return changes;
    const rects = latest.current.flatMap((node) => (places.has(node.id) ? [rectOf(node, places.get(node.id))] : []));
    const { dx, dy, guides } = snapToGuides(bounds(rects), current.others, guideReach / view.getZoom());
    showGuides(guides);
    return changes.map((change) => {
      if (change.type !== 'position' || !change.position) return change;
      const position = { x: change.position.x + dx, y: change.position.y + dy };
      current.now.set(change.id, position);
      return { ...change, position };
    });
  };
  const onDragStart: OnNodeDrag<CardNode> = (_event, _node, nodes) => {
    const before = placesOf(nodes);
    const sight = view.sight();
    const others = latest.current.filter(({ id }) => !before.has(id)).map((node) => rectOf(node));
    drag.current = { before, given: false, others: others.filter((rect) => overlaps(rect, sight)), now: new Map() };
    hold(before);
    setDragging(true);
  };
  const onDragStop: OnNodeDrag<CardNode> = (_event, _node, nodes) => {
    const { given = true, before = new Map<string, Point>(), now } = drag.current ?? {};
    drag.current = null;
    showGuides([]);
    setDragging(false);
    if (given) return letGo(before);
    const at = ({ id, position }: CardNode) => now?.get(id) ?? { x: snap(position.x), y: snap(position.y) };
    const places = new Map(nodes.map((node) => [node.id, { x: Math.round(at(node).x), y: Math.round(at(node).y) }]));
    hold(places);
    void moveCards(model, places).then((saved) => {
      if (!saved.ok || saved.value.changes.length === 0) letGo(saved.ok ? places : before);
    });
    moved([...places.keys()]);
  };

  /** Moves cards by so much; nothing is kept until the run of keys ends. */
  const nudge = (ids: readonly string[], dx: number, dy: number) => {
    run.current ??= { gesture: markGesture(), ids };
    const chosen = new Set(ids);
    const places = new Map(
      latest.current
        .filter(({ id }) => chosen.has(id))
        .map(({ id, position }) => [id, { x: snap(position.x) + dx, y: snap(position.y) + dy }]),
    );
    hold(places);
    run.current.gesture.add(move(model, places));
  };
  const endNudge = () => {
    if (!run.current) return;
    const { gesture, ids } = run.current;
    run.current = null;
    const { accountId } = model.map;
    void gesture.stop({ key: 'moveOnMap', params: { count: ids.length } }, { accountId }).then((saved) => {
      if (saved.ok && saved.value.changes.length > 0) return;
      if (!saved.ok) showError(saved.error);
      letGo(new Map(model.placements.filter(({ seatId }) => ids.includes(seatId)).map(({ seatId, x, y }) => [seatId, { x, y }])));
    });
    moved(ids);
  };

  return { dragging, onNodesChange, onDragStart, onDragStop, nudge, endNudge };
}
