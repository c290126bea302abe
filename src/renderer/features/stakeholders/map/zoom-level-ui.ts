import { type ZoomLevel, zoomLevelOf } from '@shared/stakeholder-map/zoom-level';
import { type ReactFlowState, useStore } from '@xyflow/react';
import { useLayoutEffect } from 'react';
import { create } from 'zustand';

/** How much of a card can be read now. Cards follow this, not the zoom: that changes with every step, this twice. */
export const useZoomLevel = create<{ level: ZoomLevel }>(() => ({ level: 'near' }));

const levelNow = ({ transform }: ReactFlowState) => zoomLevelOf(transform[2]);

/** Follows the zoom for everybody else. */
export function useFollowZoom(): void {
  const level = useStore(levelNow);
  useLayoutEffect(() => useZoomLevel.setState({ level }), [level]);
}
