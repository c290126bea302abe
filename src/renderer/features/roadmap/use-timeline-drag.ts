import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react';

export type DragMode = 'move' | 'start' | 'end';
export type Held = { id: string; mode: DragMode; days: number };

/** So many pixels are a trembling hand, not a drag. */
const slack = 4;

type Options = {
  scroller: RefObject<HTMLElement | null>;
  perDay: number;
  /** Whatever the bars are drawn from: what was held is let go when it changes. */
  drawn: unknown;
  /** The hand let go; false: nothing came of it. */
  onDone: (held: Held) => Promise<boolean>;
};

/** Moving and stretching bars by hand: whole days, one step of undo; Escape puts everything back. */
export function useTimelineDrag({ scroller, perDay, drawn, onDone }: Options) {
  const [held, setHeld] = useState<Held | null>(null);
  const dragged = useRef(false);
  const end = useRef<(() => void) | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored shows from now on
  useEffect(() => setHeld(null), [drawn]);
  useEffect(() => () => end.current?.(), []);

  const start = (event: PointerEvent, id: string, mode: DragMode) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    dragged.current = false;
    const from = event.clientX + (scroller.current?.scrollLeft ?? 0);
    let days = 0;
    const onMove = (move: globalThis.PointerEvent) => {
      const by = move.clientX + (scroller.current?.scrollLeft ?? 0) - from;
      if (Math.abs(by) >= slack) dragged.current = true;
      if (!dragged.current) return;
      days = Math.round(by / perDay);
      setHeld({ id, mode, days });
    };
    const onKeyDown = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return;
      key.preventDefault();
      key.stopPropagation();
      end.current?.();
      setHeld(null);
    };
    const onUp = () => {
      end.current?.();
      if (!dragged.current || days === 0) return setHeld(null);
      void onDone({ id, mode, days }).then((done) => {
        if (!done) setHeld(null);
      });
    };
    end.current = () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('keydown', onKeyDown, true);
      end.current = null;
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('keydown', onKeyDown, true);
  };

  return {
    held,
    start,
    /** Whether the click that just came is the end of a drag. */
    wasDrag: () => dragged.current,
  };
}
