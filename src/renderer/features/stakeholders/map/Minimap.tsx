import { MiniMap, type ReactFlowState, useStore } from '@xyflow/react';
import classes from './MapCanvas.module.css';
import type { MapNode } from './use-map-nodes';

const nodeClass = (node: MapNode) => classes[node.type === 'note' ? 'mini-note' : `mini-${node.data.card.support ?? 'unknown'}`] ?? '';

/** Whether nothing of the map lies outside the canvas. */
function wholeInSight({ nodeLookup, transform: [x, y, zoom], width, height }: ReactFlowState): boolean {
  for (const { internals, measured } of nodeLookup.values()) {
    const left = x + internals.positionAbsolute.x * zoom;
    const top = y + internals.positionAbsolute.y * zoom;
    if (left < 0 || top < 0 || left + (measured.width ?? 0) * zoom > width || top + (measured.height ?? 0) * zoom > height) return false;
  }
  return true;
}

/** Where the canvas is on the map, once it does not show all of it: until then it would hide what it shows. */
export function Minimap() {
  return useStore(wholeInSight) ? null : (
    <MiniMap className={classes.minimap} position="bottom-right" nodeClassName={nodeClass} nodeBorderRadius={12} pannable zoomable />
  );
}
