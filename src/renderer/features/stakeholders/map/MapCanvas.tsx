import '@xyflow/react/dist/base.css';
import { spokenCard } from '@shared/stakeholder-map/describe-person';
import { shownLines } from '@shared/stakeholder-map/map-lines';
import { managerOf } from '@shared/stakeholder-map/map-model';
import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import { Background, ConnectionMode, type FinalConnectionState, ReactFlow, SelectionMode } from '@xyflow/react';
import { type FocusEvent, type MouseEvent, useMemo, useState } from 'react';
import { CardNode } from './CardNode';
import { ConnectionLine } from './ConnectionLine';
import { cardAt } from './card-at';
import { DifferenceMarks } from './comparison/DifferenceMarks';
import { pointOf } from './event-point';
import { GroupFrames } from './GroupFrames';
import { GuideLines } from './GuideLines';
import classes from './MapCanvas.module.css';
import { MapGround } from './MapGround';
import { Minimap } from './Minimap';
import { useMap } from './map-context';
import { clearSelection, closeInspector, inspectCard, selectCards, selectThings, setEditing, setFloating, useMapUi } from './map-ui';
import { NoteNode } from './NoteNode';
import { thingAt, useCanvasKeys } from './use-canvas-keys';
import { useCardDrag } from './use-card-drag';
import { useClipboard } from './use-clipboard';
import { useFirstLook } from './use-first-look';
import { useForgetGone } from './use-forget-gone';
import { type MapNode, useMapNodes } from './use-map-nodes';
import { canvasId, wholeMap } from './use-map-view';
import { useShownNodes } from './use-shown-nodes';
import { useStable } from './use-stable';
import { useFollowZoom } from './zoom-level-ui';

const nodeTypes = { card: CardNode, note: NoteNode };
/** From this many cards on, those out of sight are not kept in the page. */
const mostKept = 300;
const multiKeys = ['Shift', 'Control', 'Meta'];
const snapGrid: [number, number] = [4, 4];

/** The canvas: cards, notes and groups that are dragged, lines that are drawn, all of it by mouse and by keyboard. */
export function MapCanvas({ label }: { label: string }) {
  const { model, cards, notes, groups, view, actions, faded, t } = useMap();
  const lines = useMemo(() => shownLines({ map: model.map, lines: model.lines }), [model.map, model.lines]);
  const mapNodes = useMapNodes(cards, notes);
  const drag = useCardDrag(mapNodes);
  const connecting = useMapUi((state) => state.connecting !== null);
  const [tabStop, setTabStop] = useState<string | null>(null);
  const keys = useCanvasKeys({ tabStop, nudge: drag.nudge, endNudge: drag.endNudge });
  const touched = useFirstLook();
  useFollowZoom();
  useClipboard();

  const labels = useMemo(() => {
    const names = new Map(cards.map(({ seatId, fullName }) => [seatId, fullName]));
    const spoken = (card: PlacedCard) => {
      const words = spokenCard(card, names.get(managerOf(model.lines, card.seatId) ?? '') ?? null, t);
      return faded.has(card.seatId) ? `${words}, ${t('editor:filter.faded')}` : words;
    };
    return new Map([
      ...cards.map((card) => [card.seatId, spoken(card)] as const),
      ...notes.map(({ id, text }) => [id, t('editor:note.spoken', { text })] as const),
    ]);
  }, [cards, notes, model.lines, faded, t]);
  useForgetGone();
  const isThere = labels.has(tabStop ?? '') || groups.some(({ id }) => id === tabStop);
  const stop = isThere ? tabStop : (cards[0]?.seatId ?? notes[0]?.id ?? groups[0]?.id ?? null);
  const nodes = useShownNodes(mapNodes.nodes, labels, stop, faded);

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const id = thingAt(event.target);
    if (id === null) return;
    setTabStop(id);
    // Reached with Tab: what the keys do, they do to this card.
    const { selected, shapes } = useMapUi.getState();
    if (!(event.target as HTMLElement).matches(':focus-visible') || selected.length + shapes.length > 0) return;
    if (cards.some(({ seatId }) => seatId === id)) selectCards([id]);
    else selectThings([], [id]);
  };
  const onConnectEnd = useStable((event: globalThis.MouseEvent | TouchEvent, { fromNode }: FinalConnectionState) => {
    const at = pointOf(event);
    const to = cardAt(view.nodes(), view.toFlow(at));
    if (fromNode && to && to.id !== fromNode.id) setFloating({ kind: 'connect', from: fromNode.id, to: to.id, at });
  });
  const onNodeClick = useStable((event: MouseEvent, { id, type }: MapNode) => {
    if (type === 'note') closeInspector();
    else if (useMapUi.getState().connecting) actions.finish(id);
    else if (!(event.shiftKey || event.ctrlKey || event.metaKey)) inspectCard(id);
  });
  const onNodeMenu = useStable((event: MouseEvent, { id, type }: MapNode) => {
    event.preventDefault();
    if (type === 'note') {
      if (!useMapUi.getState().shapes.includes(id)) selectThings([], [id]);
      return setFloating({ kind: 'shape', shapeId: id, at: { x: event.clientX, y: event.clientY } });
    }
    if (!useMapUi.getState().selected.includes(id)) selectCards([id]);
    setFloating({ kind: 'card', seatId: id, at: { x: event.clientX, y: event.clientY } });
  });
  const onNodeDoubleClick = useStable((_event: MouseEvent, { id, type }: MapNode) => type === 'note' && setEditing(id));
  const onNodesChange = useStable(drag.onNodesChange);
  const onDragStart = useStable(drag.onDragStart);
  const onDrag = useStable(drag.onDrag);
  const onDragStop = useStable(drag.onDragStop);
  const ariaLabels = useMemo(() => ({ 'minimap.ariaLabel': t('stakeholders:map.minimap') }), [t]);
  const isPane = (event: MouseEvent) => (event.target as HTMLElement).classList.contains('react-flow__pane');
  const floatOverPane = (kind: 'canvas' | 'add') => (event: MouseEvent) => {
    if (!isPane(event)) return;
    event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    const flow = view.toFlow(at);
    setFloating(kind === 'canvas' ? { kind, at, flow } : { kind, what: 'person', at, flow });
  };

  return (
    <ReactFlow
      id={canvasId}
      className={classes.canvas ?? ''}
      aria-label={label}
      aria-roledescription={t('stakeholders:map.roleDescription')}
      data-dragging={drag.dragging || undefined}
      data-connecting={connecting || undefined}
      // With thousands of cards the one that Tab would stop at may be out of sight, and so out of the page.
      tabIndex={cards.length > mostKept ? 0 : undefined}
      onPointerDown={touched}
      onFocus={onFocus}
      onKeyDown={keys.onKeyDown}
      onKeyUp={keys.onKeyUp}
      onBlur={keys.onBlur}
      onDoubleClick={floatOverPane('add')}
      onContextMenu={floatOverPane('canvas')}
      nodes={nodes}
      edges={noEdges}
      nodeTypes={nodeTypes}
      onNodesChange={onNodesChange}
      onNodeDragStart={onDragStart}
      onNodeDrag={onDrag}
      onNodeDragStop={onDragStop}
      onNodeClick={onNodeClick}
      onNodeDoubleClick={onNodeDoubleClick}
      onNodeContextMenu={onNodeMenu}
      onPaneClick={clearSelection}
      onConnectEnd={onConnectEnd}
      connectionLineComponent={ConnectionLine}
      connectionMode={ConnectionMode.Loose}
      connectOnClick={false}
      onlyRenderVisibleElements={cards.length > mostKept}
      disableKeyboardA11y
      deleteKeyCode={null}
      multiSelectionKeyCode={multiKeys}
      selectionKeyCode={null}
      selectionOnDrag
      selectionMode={SelectionMode.Partial}
      panOnDrag={middleButton}
      panOnScroll
      zoomOnDoubleClick={false}
      elevateNodesOnSelect={false}
      nodeDragThreshold={3}
      snapToGrid
      snapGrid={snapGrid}
      fitView
      fitViewOptions={wholeMap}
      minZoom={0.05}
      maxZoom={2.5}
      proOptions={proOptions}
      ariaLabelConfig={ariaLabels}
    >
      {drag.dragging && <Background gap={20} size={1.6} />}
      <MapGround cards={cards} lines={lines} businessUnits={model.businessUnits} grounded={model.map.kind !== 'influence'} faded={faded} />
      <GroupFrames tabStop={stop} drag={drag.group} />
      <GuideLines />
      <DifferenceMarks />
      <Minimap />
    </ReactFlow>
  );
}

const noEdges: never[] = [];
const middleButton = [1];
const proOptions = { hideAttribution: true };
