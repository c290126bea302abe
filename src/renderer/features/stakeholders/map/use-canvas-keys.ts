import { cardInReadingOrder, type Direction, nextCard } from '@shared/stakeholder-map/next-card';
import type { FocusEvent, KeyboardEvent } from 'react';
import { useEffect } from 'react';
import { useMap } from './map-context';
import { clearSelection, closeInspector, inspectCard, selectCards, setFloating, setTarget, useMapUi } from './map-ui';

const directions: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };
const vectors: Record<Direction, [number, number]> = { left: [-1, 0], right: [1, 0], up: [0, -1], down: [0, 1] };
/** Canvas units that Alt and Shift with an arrow move a card by. */
const steps = { alt: 4, shift: 20 } as const;

type Options = {
  /** The card that has the focus, or had it last. */
  tabStop: string | null;
  nudge: (seatIds: readonly string[], dx: number, dy: number) => void;
  endNudge: () => void;
};

/** The keys of the canvas that are no commands: moving about, choosing, opening, and moving cards. */
export function useCanvasKeys({ tabStop, nudge, endNudge }: Options) {
  const { model, view, actions, cards } = useMap();
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

  /** Cards where they stand on the screen now. */
  const placed = () =>
    view.nodes().map(({ id, position, width = 0, height = 0 }) => ({ seatId: id, x: position.x, y: position.y, width, height }));

  const go = (to: string | undefined, select: boolean) => {
    if (to === undefined) return;
    const ui = useMapUi.getState();
    if (ui.connecting) setTarget(to === ui.connecting.from ? null : to);
    else if (select) selectCards([to]);
    view.focus(to);
  };

  const onArrow = (event: KeyboardEvent, direction: Direction, focused: string | null) => {
    event.preventDefault();
    const [dx, dy] = vectors[direction];
    const ui = useMapUi.getState();
    if ((event.altKey || event.shiftKey) && !ui.connecting) {
      const chosen = ui.selected.length > 0 ? ui.selected : focused === null ? [] : [focused];
      const step = event.altKey ? steps.alt : steps.shift;
      if (chosen.length > 0) nudge(chosen, dx * step, dy * step);
      return;
    }
    go(focused === null ? (tabStop ?? cards[0]?.seatId) : nextCard(placed(), model.lines, focused, direction), !event.ctrlKey);
  };

  const toggle = (seatId: string) => {
    const { selected } = useMapUi.getState();
    selectCards(selected.includes(seatId) ? selected.filter((id) => id !== seatId) : [...selected, seatId]);
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const focused = (event.target as HTMLElement).closest<HTMLElement>('.react-flow__node')?.dataset.id ?? null;
    const direction = directions[event.key];
    // Alt and Shift together align what is selected: commands.
    if (direction && event.altKey && event.shiftKey) return;
    if (direction) return onArrow(event, direction, focused);
    if (event.key === 'PageDown' || event.key === 'PageUp') {
      event.preventDefault();
      go(cardInReadingOrder(placed(), focused, event.key === 'PageDown' ? 1 : -1), true);
    } else if (event.key === 'Escape') {
      const { selected, lineId, inspecting } = useMapUi.getState();
      if (selected.length > 0 || lineId !== null) event.preventDefault();
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
      if (useMapUi.getState().connecting) actions.finish(focused);
      else inspectCard(focused);
    } else if (event.key === ' ') {
      event.preventDefault();
      toggle(focused);
    } else if (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)) {
      event.preventDefault();
      if (!useMapUi.getState().selected.includes(focused)) selectCards([focused]);
      setFloating({ kind: 'card', seatId: focused, at: view.anchor(focused) });
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
