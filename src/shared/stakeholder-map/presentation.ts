import type { MapViewName } from '../preferences';
import { bounds, grow, type Point, type Rect } from './geometry';
import { type Overlay, overlays } from './overlay';
import type { UnitGround } from './unit-grounds';

/** Whose eyes a presentation is for: the customer sees nothing that the model marks as internal. */
export const audiences = ['client', 'us'] as const;
export type Audience = (typeof audiences)[number];

/** One step of a presentation. `near`: the part of the canvas to come near to; null: all of it. */
export type Slide =
  | { view: 'organisation'; overlay: Overlay; unitId: string | null; near: Rect | null }
  | { view: Exclude<MapViewName, 'organisation'> };

/** Room around a unit that is come near to, in canvas units: its neighbours stay in sight. */
const around = 40;

/**
 * The steps of a presentation of a map. For the customer: the whole organisation, then unit by unit where there are several, from the
 * left. For ourselves: the organisation under each overlay, then the power/interest grid and who of us knows whom, all of which is ours.
 */
export function slidesOf(audience: Audience, grounds: readonly UnitGround[]): Slide[] {
  const whole = (overlay: Overlay): Slide => ({ view: 'organisation', overlay, unitId: null, near: null });
  if (audience === 'us') return [...overlays.map(whole), { view: 'power-interest' }, { view: 'coverage' }];
  const units = [...new Set(grounds.map(({ businessUnitId }) => businessUnitId))].map((unitId) => {
    // Cards of a unit that stand apart have a ground each.
    const rect = bounds(grounds.filter(({ businessUnitId }) => businessUnitId === unitId).map((ground) => ground.rect));
    return { view: 'organisation', overlay: 'support', unitId, near: grow(rect, around) } as const;
  });
  if (units.length < 2) return [whole('support')];
  return [whole('support'), ...units.sort((a, b) => a.near.x - b.near.x || a.near.y - b.near.y)];
}

/** How a picture is looked at: its scale, and where its corner lies in the room, in CSS pixels. */
export type Sight = Point & { scale: number };
type Size = { width: number; height: number };

/** A picture is shown at most this many times as large as it was drawn, by itself and by hand. */
const largestFit = 1.6;
const scales = { least: 0.05, most: 4 };

/** All of `part` in the middle of the room, as large as it goes. */
export function fitSight(part: Rect, room: Size, margin = 16): Sight {
  const free = { width: Math.max(1, room.width - 2 * margin), height: Math.max(1, room.height - 2 * margin) };
  const fitting = Math.min(free.width / Math.max(1, part.width), free.height / Math.max(1, part.height));
  const scale = Math.min(largestFit, Math.max(scales.least, fitting));
  return { scale, x: room.width / 2 - (part.x + part.width / 2) * scale, y: room.height / 2 - (part.y + part.height / 2) * scale };
}

/** Nearer or further by `factor`; what is at the point `at` of the room stays there. */
export function zoomSight(sight: Sight, factor: number, at: Point): Sight {
  const scale = Math.min(scales.most, Math.max(scales.least, sight.scale * factor));
  const by = scale / sight.scale;
  return { scale, x: at.x - (at.x - sight.x) * by, y: at.y - (at.y - sight.y) * by };
}
