import '@xyflow/react/dist/style.css';
import { type Edge, type Node, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import { createElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { arranged, organisationOf } from '../../test/support/map-plan';

let root: Root | null = null;

type Props = { nodes: Node[]; edges: Edge[] };

/** React Flow as it comes: its own nodes and lines, state in React, nothing of ours. */
function PlainFlow({ nodes: first, edges }: Props) {
  const [nodes, , onNodesChange] = useNodesState(first);
  const [lines] = useEdgesState(edges);
  return createElement(ReactFlow, {
    nodes,
    edges: lines,
    onNodesChange,
    fitView: true,
    minZoom: 0.05,
    nodeDragThreshold: 3,
    multiSelectionKeyCode: 'Control',
    proOptions: { hideAttribution: true },
  });
}

/** The same people at the same places, each a box with the name, each line a line. */
export function showPlainFlow(people: number): void {
  const model = arranged(organisationOf(people));
  const names = new Map(model.seats.map(({ id, personId }) => [id, model.people.find((person) => person.id === personId)?.name ?? '']));
  const nodes = model.placements.map(({ seatId, x, y }) => ({ id: seatId, position: { x, y }, data: { label: names.get(seatId) ?? '' } }));
  const edges = model.lines.map(({ id, fromSeatId, toSeatId }) => ({ id, source: toSeatId, target: fromSeatId }));
  root?.unmount();
  const room = document.createElement('div');
  room.style.setProperty('position', 'fixed');
  room.style.setProperty('inset', '0');
  document.body.replaceChildren(room);
  root = createRoot(room);
  root.render(createElement(PlainFlow, { nodes, edges }));
}
