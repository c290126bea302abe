import type { Point, Rect } from '@shared/stakeholder-map/geometry';
import { fitSight, type Sight, zoomSight } from '@shared/stakeholder-map/presentation';
import { useCallback, useEffect, useRef, useState } from 'react';

/** What a turn of the wheel, or a pinch, which Chromium tells as a wheel with Ctrl, does to the scale. */
const wheelZoom = 0.01;
const lineHeight = 20;

/**
 * How the picture is looked at: all of `near` until the hand moves or zooms it. Two fingers and the wheel pan, a pinch and Ctrl with
 * the wheel zoom, a pressed pointer drags.
 */
export function useSight(near: Rect | null) {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [{ width, height }, setSize] = useState({ width: 0, height: 0 });
  const [hand, setHand] = useState<{ near: Rect | null; sight: Sight } | null>(null);
  const fitted = near && width > 0 ? fitSight(near, { width, height }) : { x: 0, y: 0, scale: 1 };
  // What the hand did counts for this step only.
  const byHand = hand !== null && hand.near === near;
  const sight = byHand ? hand.sight : fitted;
  const latest = useRef({ sight, near, width, height });
  useEffect(() => {
    latest.current = { sight, near, width, height };
  });

  const move = useCallback((change: (now: Sight) => Sight) => {
    const next = change(latest.current.sight);
    latest.current.sight = next;
    setHand({ near: latest.current.near, sight: next });
  }, []);
  const pan = useCallback((dx: number, dy: number) => move((now) => ({ ...now, x: now.x + dx, y: now.y + dy })), [move]);
  const zoom = useCallback(
    (factor: number, at?: Point) =>
      move((now) => zoomSight(now, factor, at ?? { x: latest.current.width / 2, y: latest.current.height / 2 })),
    [move],
  );

  useEffect(() => {
    if (!element) return;
    const measured = new ResizeObserver(() => setSize({ width: element.clientWidth, height: element.clientHeight }));
    measured.observe(element);
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? lineHeight : 1;
      const box = element.getBoundingClientRect();
      const at = { x: event.clientX - box.left, y: event.clientY - box.top };
      if (event.ctrlKey || event.metaKey) zoom(Math.exp(-event.deltaY * unit * wheelZoom), at);
      else if (event.shiftKey && event.deltaX === 0) pan(-event.deltaY * unit, 0);
      else pan(-event.deltaX * unit, -event.deltaY * unit);
    };
    const onPointerDown = (event: PointerEvent) => {
      if (event.button > 1) return;
      element.setPointerCapture(event.pointerId);
    };
    const onPointerMove = (event: PointerEvent) => {
      if (element.hasPointerCapture(event.pointerId)) pan(event.movementX, event.movementY);
    };
    // Not passive: the page must neither scroll nor zoom.
    element.addEventListener('wheel', onWheel, { passive: false });
    element.addEventListener('pointerdown', onPointerDown);
    element.addEventListener('pointermove', onPointerMove);
    return () => {
      measured.disconnect();
      element.removeEventListener('wheel', onWheel);
      element.removeEventListener('pointerdown', onPointerDown);
      element.removeEventListener('pointermove', onPointerMove);
    };
  }, [pan, zoom, element]);

  return { stage: setElement, sight, byHand, pan, zoom, showAll: () => setHand(null) };
}
