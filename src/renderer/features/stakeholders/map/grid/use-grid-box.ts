import { overlaps, type Point, type Rect } from '@shared/stakeholder-map/geometry';
import type { Chip } from '@shared/stakeholder-map/power-interest/layout';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import { useMap } from '../map-context';
import { announce, selectCards, useMapUi } from '../map-ui';

/** A press on the ground becomes a box when the pointer has gone this far, in pixels. */
const threshold = 4;

const rectOf = (a: Point, b: Point): Rect => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

type Press = { id: number; ground: HTMLElement; from: Point; before: readonly string[]; kept: readonly string[]; drawn: boolean };

/** Selects those in a box drawn over the ground of the grid; with Shift beside those selected before. Escape gives it up. */
export function useGridBox(chips: readonly Chip[]) {
  const { t } = useMap();
  const [rect, setRect] = useState<Rect | null>(null);
  const press = useRef<Press | null>(null);
  /** The click that follows a box takes nothing back. */
  const drawn = useRef(false);
  const latest = useRef({ chips, t });
  useEffect(() => {
    latest.current = { chips, t };
  });

  useEffect(() => {
    const end = () => {
      press.current = null;
      setRect(null);
    };
    const onMove = (event: globalThis.PointerEvent) => {
      const { current } = press;
      if (!current || event.pointerId !== current.id) return;
      const at = pointIn(current.ground, event);
      if (!current.drawn && Math.hypot(at.x - current.from.x, at.y - current.from.y) < threshold) return;
      current.drawn = true;
      drawn.current = true;
      const box = rectOf(current.from, at);
      setRect(box);
      const within = latest.current.chips.filter((chip) => overlaps(chip.rect, box)).map(({ person }) => person.card.seatId);
      selectCards([...new Set([...current.kept, ...within])]);
    };
    const onUp = (event: globalThis.PointerEvent) => {
      if (!press.current || event.pointerId !== press.current.id) return;
      if (press.current.drawn) announce(latest.current.t('stakeholders:inspector.several', { count: useMapUi.getState().selected.length }));
      end();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !press.current?.drawn) return;
      event.preventDefault();
      event.stopPropagation();
      selectCards(press.current.before);
      end();
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

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    drawn.current = false;
    if (event.button !== 0 || (event.target as HTMLElement).closest('[data-seat-id]')) return;
    const { selected: before } = useMapUi.getState();
    const ground = event.currentTarget;
    const kept = event.shiftKey ? before : [];
    press.current = { id: event.pointerId, ground, from: pointIn(ground, event.nativeEvent), before, kept, drawn: false };
  };
  return { rect, onPointerDown, wasDrawn: () => drawn.current };
}

function pointIn(ground: HTMLElement, { clientX, clientY }: globalThis.PointerEvent): Point {
  const { left, top } = ground.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
