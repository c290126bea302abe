import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import { useEffect, useRef } from 'react';
import { useMapUi } from './map-ui';

/** A card that goes, by an undo or in another way, is not selected any more: no command may act on it. */
export function useForgetGone(cards: readonly PlacedCard[]): void {
  const before = useRef<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const now = new Set(cards.map(({ seatId }) => seatId));
    // Only what was there: somebody just added is selected before the model has come round.
    const gone = (seatId: string) => before.current.has(seatId) && !now.has(seatId);
    const { selected } = useMapUi.getState();
    if (selected.some(gone)) useMapUi.setState({ selected: selected.filter((seatId) => !gone(seatId)) });
    before.current = now;
  }, [cards]);
}
