import type { CalendarDate } from '@shared/model/fields';
import type { MapChange } from '@shared/stakeholder-map/comparison/compare';
import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import { create } from 'zustand';
import { useMapUi } from '../map-ui';

/** Ids in the page: the button says what it opens, and the focus goes from one to the other. */
export const comparisonId = 'map-comparison';
export const comparisonButtonId = 'map-comparison-button';

/** One side of a comparison: a day, or a snapshot. */
export type Side = { kind: 'day'; day: CalendarDate } | { kind: 'snapshot'; id: string };

type ComparisonUi = {
  open: boolean;
  /** Null: three months back. */
  from: Side | null;
  /** Null: now. */
  to: Side | null;
  /** What the map shows of it, once it is known. */
  changes: readonly MapChange[];
  /** Cards that stood on the map and do not any more, where they stood. */
  gone: readonly PlacedCard[];
};

const closed: ComparisonUi = { open: false, from: null, to: null, changes: [], gone: [] };

/** The comparison of the map in view with another day. */
export const useComparison = create<ComparisonUi>(() => closed);

export const resetComparison = (): void => useComparison.setState(closed, true);

/** Opens the comparison and goes to its first field. */
export function openComparison(): void {
  useMapUi.setState({ analysing: false, inspecting: false, lineId: null });
  useComparison.setState({ open: true });
  requestAnimationFrame(() => {
    const panel = document.getElementById(comparisonId);
    (panel?.querySelector<HTMLElement>('input, button') ?? panel)?.focus();
  });
}

/** Closes the comparison; its marks go with it, and the focus does not get lost. */
export function closeComparison(): void {
  const inside = document.getElementById(comparisonId)?.closest('aside')?.contains(document.activeElement);
  useComparison.setState({ open: false, changes: [], gone: [] });
  if (inside) document.getElementById(comparisonButtonId)?.focus();
}
