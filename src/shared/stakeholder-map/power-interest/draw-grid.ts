import type { Palette } from '../../design-tokens';
import type { Translate } from '../../i18n/translator';
import { bottom, round } from '../geometry';
import { element, textElement } from '../svg';
import { ellipsise } from '../text-metrics';
import type { GridLayout, Quadrant } from './layout';
import { highest, lowest } from './people';

/** The quadrant that the meetings of the quarter go to stands out; in grey, its heading says so. */
const grounds: Record<Quadrant, keyof Palette> = {
  'manage-closely': 'accentTint',
  'keep-satisfied': 'sunken',
  'keep-informed': 'sunken',
  monitor: 'sunken',
};

/** What people stand on: the four named quadrants and both axes with their values. */
export function drawGridGround({ columns, rows, quadrants }: GridLayout, t: Translate, palette: Palette): string {
  const boxes = quadrants.map(({ quadrant, rect }) => {
    const place = { x: round(rect.x), y: round(rect.y), width: round(rect.width), height: round(rect.height), rx: 8 };
    const name = t(`stakeholders:grid.quadrant.${quadrant}`).toLocaleUpperCase();
    return (
      element('rect', { ...place, fill: palette[grounds[quadrant]], 'fill-opacity': 0.6, stroke: palette.hairline }) +
      textElement(ellipsise(name, rect.width - 24, 11.5, 'semibold'), {
        x: round(rect.x + 12),
        y: round(rect.y + 17),
        'font-size': 10.5,
        'font-weight': 600,
        'letter-spacing': 0.6,
        fill: quadrant === 'manage-closely' ? palette.accent : palette.muted,
      })
    );
  });
  const first = columns[lowest] ?? { start: 0, size: 0 };
  const last = columns[highest] ?? first;
  const top = rows[highest] ?? { start: 0, size: 0 };
  const low = rows[lowest] ?? top;
  const floor = bottom({ x: 0, y: low.start, width: 0, height: low.size }) + 4;
  const wall = first.start - 4;
  const small = { 'font-size': 11, fill: palette.muted };
  const ticks = [
    ...columns.map(({ start, size }, value) =>
      textElement(String(value), { x: round(start + size / 2), y: round(floor + 15), 'text-anchor': 'middle', ...small }),
    ),
    ...rows.map(({ start, size }, value) =>
      textElement(String(value), { x: round(wall - 8), y: round(start + size / 2 + 4), 'text-anchor': 'end', ...small }),
    ),
  ];
  const across = { x: (first.start + last.start + last.size) / 2, y: floor + 35 };
  const up = { x: wall - 26, y: (top.start + low.start + low.size) / 2 };
  const title = { 'text-anchor': 'middle', 'font-size': 12, 'font-weight': 600, fill: palette.ink };
  const axes = [
    textElement(`${t('model:field.people.interest')} →`, { x: round(across.x), y: round(across.y), ...title }),
    textElement(`${t('model:field.people.influence')} →`, {
      x: 0,
      y: 0,
      transform: `translate(${round(up.x)} ${round(up.y)}) rotate(-90)`,
      ...title,
    }),
  ];
  return [...boxes, ...ticks, ...axes].join('');
}
