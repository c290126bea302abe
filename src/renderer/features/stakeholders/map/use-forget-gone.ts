import { useEffect, useRef } from 'react';
import { useMap } from './map-context';
import { useMapUi } from './map-ui';

/** What goes, by an undo or in another way, is not selected any more: no command may act on it. */
export function useForgetGone(): void {
  const { cards, notes, groups } = useMap();
  const before = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const now = new Set([...cards.map(({ seatId }) => seatId), ...notes.map(({ id }) => id), ...groups.map(({ id }) => id)]);
    // Only what was there: what was just added is selected before the model has come round.
    const gone = (id: string) => before.current.has(id) && !now.has(id);
    const { selected, shapes } = useMapUi.getState();
    if (selected.some(gone) || shapes.some(gone))
      useMapUi.setState({ selected: selected.filter((id) => !gone(id)), shapes: shapes.filter((id) => !gone(id)) });
    before.current = now;
  }, [cards, notes, groups]);
}
