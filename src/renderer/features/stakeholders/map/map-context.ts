import type { MapViewName } from '@shared/preferences';
import { createContext, useContext } from 'react';
import type { Analysis } from './analysis/use-analysis';
import type { MapActions } from './map-actions';
import type { MapState } from './map-state';

/** The map in view and what can be done with it. */
export type MapEditorValue = MapState & { actions: MapActions; accountName: string; analysis: Analysis; shown: MapViewName };

export const MapContext = createContext<MapEditorValue | null>(null);

export function useMap(): MapEditorValue {
  const value = useContext(MapContext);
  if (!value) throw new Error('Only inside the map editor');
  return value;
}
