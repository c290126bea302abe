import { cardInReadingOrder, type Direction, nextCard } from '@shared/stakeholder-map/next-card';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useEffect } from 'react';
import { useMap } from './map-context';
import {
  clearSelection,
  closeInspector,
  inspectCard,
  selectCards,
  selectThings,
  setEditing,
  setFloating,
  setTarget,
  useMapUi,
} from './map-ui';
import { changeNoteSize } from './shape-changes';

const directions: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const vectors: Record<Direction, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };
/** Canvas units that Alt and Shift with an arrow move a card by. */
const steps = { alt: 4, shift: 20 } as const;

/** The card, note or group whose element this is, or is in. */
export function thingAt(target: EventTarget | null): string | null {
  const element = (target as HTMLElement | null)?.closest<HTMLElement>('.react-flow__node, [data-group-id]');
  return element?.dataset.groupId ?? element?.dataset.id ?? null;
}

type Options = {
  /** The card that has the focus, or had it last. */
  tabStop: string | null;
  nudge: (ids: readonly string[], dx: number, dy: number, groupTitle: string | null) => void;
  endNudge: () => void;
};

/** The keys of the canvas that are no commands: moving about, choosing, opening, and moving cards. */
export function useCanvasKeys({ tabStop, nudge, endNudge }: Options) {
  const { model, view, actions, cards, notes, groups } = useMap();
  const connecting = useMapUi((state) => state.connecting);

  // Wherever the focus is: a line that was begun is given up before anything else closes.
  useEffect(() => {
    if (!connecting) return;
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      event.stopPropagation();
      useMapUi.setState({ connecting: null, target: null });
    };
    window.addEventListener('keydown', onKeyDown, true);
    return () => window.removeEventListener('keydown', onKeyDown, true);
  }, [connecting]);

  const isCard = (id: string) => cards.some(({ seatId }) => seatId === id);
  /** Cards, notes and headings where they stand on the screen now; lines lead to cards alone. */
  const placed = () => {
    const nodes = view.nodes().map(({ id, position, width = 0, height = 0 }) => ({ seatId: id, ...position, width, height }));
    if (useMapUi.getState().connecting) return nodes.filter(({ seatId }) => isCard(seatId));
    return [...nodes, ...groups.flatMap(({ id }) => view.headingInFlow(id) ?? [])];
  };

  const select = (id: string) => (isCard(id) ? selectCards([id]) : selectThings([], [id]));
  const go = (to: string | undefined, selects: boolean) => {
    if (to === undefined) return;
    const ui = useMapUi.getState();
    if (ui.connecting) setTarget(ui.connecting.from.includes(to) ? null : to);
    else if (selects) select(to);
    view.focus(to);
  };

  const onArrow = (event: KeyboardEvent, direction: Direction, focused: string | null) => {
    event.preventDefault();
    const [dx, dy] = vectors[direction];
    const ui = useMapUi.getState();
    const note = notes.find(({ id }) => id === focused);
    if (note && event.ctrlKey && event.shiftKey) {
      const { x, y, width, height } = note;
      void changeNoteSize(model, note.id, { x, y, width: width + dx * steps.shift, height: height + dy * steps.shift });
      return;
    }
    if ((event.altKey || event.shiftKey) && !ui.connecting) {
      const all = actions.members();
      const chosen = all.length > 0 ? all : focused === null ? [] : [focused];
      const step = event.altKey ? steps.alt : steps.shift;
      const [only] = ui.selected.length === 0 && ui.shapes.length === 1 ? ui.shapes : [];
      const title = groups.find(({ id }) => id === only)?.title ?? null;
      if (chosen.length > 0) nudge(chosen, dx * step, dy * step, title);
      return;
    }
    go(focused === null ? (tabStop ?? cards[0]?.seatId) : nextCard(placed(), model.lines, focused, direction), !event.ctrlKey);
  };

  const toggled = (all: readonly string[], id: string) => (all.includes(id) ? all.filter((one) => one !== id) : [...all, id]);
  const toggle = (id: string) => {
    const { selected, shapes } = useMapUi.getState();
    selectThings(isCard(id) ? toggled(selected, id) : selected, isCard(id) ? shapes : toggled(shapes, id));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const focused = thingAt(event.target);
    const direction = directions[event.key];
    // Alt and Shift together align what is selected: commands.
    if (direction && event.altKey && event.shiftKey) return;
    if (direction) return onArrow(event, direction, focused);
    // With Alt they put a card elsewhere among its colleagues: commands.
    if ((event.key === 'PageDown' || event.key === 'PageUp') && !event.altKey) {
      event.preventDefault();
      go(cardInReadingOrder(placed(), focused, event.key === 'PageDown' ? 1 : -1), true);
    } else if (event.key === 'Escape') {
      const { selected, shapes, lineId, inspecting } = useMapUi.getState();
      if (selected.length + shapes.length > 0 || lineId !== null) event.preventDefault();
      if (inspecting) closeInspector();
      else clearSelection();
    } else if ((event.key === '0' || event.code === 'Digit0') && !(event.ctrlKey || event.metaKey || event.altKey)) {
      // The other digits are commands; this one is a second key of the command under U.
      event.preventDefault();
      void actions.support(null);
    } else if (focused === null) {
      return;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!isCard(focused)) setEditing(focused);
      else if (useMapUi.getState().connecting) actions.finish(focused);
      else inspectCard(focused);
    } else if (event.key === ' ') {
      event.preventDefault();
      toggle(focused);
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      const { selected, shapes } = useMapUi.getState();
      if (![...selected, ...shapes].includes(focused)) select(focused);
      const at = view.anchor(focused);
      setFloating(isCard(focused) ? { kind: 'card', seatId: focused, at } : { kind: 'shape', shapeId: focused, at });
    }
  };
  const onKeyUp = (event: KeyboardEvent<HTMLElement>) => {
    // The run ends with the key that made it a run of moves, not with each arrow.
    if (event.key === 'Alt' || event.key === 'Shift') endNudge();
  };
  const onBlur = (event: FocusEvent<HTMLElement>) => {
    if (!event.currentTarget.contains(event.relatedTarget)) endNudge();
  };
  return { onKeyDown, onKeyUp, onBlur };
}
