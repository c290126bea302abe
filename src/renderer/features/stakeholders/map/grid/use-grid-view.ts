import { useMemo } from 'react';
import { coverageId } from '../coverage-matrix/matrix-id';
import type { MapView } from '../use-map-view';

/** Id of the grid in the page. */
export const gridId = 'power-interest';
/** Id of the list of those who are not on it yet. */
export const waitingId = 'power-interest-waiting';

/** Frames to wait for somebody who was just placed before giving up on giving them the focus. */
const mostFrames = 90;

/** The chip, or the line in the list, of a seat's person. */
const personElement = (seatId: string) =>
  document.querySelector<HTMLElement>(`:is(#${gridId}, #${waitingId}, #${coverageId}) [data-seat-id="${CSS.escape(seatId)}"]`);

/** Gives the focus to the first of those who wait, or to what stands for them where they are folded away. */
export function focusWaiting(): void {
  const waiting = document.getElementById(waitingId);
  (waiting?.querySelector('button') ?? waiting?.closest('button'))?.focus();
}

function focus(seatId: string, frames = mostFrames): void {
  const element = personElement(seatId);
  if (!element) {
    if (frames > 0) requestAnimationFrame(() => focus(seatId, frames - 1));
    // Dragged into the list while that is folded away: what stands for it has the focus rather than nothing.
    else if (document.activeElement === document.body) focusWaiting();
    return;
  }
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Looking around on the grid and in the matrix, by the names that the canvas has for it: actions and the inspector serve all views. */
export function useGridView(view: MapView): MapView {
  return useMemo(
    () => ({
      ...view,
      focus: (seatId: string) => focus(seatId),
      reveal: (seatId: string) => personElement(seatId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
      centre: (seatId: string) => personElement(seatId)?.scrollIntoView({ block: 'nearest', inline: 'nearest' }),
      frame: (seatIds: readonly string[]) => {
        const [first] = seatIds;
        if (first !== undefined) personElement(first)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      },
      // All of the grid is in sight; what the canvas shows is not moved from here.
      fit: () => {},
      anchor: (seatId: string) => {
        const box = personElement(seatId)?.getBoundingClientRect();
        return box ? { x: box.left + box.width / 2, y: box.bottom } : view.screenMiddle();
      },
    }),
    [view],
  );
}
