import type { Palette } from '../design-tokens';
import type { BusinessUnit } from '../model/business-unit';
import { round } from './geometry';
import { unitTints } from './palette';
import { element, textElement } from './svg';
import { ellipsise, textWidth } from './text-metrics';
import type { UnitGround } from './unit-grounds';

/** What the ground of each unit looks like, by the unit's id. */
export type UnitLooks = ReadonlyMap<string, { name: string; tint: (typeof unitTints)[number] }>;

/** Units take their tints in the order of their names, so that two pictures of an account agree. */
export function unitLooks(units: readonly BusinessUnit[]): UnitLooks {
  const named = [...units].sort((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(named.map(({ id, name }, index) => [id, { name, tint: unitTints[index % unitTints.length] ?? 'sunken' }]));
}

/** The tinted ground of a unit, under whatever passes. */
export function drawGround({ businessUnitId, rect }: UnitGround, looks: UnitLooks, palette: Palette): string {
  const { tint } = looks.get(businessUnitId) ?? unknown;
  const place = { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height) };
  return element('rect', { ...place, rx: 10, fill: palette[tint], 'fill-opacity': 0.55 });
}

const unknown = { name: '', tint: 'sunken' } as const;
const size = 10.5;
const spacing = 0.6;

/**
 * A unit's name in small capitals, over the lines that pass, so that they do not strike it out; `scale` times as large where it is to be
 * read from further away.
 */
export function drawGroundHeading({ businessUnitId, rect, headed }: UnitGround, looks: UnitLooks, palette: Palette, scale = 1): string {
  const { name, tint } = looks.get(businessUnitId) ?? unknown;
  const words = ellipsise(name.toLocaleUpperCase(), rect.width - 28, (size + 1) * scale, 'semibold');
  if (words === '' || headed === null) return '';
  const top = headed === 'top' ? rect.y : rect.y + rect.height - 36;
  const plate = {
    x: round(rect.x + 10),
    y: round(top + 12 - 5 * (scale - 1)),
    width: round(textWidth(words, size * scale, 'semibold') + words.length * spacing + 8),
    height: round(4 + 7 + 5 * scale),
    rx: 3,
  };
  return (
    element('rect', { ...plate, fill: palette.paper }) +
    element('rect', { ...plate, fill: palette[tint], 'fill-opacity': 0.55 }) +
    textElement(words, {
      x: round(rect.x + 14),
      y: round(top + 16 + 4 * scale),
      'font-size': size * scale,
      'font-weight': 600,
      'letter-spacing': spacing,
      fill: palette.muted,
    })
  );
}
