import type { Rect } from '@shared/stakeholder-map/geometry';
import { useLayoutEffect, useRef } from 'react';
import { coverageId } from './coverage-matrix/matrix-id';
import { gridId, waitingId } from './grid/use-grid-view';
import { canvasId } from './use-map-view';

/** Id of the room that all views share. */
export const viewsId = 'map-views';
/** Id of the switch, which stays while the views change under it. */
export const switchId = 'map-view-switch';

/** How long people take from their place in one view to that in the next, in milliseconds. */
const flightTime = 180;
/** Frames to wait until the next view has settled; it is shown as it is after that. */
const mostFrames = 15;
/** Above this many the views change at once: moving them all would stutter. */
const mostFlying = 150;

const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');
const people = [
  `#${canvasId} .react-flow__node`,
  `#${gridId} [data-seat-id]`,
  `#${waitingId} [data-seat-id]`,
  `#${coverageId} [data-seat-id]`,
].join(', ');

type Place = Pick<Rect, 'x' | 'y' | 'width' | 'height'>;
/** Where people stood in the view that is being left; null when nothing is on its way. */
let left: ReadonlyMap<string, Place> | null = null;

const seatOf = (element: HTMLElement) => element.dataset.seatId ?? element.dataset.id ?? '';
/** What of a person's element is seen to go: the drawing, where there is one. */
const visualOf = (element: HTMLElement): Element => element.querySelector('svg') ?? element;

/** Everybody who is in sight in the room of the views, by seat. */
function inSight(): Map<string, { element: HTMLElement; place: Place }> {
  const room = document.getElementById(viewsId)?.getBoundingClientRect();
  const found = new Map<string, { element: HTMLElement; place: Place }>();
  if (!room) return found;
  for (const element of document.querySelectorAll<HTMLElement>(people)) {
    const { x, y, width, height } = visualOf(element).getBoundingClientRect();
    if (width === 0 || x + width < room.left || x > room.right || y + height < room.top || y > room.bottom) continue;
    found.set(seatOf(element), { element, place: { x, y, width, height } });
  }
  return found;
}

/** Before the view changes: keeps in mind where everybody stands, unless motion is not wanted or they are too many. */
export function rememberPlaces(): void {
  const seen = reducedMotion.matches ? new Map<never, never>() : inSight();
  left = seen.size === 0 || seen.size > mostFlying ? null : new Map([...seen].map(([seatId, { place }]) => [seatId, place]));
}

const samePlaces = (a: ReadonlyMap<string, { place: Place }>, b: ReadonlyMap<string, { place: Place }>) =>
  a.size === b.size &&
  [...a].every(([seatId, { place }]) => {
    const other = b.get(seatId)?.place;
    return other !== undefined && Math.abs(place.x - other.x) < 1 && Math.abs(place.y - other.y) < 1;
  });

/** When another view is shown, those who were in sight go from where they stood to where they stand now. */
export function useViewFlight(shown: string): void {
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    const from = left;
    left = null;
    const room = document.getElementById(viewsId);
    if (!from || !room) return;
    const parts = [...room.children].filter(({ id }) => id !== switchId);
    // A view is laid out once its room is known: until then it is not seen.
    const hidden = parts.map((part) => part.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1000 }));
    let frame = 0;
    let layer: HTMLElement | null = null;
    const reveal = () => {
      for (const animation of hidden) animation.cancel();
    };
    const wait = (seen: ReturnType<typeof inSight>, frames: number) => {
      const now = inSight();
      if (now.size === 0 || !samePlaces(seen, now)) {
        if (frames > 0) frame = requestAnimationFrame(() => wait(now, frames - 1));
        else reveal();
        return;
      }
      reveal();
      for (const part of parts) part.animate([{ opacity: 0 }, { opacity: 1 }], { duration: flightTime, easing: 'ease-out' });
      layer = fly(from, now);
    };
    frame = requestAnimationFrame(() => wait(new Map(), mostFrames));
    return () => {
      cancelAnimationFrame(frame);
      reveal();
      layer?.remove();
    };
  }, [shown]);
}

/** Pictures of the people go from place to place over the views; they themselves are seen when the pictures have arrived. */
function fly(from: ReadonlyMap<string, Place>, to: ReturnType<typeof inSight>): HTMLElement {
  const layer = document.createElement('div');
  layer.setAttribute('aria-hidden', 'true');
  layer.style.cssText = 'position: fixed; inset: 0; z-index: 4; pointer-events: none; contain: strict;';
  const done: Promise<unknown>[] = [];
  for (const [seatId, { element, place }] of to) {
    const start = from.get(seatId);
    if (!start) continue;
    const visual = visualOf(element);
    const own = visual instanceof SVGElement ? { width: Number(visual.getAttribute('width')) || place.width } : { width: place.width };
    const picture = visual.cloneNode(true) as HTMLElement | SVGElement;
    for (const name of ['id', 'data-seat-id', 'data-selected', 'tabindex', 'aria-label']) picture.removeAttribute(name);
    picture.style.cssText = `position: absolute; left: 0; top: 0; margin: 0; overflow: visible; transform-origin: 0 0; ${
      visual instanceof SVGElement ? '' : `width: ${place.width}px; height: ${place.height}px;`
    }`;
    layer.append(picture);
    const scale = place.width / own.width;
    // A card and a chip have different shapes: the smaller of the two ratios keeps the picture within where it comes from.
    const grown = scale * Math.min(start.width / place.width, start.height / place.height);
    const x = start.x + (start.width - place.width * (grown / scale)) / 2;
    const y = start.y + (start.height - place.height * (grown / scale)) / 2;
    const steps = [
      { transform: `translate(${x}px, ${y}px) scale(${grown})` },
      { transform: `translate(${place.x}px, ${place.y}px) scale(${scale})` },
    ];
    done.push(picture.animate(steps, { duration: flightTime, easing: 'cubic-bezier(0.2, 0, 0, 1)', fill: 'both' }).finished);
    element.animate([{ opacity: 0 }, { opacity: 0 }], { duration: flightTime });
  }
  document.body.append(layer);
  void Promise.allSettled(done).then(() => layer.remove());
  return layer;
}
