import type { Point, Rect } from '@shared/stakeholder-map/geometry';
import { zoomOfNames } from '@shared/stakeholder-map/zoom-level';
import { type FitViewOptions, useReactFlow, useStoreApi } from '@xyflow/react';
import { useMemo } from 'react';
import type { MapNode } from './use-map-nodes';

/** Id of the canvas in the page: where focus is looked for, and where its shortcuts count. */
export const canvasId = 'stakeholder-map';

/**
 * Milliseconds to wait for a card that was just added, or was out of sight, before giving up on giving it the focus: a slow disk takes its
 * time. Whoever goes on meanwhile, with a key or the pointer, is not called back.
 */
export const patience = 15_000;
/** When somebody last pressed a key or a button of the pointer. */
let lastPress = 0;
for (const press of ['keydown', 'pointerdown']) window.addEventListener(press, ({ timeStamp }) => (lastPress = timeStamp), true);
const margin = 32;
const reducedMotion = window.matchMedia('(prefers-reduced-motion: reduce)');

/** What floats over the canvas takes so many pixels along its edges. */
const around = { top: 58, right: 24, bottom: 52, left: 24 };
/** Everything in sight, never larger than life, and clear of what floats over the top and the bottom of the canvas. */
export const wholeMap: FitViewOptions = {
  padding: { top: `${around.top}px`, right: `${around.right}px`, bottom: `${around.bottom}px`, left: `${around.left}px` },
  maxZoom: 1,
};

/** How long the view takes to move. */
const glide = () => (reducedMotion.matches ? 0 : 150);

/** The element of a card, a note or a group's heading. */
const thingElement = (id: string) =>
  document
    .getElementById(canvasId)
    ?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"], [data-group-id="${CSS.escape(id)}"]`);

export type MapView = ReturnType<typeof useMapView>;

/** Looking around on the canvas: what is in view, where things are on the screen, and which card has the focus. */
export function useMapView() {
  const flow = useReactFlow<MapNode>();
  const store = useStoreApi();
  return useMemo(() => {
    const size = () => {
      const { width, height } = store.getState();
      return { width, height };
    };
    /** A group's heading is no node: where it is seen to be. */
    const headingRect = (groupId: string): Rect | null => {
      const heading = thingElement(groupId)?.getBoundingClientRect();
      const room = document.getElementById(canvasId)?.getBoundingClientRect();
      if (!heading || !room) return null;
      return { x: heading.x - room.x, y: heading.y - room.y, width: heading.width, height: heading.height };
    };
    /** The same in canvas units, as the keys see it. */
    const headingInFlow = (groupId: string): (Rect & { seatId: string }) | null => {
      const rect = headingRect(groupId);
      if (!rect) return null;
      const { x, y, zoom } = flow.getViewport();
      return { seatId: groupId, x: (rect.x - x) / zoom, y: (rect.y - y) / zoom, width: rect.width / zoom, height: rect.height / zoom };
    };
    const screenRect = (seatId: string) => {
      const node = flow.getNode(seatId);
      if (!node) return headingRect(seatId);
      const { x, y, zoom } = flow.getViewport();
      const { width = 0, height = 0, position } = node;
      return { x: position.x * zoom + x, y: position.y * zoom + y, width: width * zoom, height: height * zoom };
    };
    const isInView = (seatId: string) => {
      const rect = screenRect(seatId);
      if (!rect) return false;
      const { width, height } = size();
      return rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width && rect.y + rect.height <= height;
    };
    /** Moves the view just so far that a card is in it. */
    const reveal = (seatId: string) => {
      const rect = screenRect(seatId);
      if (!rect || isInView(seatId)) return;
      const { width, height } = size();
      const shift = (from: number, length: number, room: number) =>
        from < margin ? margin - from : from + length > room - margin ? Math.max(room - margin - length, margin) - from : 0;
      const { x, y, zoom } = flow.getViewport();
      void flow.setViewport(
        { x: x + shift(rect.x, rect.width, width), y: y + shift(rect.y, rect.height, height), zoom },
        { duration: glide() },
      );
    };
    const focus = (seatId: string, asked = performance.now()) => {
      const element = thingElement(seatId);
      reveal(seatId);
      element?.focus({ preventScroll: true });
      // A card that is not measured yet is hidden, and takes no focus.
      if (element && document.activeElement === element) return;
      if (performance.now() < asked + patience && lastPress <= asked) requestAnimationFrame(() => focus(seatId, asked));
    };
    return {
      reveal,
      /**
       * After something came: all of the map stays in sight as long as names can be read on it, else `wanted` does. Nothing moves that need
       * not, and nothing gets larger. `then`: what is to be done when the view stands still.
       */
      follow: (wanted: Rect, whole: Rect, then: () => void) => {
        const { width, height } = size();
        const room = {
          x: around.left,
          y: around.top,
          width: width - around.left - around.right,
          height: height - around.top - around.bottom,
        };
        const now = flow.getViewport();
        const seen = { x: wanted.x * now.zoom + now.x, y: wanted.y * now.zoom + now.y };
        const holds = (from: number, length: number, start: number, space: number) => from >= start && from + length <= start + space;
        if (holds(seen.x, wanted.width * now.zoom, room.x, room.width) && holds(seen.y, wanted.height * now.zoom, room.y, room.height))
          return then();
        const scale = (box: Rect) => Math.min(now.zoom, room.width / box.width, room.height / box.height);
        const target = scale(whole) >= zoomOfNames ? whole : wanted;
        const zoom = scale(target);
        // The whole map stands in the middle; a part of it comes in no further than it has to.
        const place = (from: number, length: number, start: number, space: number, offset: number) =>
          target === whole
            ? start + (space - length * zoom) / 2 - from * zoom
            : Math.min(Math.max(offset, start - from * zoom), start + space - (from + length) * zoom);
        const x = place(target.x, target.width, room.x, room.width, now.x);
        const y = place(target.y, target.height, room.y, room.height, now.y);
        void flow.setViewport({ x, y, zoom }, { duration: glide() }).then(then);
      },
      /** Moves the view by so many pixels of the screen, at once. */
      panBy: (dx: number, dy: number) => void store.getState().panBy({ x: dx, y: dy }),
      headingInFlow,
      focus: (seatId: string) => focus(seatId),
      /** Brings a card to the middle, near enough to be read. */
      centre: (seatId: string) => {
        const node = flow.getNode(seatId);
        if (!node) return;
        const { width = 0, height = 0, position } = node;
        const zoom = Math.max(flow.getZoom(), 0.9);
        void flow.setCenter(position.x + width / 2, position.y + height / 2, { zoom, duration: glide() });
      },
      /** Brings these cards in sight together, never larger than life. */
      frame: (seatIds: readonly string[]) =>
        void flow.fitView({ nodes: seatIds.map((id) => ({ id })), padding: 0.2, maxZoom: 1, duration: glide() }),
      /** Everything in sight, never larger than life. */
      fit: (duration = glide()) => void flow.fitView({ ...wholeMap, duration }),
      zoomBy: (factor: number) => void flow.zoomTo(flow.getZoom() * factor, { duration: glide() }),
      zoomTo: (zoom: number) => void flow.zoomTo(zoom, { duration: glide() }),
      getZoom: flow.getZoom,
      nodes: flow.getNodes,
      toFlow: (at: Point): Point => flow.screenToFlowPosition(at, { snapToGrid: false }),
      /** The point of the canvas in the middle of the view. */
      middle: (): Point => {
        const { x, y, zoom } = flow.getViewport();
        const { width, height } = size();
        return { x: (width / 2 - x) / zoom, y: (height / 2 - y) / zoom };
      },
      /** The part of the canvas that is in sight. */
      sight: (): Rect => {
        const { x, y, zoom } = flow.getViewport();
        const { width, height } = size();
        return { x: -x / zoom, y: -y / zoom, width: width / zoom, height: height / zoom };
      },
      /** The middle of the view in window pixels. */
      screenMiddle: (): Point => {
        const box = document.getElementById(canvasId)?.getBoundingClientRect();
        return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : { x: 0, y: 0 };
      },
      /** Where on the screen a card's lower middle is, for menus opened by keyboard. */
      anchor: (seatId: string): Point => {
        const rect = thingElement(seatId)?.getBoundingClientRect();
        return rect ? { x: rect.left + rect.width / 2, y: rect.bottom - 8 } : { x: window.innerWidth / 2, y: window.innerHeight / 2 };
      },
    };
  }, [flow, store]);
}
