import type { Point } from '@shared/stakeholder-map/geometry';
import { type PointerEvent, useEffect, useRef, useState } from 'react';
import type { StakeholderRow } from '../stakeholder-row';
import { cardAt } from './card-at';
import { useMap } from './map-context';
import { type NewThing, setFloating, setTarget } from './map-ui';
import { canvasId } from './use-map-view';

/** A press becomes a drag when the pointer has gone this far, in pixels. */
const threshold = 4;
/** Held this near to an edge of the canvas, in pixels, the view moves on; by as much with each frame. */
const edge = 36;
const edgeStep = 12;

/** People who wait in the tray, or a blank shape. */
export type Waiting = { rows: readonly StakeholderRow[] } | { shape: NewThing };
export type Dragged = { what: Waiting; at: Point; over: boolean };

/** Who is dropped on a card reports to it; a unit and a note stand where they are dropped. */
const reports = (what: Waiting) => 'rows' in what || (what.shape !== 'unit' && what.shape !== 'note');

const canvasBox = () => document.getElementById(canvasId)?.getBoundingClientRect();
const overCanvas = ({ x, y }: Point) => {
  const box = canvasBox();
  return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
};
/** How the view moves when something is held there: towards the edge that is near. */
function panAt({ x, y }: Point): Point {
  const box = canvasBox();
  if (!box || !overCanvas({ x, y })) return { x: 0, y: 0 };
  const by = (from: number, to: number) => (from < edge ? edgeStep : to < edge ? -edgeStep : 0);
  return { x: by(x - box.left, box.right - x), y: by(y - box.top, box.bottom - y) };
}

/** Drags somebody, or a blank shape, from the tray onto the canvas, or onto a card there; Escape gives up. */
export function useTrayDrag() {
  const { view, actions } = useMap();
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const press = useRef<{ what: Waiting; from: Point; id: number } | null>(null);
  const latest = useRef({ view, actions });
  useEffect(() => {
    latest.current = { view, actions };
  });

  useEffect(() => {
    let pointer: Point | null = null;
    let frame = 0;
    /** The tray is beside the canvas: what is carried over its edge must have been further in first. */
    let wasInside = false;
    const panOn = () => {
      const by = pointer && wasInside ? panAt(pointer) : { x: 0, y: 0 };
      frame = pointer ? requestAnimationFrame(panOn) : 0;
      if (by.x !== 0 || by.y !== 0) latest.current.view.panBy(by.x, by.y);
    };
    const end = () => {
      press.current = null;
      pointer = null;
      wasInside = false;
      setDragged(null);
      setTarget(null);
    };
    const target = (at: Point) =>
      overCanvas(at) && latest.current.actions.hasManagers()
        ? cardAt(latest.current.view.nodes(), latest.current.view.toFlow(at))
        : undefined;
    const onMove = (event: globalThis.PointerEvent) => {
      const { current } = press;
      if (!current || event.pointerId !== current.id) return;
      const at = { x: event.clientX, y: event.clientY };
      if (Math.hypot(at.x - current.from.x, at.y - current.from.y) < threshold) return;
      pointer = at;
      const { x, y } = panAt(at);
      wasInside ||= overCanvas(at) && x === 0 && y === 0;
      frame ||= requestAnimationFrame(panOn);
      setDragged({ what: current.what, at, over: overCanvas(at) });
      setTarget((reports(current.what) && target(at)?.id) || null);
    };
    const onUp = (event: globalThis.PointerEvent) => {
      const { current } = press;
      if (!current || event.pointerId !== current.id) return;
      const at = { x: event.clientX, y: event.clientY };
      const far = Math.hypot(at.x - current.from.x, at.y - current.from.y) >= threshold;
      const card = target(at);
      end();
      if (!far || !overCanvas(at)) return;
      const flow = latest.current.view.toFlow(at);
      const { what } = current;
      if ('shape' in what) setFloating({ kind: 'add', what: what.shape, at, flow, under: reports(what) ? card?.id : undefined });
      else if (card) void latest.current.actions.dropOn(what.rows, card.id);
      else void latest.current.actions.put(what.rows, flow);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !press.current) return;
      event.preventDefault();
      event.stopPropagation();
      end();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKeyDown, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);

  const onPointerDown = (event: PointerEvent, what: Waiting) => {
    if (event.button !== 0) return;
    press.current = { what, from: { x: event.clientX, y: event.clientY }, id: event.pointerId };
  };
  return { dragged, onPointerDown };
}
