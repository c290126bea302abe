import { regroup } from '@shared/stakeholder-map/commands/groups';
import { move, snap } from '@shared/stakeholder-map/commands/placements';
import { bounds, overlaps, type Point, type Rect } from '@shared/stakeholder-map/geometry';
import { snapToGuides } from '@shared/stakeholder-map/guides';
import { type NodeChange, type OnNodeDrag, useStoreApi } from '@xyflow/react';
import { useEffect, useRef, useState } from 'react';
import { type Gesture, markGesture } from '@/persistence/gesture';
import { showError } from '@/ui/toast';
import { cardAt } from './card-at';
import { pointOf } from './event-point';
import { showGuides } from './guides-ui';
import { setHeld } from './held-ui';
import { useMap } from './map-context';
import { announce, selectThings, setTarget, useMapUi } from './map-ui';
import { movedTo, moveLabel, moveThings } from './shape-changes';
import type { MapNode, useMapNodes } from './use-map-nodes';

type Places = ReadonlyMap<string, Point>;
/** `before`: where the cards were; `others`: those that stay, and are in sight; `now`: where the helper lines have put them. */
type Drag = { before: Places; given: boolean; others: readonly Rect[]; now: Map<string, Point> };

/** How near, in pixels of the screen, a card is drawn to what it could be in line with. */
const guideReach = 6;

const rectOf = ({ position, width = 0, height = 0 }: MapNode, at: Point = position): Rect => ({ ...at, width, height });
const placesOf = (nodes: readonly MapNode[]): Places => new Map(nodes.map(({ id, position }) => [id, position]));

/** Moving cards, notes and groups by hand and by key: one step of undo for each drag and each run of keys; Escape puts everything back. */
export function useCardDrag({ latest, onChanges, hold, letGo }: ReturnType<typeof useMapNodes>) {
  const { model, things, actions, view, t } = useMap();
  const flow = useStoreApi();
  const [dragging, setDragging] = useState(false);
  const drag = useRef<Drag | null>(null);
  const run = useRef<{ gesture: Gesture; ids: readonly string[]; groupTitle: string | null } | null>(null);

  useEffect(() => {
    if (!dragging) return;
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !drag.current || drag.current.given) return;
      event.preventDefault();
      event.stopPropagation();
      drag.current.given = true;
      showGuides([]);
      setHeld([]);
      setTarget(null);
      letGo(drag.current.before);
      announce(t('stakeholders:map.putBack'));
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [dragging, letGo, t]);

  const moved = (ids: readonly string[]) =>
    announce(t('stakeholders:map.moved', { count: ids.length, name: actions.nameOfThing(ids[0] ?? '') }));

  const onNodesChange = (changes: NodeChange<MapNode>[]) => {
    const selection = changes.filter((change) => change.type === 'select');
    if (selection.length > 0) {
      const ui = useMapUi.getState();
      // A group is no node: it stays selected only where more is being selected with it.
      const kept = flow.getState().multiSelectionActive ? ui.shapes : ui.shapes.filter((id) => things.has(id));
      const next = { card: new Set(ui.selected), note: new Set(kept) };
      const kinds = new Map(latest.current.map(({ id, type }) => [id, type]));
      for (const { id, selected } of selection) next[kinds.get(id) ?? 'card'][selected ? 'add' : 'delete'](id);
      selectThings([...next.card], [...next.note]);
    }
    const rest = changes.filter(
      (change) => change.type !== 'select' && change.type !== 'remove' && !(change.type === 'position' && drag.current?.given),
    );
    if (rest.length > 0) onChanges(inLine(rest));
  };
  /** The changes of a drag with every card brought in line by as much: the box around them is what stands in line. */
  const inLine = (changes: NodeChange<MapNode>[]): NodeChange<MapNode>[] => {
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
  /** The hand takes hold of these nodes. */
  const take = (nodes: readonly MapNode[]) => {
    const before = placesOf(nodes);
    const sight = view.sight();
    const others = latest.current.filter(({ id }) => !before.has(id)).map((node) => rectOf(node));
    drag.current = { before, given: false, others: others.filter((rect) => overlaps(rect, sight)), now: new Map() };
    hold(before);
    setHeld(before.keys());
    setDragging(true);
  };
  /** The hand lets go: what it held stays where it is, unless it was given up before. */
  const drop = (nodes: readonly MapNode[], groupTitle: string | null = null) => {
    const { given = true, before = new Map<string, Point>(), now } = drag.current ?? {};
    drag.current = null;
    showGuides([]);
    setHeld([]);
    setDragging(false);
    if (given) return letGo(before);
    const at = ({ id, position }: MapNode) => now?.get(id) ?? { x: snap(position.x), y: snap(position.y) };
    const places = new Map(nodes.map((node) => [node.id, { x: Math.round(at(node).x), y: Math.round(at(node).y) }]));
    hold(places);
    void moveThings(model, places, things, groupTitle).then((saved) => {
      if (!saved.ok || saved.value.changes.length === 0) letGo(saved.ok ? places : before);
    });
    if (groupTitle === null) moved([...places.keys()]);
    else announce(t('editor:group.moved', { name: groupTitle }));
  };
  const onDragStart: OnNodeDrag<MapNode> = (_event, _node, nodes) => take(nodes);
  /** The card under the pointer that what is held could report to. */
  const managerUnder = (event: MouseEvent | TouchEvent): string | null => {
    const { current } = drag;
    if (!current || current.given || !actions.hasManagers()) return null;
    const held = latest.current.filter(({ id }) => current.before.has(id));
    if (held.some(({ type }) => type !== 'card')) return null;
    const others = latest.current.filter(({ id }) => !current.before.has(id));
    return cardAt(others, view.toFlow(pointOf(event)))?.id ?? null;
  };
  const onDrag: OnNodeDrag<MapNode> = (event) => setTarget(managerUnder(event));
  const onDragStop: OnNodeDrag<MapNode> = (event, _node, nodes) => {
    const manager = managerUnder(event);
    setTarget(null);
    if (manager === null) return drop(nodes);
    const { before } = drag.current ?? { before: placesOf(nodes) };
    drag.current = null;
    showGuides([]);
    setHeld([]);
    setDragging(false);
    // They are where the hand left them until the model says where they go.
    letGo(placesOf(nodes));
    void actions.moveUnder([...before.keys()], manager).then((went) => {
      if (!went) letGo(before);
    });
  };

  /** A group is dragged by its heading: everything in it comes along, by as much. */
  const group = {
    take: (ids: ReadonlySet<string>) => take(latest.current.filter(({ id }) => ids.has(id))),
    by: (dx: number, dy: number) => {
      const { current } = drag;
      if (!current || current.given) return;
      const changes = [...current.before].map(
        ([id, { x, y }]): NodeChange<MapNode> => ({ id, type: 'position', position: { x: snap(x + dx), y: snap(y + dy) }, dragging: true }),
      );
      onChanges(inLine(changes));
    },
    drop: (title: string) => {
      const ids = drag.current?.before;
      drop(ids ? latest.current.filter(({ id }) => ids.has(id)) : [], title);
    },
    /** Given up, or pressed without a move. */
    bail: () => {
      if (drag.current) drag.current.given = true;
      drop([]);
    },
  };

  /** Moves cards and notes by so much; nothing is kept until the run of keys ends. */
  const nudge = (ids: readonly string[], dx: number, dy: number, groupTitle: string | null = null) => {
    run.current ??= { gesture: markGesture(), ids, groupTitle };
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
    const { gesture, ids, groupTitle } = run.current;
    run.current = null;
    const { accountId } = model.map;
    const places = placesOf(latest.current.filter(({ id }) => ids.includes(id)));
    gesture.add(regroup(model, movedTo(things, places), new Set(ids)));
    void gesture.stop(moveLabel(model, ids, groupTitle), { accountId }).then((saved) => {
      if (saved.ok && saved.value.changes.length > 0) return;
      if (!saved.ok) showError(saved.error);
      letGo(new Map(ids.flatMap((id) => (things.has(id) ? [[id, things.get(id) as Rect] as const] : []))));
    });
    moved(ids);
  };

  return { dragging, onNodesChange, onDragStart, onDrag, onDragStop, group, nudge, endNudge };
}
