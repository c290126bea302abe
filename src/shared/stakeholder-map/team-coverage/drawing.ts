import { supportGlyph } from '../../design-tokens';
import { gapOf, type Levels, rankOf } from '../../domain/relationship-levels';
import type { CalendarDate } from '../../model/fields';
import { relationshipLevels } from '../../model/person';
import type { Drawing, DrawOptions } from '../drawing';
import { round } from '../geometry';
import type { MapModel } from '../map-model';
import { supportSign } from '../palette';
import { element, textElement } from '../svg';
import { ellipsise, textWidth } from '../text-metrics';
import { levelText } from './level-text';
import { coverageMatrix, type MatrixColumn, type MatrixRow, type Team } from './matrix';

const margin = 24;
const nameWidth = 240;
const standingWidth = 120;
const levelWidth = 124;
const headHeight = 54;
const rowHeight = 38;
const legendHeight = 34;

type Pen = Pick<DrawOptions, 't' | 'palette'>;

/**
 * Draws the coverage matrix as SVG from the model alone: deterministic, no DOM. All of it is what we believe: there is no edition
 * for the customer.
 */
export function drawCoverage(
  model: MapModel,
  team: Team,
  today: CalendarDate,
  { t, date, palette }: Omit<DrawOptions, 'showPolitics'>,
): Drawing {
  const { columns, rows } = coverageMatrix(model, team, { t, date, showPolitics: true }, today);
  const legend = drawLevels({ t, palette });
  const tableWidth = nameWidth + standingWidth + levelWidth * columns.length;
  const width = Math.max(tableWidth, legend.width) + 2 * margin;
  const height = headHeight + rows.length * rowHeight + legendHeight + 2 * margin;
  const parts = [
    ...columns.map((column, index) => at(nameWidth + standingWidth + index * levelWidth, 0, drawHead(column, { t, palette }))),
    ...rows.map((row, index) => at(0, headHeight + index * rowHeight, drawRow(row, tableWidth, { t, palette }))),
    at(0, headHeight + rows.length * rowHeight + 12, legend.svg),
  ];
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: round(width),
      height,
      viewBox: `0 0 ${round(width)} ${height}`,
      'font-family': 'Inter, Carlito, Calibri, sans-serif',
    },
    element('rect', { width: round(width), height, fill: palette.paper }) +
      element('g', { transform: `translate(${margin} ${margin})` }, parts.join('')),
  );
  const nobody = rows.filter(({ standing }) => standing === 'nobody').length;
  const alt = [t('coverage:alt', { count: rows.length }), nobody > 0 && `${t('coverage:nobodyCount', { count: nobody })}.`];
  return { svg, width: round(width), height, alt: alt.filter(Boolean).join(' ') };
}

const at = (x: number, y: number, markup: string) => element('g', { transform: `translate(${round(x)} ${round(y)})` }, markup);

const line = (text: string, y: number, x: number, width: number, bold: boolean, fill: string, size = 12) =>
  textElement(ellipsise(text, width, size, bold ? 'semibold' : 'regular'), {
    x,
    y,
    'font-size': size,
    'font-weight': bold ? 600 : undefined,
    fill,
  });

function drawHead({ member, role, left }: MatrixColumn, { t, palette }: Pen): string {
  const detail = left ? t('coverage:left') : role ? t(`model:accountRole.${role}`) : member ? '' : t('coverage:asCompany');
  const room = levelWidth - 16;
  return line(member?.name ?? t('coverage:company'), 24, 8, room, true, palette.ink) + line(detail, 41, 8, room, false, palette.muted, 11);
}

function drawRow({ card, cells, standing }: MatrixRow, width: number, { t, palette }: Pen): string {
  const sign = supportSign(palette, card.support);
  const room = nameWidth - 44;
  const words = standing ? t(`coverage:standings.${standing}`) : (card.left ?? '');
  const tone =
    standing === 'nobody' ? palette.bad : standing === 'below' ? palette.warn : standing === 'met' ? palette.good : palette.muted;
  return (
    element('path', { d: `M0 0H${width}`, stroke: palette.hairline }) +
    element('rect', { x: 4, y: 10, width: 24, height: 18, rx: 3, fill: sign.fill, stroke: palette.control, 'stroke-width': 0.5 }) +
    textElement(card.support && card.support !== 'unknown' ? supportGlyph[card.support] : '?', {
      x: 16,
      y: 23,
      'text-anchor': 'middle',
      'font-size': 11,
      'font-weight': 600,
      fill: sign.ink,
    }) +
    line(card.fullName, 17, 36, room, true, palette.ink) +
    line(card.fullTitle, 31, 36, room, false, palette.muted, 10.5) +
    line(words, 23, nameWidth + 8, standingWidth - 12, standing === 'nobody', tone, 11) +
    cells.map((levels, index) => at(nameWidth + standingWidth + index * levelWidth + 8, 12, drawLevel(levels, palette))).join('')
  );
}

function drawLevel(levels: Levels, palette: DrawOptions['palette']): string {
  const { current, target } = levels;
  if (current === null && target === null) return textElement('–', { x: 0, y: 11, 'font-size': 12, fill: palette.faint });
  const gap = gapOf(levels) > 0;
  const now = current === null ? 0 : rankOf(current);
  const wanted = target === null ? 0 : rankOf(target);
  const words = gap
    ? `${current === null ? '? ' : ''}${levelText(levels)}`
    : `${levelText({ current, target: null })}${target ? ' ✓' : ''}`;
  return (
    [1, 2, 3, 4].map((step) => drawStep(step <= now ? 'has' : step <= wanted ? 'missing' : 'open', (step - 1) * 10, palette)).join('') +
    textElement(words, { x: 46, y: 11, 'font-size': 11.5, 'font-weight': gap ? 600 : undefined, fill: gap ? palette.ink : palette.muted })
  );
}

/** One step of a level: full where it stands, dashed where it is missing to the target. */
function drawStep(kind: 'has' | 'missing' | 'open', x: number, palette: DrawOptions['palette']): string {
  const place = { x: x + 0.75, y: 0.75, width: 6.5, height: 12.5, rx: 1.5, 'stroke-width': 1.5 };
  if (kind === 'has') return element('rect', { ...place, fill: palette.accent, stroke: palette.accent });
  const stroke = kind === 'missing' ? { stroke: palette.bad, 'stroke-dasharray': '3 2' } : { stroke: palette.hairline };
  return element('rect', { ...place, fill: 'none', ...stroke });
}

/** What the figures and steps mean. */
function drawLevels({ t, palette }: Pen): { svg: string; width: number } {
  let x = 0;
  const parts: string[] = [];
  const word = (text: string) => {
    parts.push(textElement(text, { x: round(x), y: 22, 'font-size': 11, fill: palette.ink }));
    x += textWidth(text, 11) + 18;
  };
  for (const level of relationshipLevels) word(`${rankOf(level)} ${t(`model:relationship.${level}`)}`);
  for (const [kind, key] of [
    ['has', 'now'],
    ['missing', 'missing'],
  ] as const) {
    parts.push(at(x, 11, drawStep(kind, 0, palette)));
    x += 14;
    word(t(`coverage:legend.${key}`));
  }
  return { svg: parts.join(''), width: x };
}
