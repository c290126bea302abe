import { shiftValues } from '@shared/stakeholder-map/commands/power-interest';
import { centre, type Point } from '@shared/stakeholder-map/geometry';
import { type GridLayout, valuesAt } from '@shared/stakeholder-map/power-interest/layout';
import { type GridPerson, isOnGrid } from '@shared/stakeholder-map/power-interest/people';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useMap } from '../map-context';
import { announce, selectCards, useMapUi } from '../map-ui';
import type { ValuesOf } from './grid-changes';
import { gridId, waitingId } from './use-grid-view';

/** A press becomes a drag when the pointer has gone this far, in pixels. */
const threshold = 4;

export type GridDrag = {
  /** The one under the pointer, and those who go along. */
  main: GridPerson;
  personIds: ReadonlySet<string>;
  /** Where the pointer is, and how far it has come, in window pixels. */
  at: Point;
  moved: Point;
  /** What letting go here would say of them; null where it would change nothing. */
  values: ValuesOf | null;
};

/** Letting go here would take values away again: the list of those who wait is under the pointer. */
export const takesBack = (drag: GridDrag | null): boolean =>
  drag?.values ? [...drag.values.values()].some(({ interest }) => interest === null) : false;

const isOver = (id: string, { x, y }: Point) => {
  const box = document.getElementById(id)?.parentElement?.getBoundingClientRect();
  return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
};
const nothingKnown = { influence: null, interest: null };

/** Drags people over the grid, from the list onto it, and back into the list. Escape puts them back. */
export function useGridDrag(people: readonly GridPerson[], layout: GridLayout | null, put: (values: ValuesOf) => void) {
  const { t, view } = useMap();
  const [drag, setDrag] = useState<GridDrag | null>(null);
  /** The drag is here too: letting go must not wait until the window has drawn where it was. */
  const press = useRef<{ person: GridPerson; from: Point; id: number; drag: GridDrag | null } | null>(null);
  /** The click that follows a drag opens nothing. */
  const dragged = useRef(false);
  const latest = useRef({ people, layout, put, t, view });
  useEffect(() => {
    latest.current = { people, layout, put, t, view };
  });

  useEffect(() => {
    const valuesOver = (main: GridPerson, group: readonly GridPerson[], at: Point, moved: Point): ValuesOf | null => {
      const { layout: grid } = latest.current;
      if (isOver(waitingId, at)) return isOnGrid(main) ? new Map(group.map(({ personId }) => [personId, nothingKnown])) : null;
      const box = document.getElementById(gridId)?.getBoundingClientRect();
      if (!grid || !box || !isOver(gridId, at)) return null;
      const chip = grid.chips.find(({ person }) => person.personId === main.personId);
      if (!chip || !isOnGrid(main)) {
        const target = valuesAt(grid, { x: at.x - box.left, y: at.y - box.top });
        return new Map(group.map(({ personId }) => [personId, target]));
      }
      const middle = centre(chip.rect);
      const target = valuesAt(grid, { x: middle.x + moved.x, y: middle.y + moved.y });
      const by = { influence: target.influence - main.influence, interest: target.interest - main.interest };
      return shiftValues(new Map(group.map((person) => [person.personId, person])), by);
    };
    const end = () => {
      press.current = null;
      setDrag(null);
    };
    const onMove = (event: globalThis.PointerEvent) => {
      const { current } = press;
      if (!current || event.pointerId !== current.id) return;
      const { person: main, from } = current;
      const at = { x: event.clientX, y: event.clientY };
      const moved = { x: at.x - from.x, y: at.y - from.y };
      if (!current.drag && Math.hypot(moved.x, moved.y) < threshold) return;
      if (!useMapUi.getState().selected.includes(main.card.seatId)) selectCards([main.card.seatId]);
      const { selected } = useMapUi.getState();
      // Those on the grid go together, and so do those in the list.
      const group = latest.current.people.filter((other) => selected.includes(other.card.seatId) && isOnGrid(other) === isOnGrid(main));
      dragged.current = true;
      current.drag = {
        main,
        personIds: new Set(group.map(({ personId }) => personId)),
        at,
        moved,
        values: valuesOver(main, group, at, moved),
      };
      setDrag(current.drag);
    };
    const onUp = (event: globalThis.PointerEvent) => {
      if (!press.current || event.pointerId !== press.current.id) return;
      const { person, drag: ended } = press.current;
      const { put: keep, view: shown } = latest.current;
      end();
      if (!ended?.values) return;
      keep(ended.values);
      // Between the list and the grid, what had the focus goes with the next frame.
      requestAnimationFrame(() => shown.focus(person.card.seatId));
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !press.current) return;
      event.preventDefault();
      event.stopPropagation();
      end();
      announce(latest.current.t('stakeholders:map.putBack'));
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);

  const onPointerDown = (event: PointerEvent, person: GridPerson) => {
    dragged.current = false;
    if (event.button !== 0) return;
    press.current = { person, from: { x: event.clientX, y: event.clientY }, id: event.pointerId, drag: null };
  };
  return { drag, onPointerDown, wasDragged: () => dragged.current };
}
