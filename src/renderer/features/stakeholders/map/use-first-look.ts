import { useStore } from '@xyflow/react';
import { useCallback, useEffect, useRef } from 'react';
import { useMap } from './map-context';
import { useMapUi } from './map-ui';

/**
 * The whole map is in sight until the user touches it, however the room around the canvas settles; after that the view is
 * theirs, and only a card whose inspector opens over it is moved into view.
 * @returns what to call when the user touches the canvas
 */
export function useFirstLook(): () => void {
  const { view } = useMap();
  const width = useStore((state) => state.width);
  const height = useStore((state) => state.height);
  const touched = useRef(false);
  const inspected = useMapUi((state) => (state.inspecting && state.selected.length === 1 ? state.selected[0] : undefined));

  useEffect(() => {
    if (!touched.current && width > 0 && height > 0) view.fit(0);
  }, [view, width, height]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the inspector takes its room from the canvas, whose width says when
  useEffect(() => {
    if (inspected !== undefined) view.reveal(inspected);
  }, [view, inspected, width]);

  return useCallback(() => {
    touched.current = true;
  }, []);
}
