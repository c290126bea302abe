import { firstValues } from '@shared/stakeholder-map/commands/power-interest';
import { cardInReadingOrder, type Direction, nextCard } from '@shared/stakeholder-map/next-card';
import type { GridLayout } from '@shared/stakeholder-map/power-interest/layout';
import { type GridPerson, type GridValues, isOnGrid } from '@shared/stakeholder-map/power-interest/people';
import type { KeyboardEvent } from 'react';
import { useMap } from '../map-context';
import { clearSelection, closeInspector, inspectCard, selectCards, setFloating, useMapUi } from '../map-ui';
import type { useGridValues } from './use-grid-values';

const directions: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const steps: Record<Direction, GridValues> = {
  left: { influence: 0, interest: -1 },
  right: { influence: 0, interest: 1 },
  up: { influence: 1, interest: 0 },
  down: { influence: -1, interest: 0 },
};

/** The keys of the grid that are no commands: arrows change the values, with Ctrl they go from one person to the next. */
export function useGridKeys({ people, put, nudge, endRun, giveUpRun }: ReturnType<typeof useGridValues>, layout: GridLayout | null) {
  const { view, actions } = useMap();

  const go = (to: string | undefined) => {
    if (to === undefined) return;
    selectCards([to]);
    view.focus(to);
  };
  const placed = () => (layout?.chips ?? []).map(({ person, rect }) => ({ seatId: person.card.seatId, ...rect }));

  /** Puts somebody from the list where they are known to be, else in the middle. */
  const place = (person: GridPerson) => {
    const { seatId } = person.card;
    endRun();
    put(new Map([[person.personId, firstValues(person)]]));
    selectCards([seatId]);
    // The line in the list goes, and the chip that takes its focus comes, with the next frame.
    requestAnimationFrame(() => view.focus(seatId));
  };

  const onArrow = (event: KeyboardEvent, direction: Direction, person: GridPerson) => {
    event.preventDefault();
    const { seatId } = person.card;
    if (event.ctrlKey || event.metaKey) {
      endRun();
      go(nextCard(placed(), [], seatId, direction));
      return;
    }
    if (!isOnGrid(person)) return place(person);
    const { selected } = useMapUi.getState();
    if (!selected.includes(seatId)) selectCards([seatId]);
    const chosen = selected.includes(seatId) ? people.filter(({ card }) => selected.includes(card.seatId)) : [person];
    nudge(
      chosen.map(({ personId }) => personId),
      steps[direction],
    );
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const focused = (event.target as HTMLElement).closest<HTMLElement>('[data-seat-id]')?.dataset.seatId;
    const person = people.find(({ card }) => card.seatId === focused);
    const direction = directions[event.key];
    if (direction && person && !event.altKey) return onArrow(event, direction, person);
    if (event.key === 'Escape') {
      const { selected, inspecting } = useMapUi.getState();
      if (giveUpRun()) event.preventDefault();
      else {
        if (selected.length > 0) event.preventDefault();
        if (inspecting) closeInspector();
        else clearSelection();
      }
      return;
    }
    endRun();
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault();
      go(cardInReadingOrder(placed(), focused ?? null, event.key === 'PageDown' ? 1 : -1));
    } else if ((event.key === '0' || event.code === 'Digit0') && !(event.ctrlKey || event.metaKey || event.altKey)) {
      // As on the map: a second key of the command under U.
      event.preventDefault();
      void actions.support(null);
    } else if (!person) {
      return;
    } else if (event.key === 'Enter' && isOnGrid(person)) {
      event.preventDefault();
      inspectCard(person.card.seatId);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      place(person);
    } else if (event.key === ' ') {
      event.preventDefault();
      toggle(person.card.seatId);
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      openMenu(person.card.seatId, view.anchor(person.card.seatId));
    }
  };
  return { onKeyDown, place };
}

/** Adds somebody to the selection, or takes them out of it. */
export function toggle(seatId: string): void {
  const { selected } = useMapUi.getState();
  selectCards(selected.includes(seatId) ? selected.filter((id) => id !== seatId) : [...selected, seatId]);
}

export function openMenu(seatId: string, at: { x: number; y: number }): void {
  if (!useMapUi.getState().selected.includes(seatId)) selectCards([seatId]);
  setFloating({ kind: 'card', seatId, at });
}
