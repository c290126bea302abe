import type { Translate } from '../../i18n/translator';
import { drawLegend } from '../draw-legend';
import type { Drawing, DrawOptions } from '../drawing';
import { round } from '../geometry';
import type { MapModel } from '../map-model';
import { element, textElement } from '../svg';
import { textWidth } from '../text-metrics';
import { drawChip, drawLabel } from './draw-chip';
import { drawGridGround } from './draw-grid';
import { chipSize, type GridLayout, layOutGrid, quadrantOf } from './layout';
import { type GridPerson, gridPeople, isOnGrid } from './people';
import { labelSize, labelWeight } from './place-labels';

/** Size of the grid in a picture, unless a crowd needs more: the shape of a landscape page. */
const pictureSize = { width: 1080, height: 640 };
const margin = 24;
const rowHeight = chipSize.height + 8;

/**
 * Draws the power/interest grid as SVG from the model alone: deterministic, no DOM. Everybody on the map is in it, those
 * without both values below the grid, with the legend. All of it is what we believe: there is no edition for the customer.
 */
export function drawPowerInterest(model: MapModel, { t, date, palette }: Omit<DrawOptions, 'showPolitics'>): Drawing {
  const people = gridPeople(model, { t, date, showPolitics: true });
  const layout = layOutGrid(people, pictureSize);
  const width = layout.width + 2 * margin;
  const waiting = drawWaiting(
    people.filter((person) => !isOnGrid(person)),
    layout.width,
    { t, palette },
  );
  const used = {
    lineKinds: new Set<never>(),
    showPolitics: true,
    someoneLeft: people.some(({ card }) => card.left !== null),
    openSeats: false,
  };
  const legend = drawLegend({ ...used, decider: true }, layout.width, t, palette);
  const below = layout.height + margin + 8;
  const height = below + waiting.height + legend.height + margin;
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: round(width),
      height: round(height),
      viewBox: `0 0 ${round(width)} ${round(height)}`,
      'font-family': 'Inter, Carlito, Calibri, sans-serif',
    },
    element('rect', { width: round(width), height: round(height), fill: palette.paper }) +
      element('g', { transform: `translate(${margin} ${margin})` }, drawGridGround(layout, t, palette) + drawChips(layout, palette)) +
      element('g', { transform: `translate(${margin} ${round(below)})` }, waiting.svg) +
      element('g', { transform: `translate(${margin} ${round(below + waiting.height)})` }, legend.svg),
  );
  return { svg, width: round(width), height: round(height), alt: describeGrid(layout, people.length, t) };
}

const at = (x: number, y: number, markup: string) => element('g', { transform: `translate(${round(x)} ${round(y)})` }, markup);

const drawChips = ({ chips }: GridLayout, palette: DrawOptions['palette']): string =>
  chips
    .map(({ person, rect, label }) => at(rect.x, rect.y, drawChip(person, palette)) + (label ? drawLabel(person, label, palette) : ''))
    .join('');

/** Those who are not on the grid yet, in rows, each with the name. */
function drawWaiting(people: readonly GridPerson[], width: number, { t, palette }: Pick<DrawOptions, 't' | 'palette'>) {
  if (people.length === 0) return { svg: '', height: 0 };
  const heading = textElement(t('stakeholders:grid.waiting'), { x: 0, y: 12, 'font-size': 12, 'font-weight': 600, fill: palette.ink });
  let x = 0;
  let y = 22;
  const parts = people.map((person) => {
    const text = person.card.fullName;
    const weight = labelWeight(person);
    const named = Math.min(textWidth(text, labelSize, weight), width - chipSize.width - 6);
    const length = chipSize.width + 6 + named;
    if (x > 0 && x + length > width) {
      x = 0;
      y += rowHeight;
    }
    const label = { text, side: 'right', rect: { x: x + chipSize.width + 6, y: y + 5, width: named, height: 14 } } as const;
    const markup = at(x, y, drawChip(person, palette)) + drawLabel(person, label, palette);
    x += length + 18;
    return markup;
  });
  return { svg: heading + parts.join(''), height: y + rowHeight + 8 };
}

/** The sentence that stands for the picture where it cannot be seen: how many, and who must be managed closely, by name. */
function describeGrid({ chips }: GridLayout, count: number, t: Translate): string {
  const counted = t('stakeholders:grid.alt', { count });
  const close = chips.filter(({ person }) => quadrantOf(person) === 'manage-closely' && person.card.left === null).slice(0, 5);
  if (close.length === 0) return counted;
  const names = close.map(({ person }) => person.card.fullName).join(', ');
  return `${counted} ${t('stakeholders:grid.altClosely', { names })}`;
}
