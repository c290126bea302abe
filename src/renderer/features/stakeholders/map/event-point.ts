import type { Point } from '@shared/stakeholder-map/geometry';

/** Where in the window a pointer event happened. */
export function pointOf(event: MouseEvent | TouchEvent): Point {
  const { clientX: x, clientY: y } = 'changedTouches' in event ? (event.changedTouches[0] as Touch) : event;
  return { x, y };
}
