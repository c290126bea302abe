import type { Palette } from '../design-tokens';
import type { BusinessUnit } from '../model/business-unit';
import { round } from './geometry';
import { unitTints } from './palette';
import { element, textElement } from './svg';
import { ellipsise } from './text-metrics';
import type { UnitGround } from './unit-grounds';

/** What the ground of each unit looks like, by the unit's id. */
export type UnitLooks = ReadonlyMap<string, { name: string; tint: (typeof unitTints)[number] }>;

/** Units take their tints in the order of their names, so that two pictures of an account agree. */
export function unitLooks(units: readonly BusinessUnit[]): UnitLooks {
  const named = [...units].sort((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(named.map(({ id, name }, index) => [id, { name, tint: unitTints[index % unitTints.length] ?? 'sunken' }]));
}

/** One tinted ground with the unit's name in small capitals, `scale` times as large where it is to be read from further away. */
export function drawGround({ businessUnitId, rect }: UnitGround, looks: UnitLooks, palette: Palette, scale = 1): string {
  const { name, tint } = looks.get(businessUnitId) ?? { name: '', tint: 'sunken' };
  const place = { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height) };
  return (
    element('rect', { ...place, rx: 10, fill: palette[tint], 'fill-opacity': 0.55 }) +
    textElement(ellipsise(name.toLocaleUpperCase(), rect.width - 28, 11.5 * scale, 'semibold'), {
      x: round(rect.x + 14),
      y: round(rect.y + 16 + 4 * scale),
      'font-size': 10.5 * scale,
      'font-weight': 600,
      'letter-spacing': 0.6,
      fill: palette.muted,
    })
  );
}
