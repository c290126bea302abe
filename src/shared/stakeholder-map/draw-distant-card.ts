import type { Palette } from '../design-tokens';
import type { Card } from './card';
import { cardFill, cardGlyph, keyMarkPath } from './draw-card';
import { type Rect, round } from './geometry';
import { supportColour } from './palette';
import { element, textElement } from './svg';
import { isRightToLeft, wrapText } from './text-metrics';

const segmenter = new Intl.Segmenter();
const firstOf = (word: string): string => [...segmenter.segment(word)][0]?.segment ?? '';
/** Scripts without capitals write a name in a few signs that mean nothing alone: two of them are kept. */
const isIdeographic = (text: string) => /^[\p{scx=Han}\p{scx=Hangul}\p{scx=Hiragana}\p{scx=Katakana}]/u.test(text);

/** The initials of the first and the last of somebody's names; those of a seat's title where nobody is known to hold it. */
export function initialsOf({ fullName, fullTitle, state }: Card): string {
  const words = (state === 'filled' ? fullName : fullTitle).split(/[\s()]+/).filter((word) => /^[\p{L}\p{N}\p{So}]/u.test(word));
  const [first = '', last = ''] = [words[0], words.length > 1 ? words.at(-1) : ''];
  if (isIdeographic(first))
    return [...segmenter.segment(first)]
      .slice(0, 2)
      .map(({ segment }) => segment)
      .join('');
  return `${firstOf(first)}${firstOf(last)}`.toLocaleUpperCase();
}

type Look = { stroke: number; dashes: string; radius: number };

/** Body and border of a card seen from further away. Who decides is the one dark card, as it carries the one dark badge near by. */
function ground(card: Card & Rect, palette: Palette, { stroke, dashes, radius }: Look): { svg: string; ink: string } {
  const { rail, ink } = cardFill(card, palette);
  const open = card.state !== 'filled';
  const isDark = card.decides && card.shade === null;
  const fill = isDark ? palette.ink : open ? palette.sunken : rail;
  const svg = element('rect', {
    x: stroke / 2,
    y: stroke / 2,
    width: card.width - stroke,
    height: card.height - stroke,
    rx: radius,
    fill,
    stroke: supportColour(palette, card.support),
    'stroke-width': stroke,
    'stroke-dasharray': card.assumed || open ? dashes : undefined,
  });
  return { svg, ink: isDark ? palette.raised : ink };
}

const keyMark = (card: Card & Rect, scale: number, fill: string) =>
  card.keyPlayer
    ? element('path', { d: keyMarkPath, transform: `translate(${card.width - 12 * scale - 12} ${scale * 6}) scale(${scale})`, fill })
    : '';

const group = (card: Card, parts: string) => element('g', { opacity: card.left ? 0.45 : undefined }, parts);

/** A card seen from far, at its own corner: shape, colour, glyph and initials, so that who decides and who is against us still stand out. */
export function drawFarCard(card: Card & Rect, palette: Palette): string {
  const { svg, ink } = ground(card, palette, { stroke: card.size === 'large' ? 8 : 5, dashes: '14 9', radius: 9 });
  const size = card.size === 'small' ? 40 : 46;
  const glyph = cardGlyph(card);
  const written = { fill: ink, 'font-weight': 600, y: round(card.height / 2 + size * 0.36) };
  return group(
    card,
    svg +
      textElement(glyph, { ...written, x: 38, 'text-anchor': 'middle', 'font-size': size - 4 }) +
      textElement(initialsOf(card), {
        ...written,
        x: round(card.width / 2 + (glyph === '' ? 0 : 18)),
        'text-anchor': 'middle',
        'font-size': size,
      }) +
      keyMark(card, 2.4, ink),
  );
}

const name = 22;
const title = 16.5;
const railWidth = 36;

/** A card seen from half-way, at its own corner: the name whole where two lines hold it, and the title as far as there is room. */
export function drawMiddleCard(card: Card & Rect, palette: Palette): string {
  const { svg, ink } = ground(card, palette, { stroke: card.size === 'large' ? 5 : 3, dashes: '10 7', radius: 8 });
  const left = railWidth + 10;
  const room = card.width - left - 10;
  const names = wrapText(card.fullName, room - (card.keyPlayer ? 20 : 0), name, 2, 'semibold');
  const titles = names.length > 1 ? 1 : 2;
  const below = wrapText(card.fullTitle, room, title, titles);
  const height = names.length * name * 1.1 + below.length * title * 1.18;
  let y = (card.height - height) / 2 - 2;
  const line = (text: string, size: number, step: number, attributes: Record<string, string | number>) => {
    y += size * step;
    const backwards = isRightToLeft(text);
    const anchor = { x: backwards ? left + room : left, 'text-anchor': backwards ? 'end' : undefined };
    return textElement(text, { ...anchor, y: round(y), 'font-size': size, ...attributes });
  };
  return group(
    card,
    svg +
      textElement(cardGlyph(card), {
        x: railWidth / 2 + 3,
        y: round(card.height / 2 + 9),
        'text-anchor': 'middle',
        'font-size': 25,
        'font-weight': 600,
        fill: ink,
      }) +
      names.map((text) => line(text, name, 1.1, { 'font-weight': 600, fill: ink })).join('') +
      below.map((text) => line(text, title, 1.18, { fill: ink, 'fill-opacity': 0.88 })).join('') +
      keyMark(card, 1.5, ink),
  );
}
