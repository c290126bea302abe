import { type Palette, supportGlyph } from '../design-tokens';
import { type Card, cardMetrics, cardPadding, cardRail } from './card';
import { type Rect, round } from './geometry';
import { supportColour, supportSign } from './palette';
import { element, textElement } from './svg';
import { ellipsise, isRightToLeft, textWidth } from './text-metrics';

/** The mark of a key player: a small crown-like diamond that reads at arm's length and in grey. */
export const keyMarkPath = 'M6 0 12 6 6 12 0 6Z';

/** A clock: what we believe was looked at too long ago. Drawn in a square of 12. */
export const stalePath = 'M6 1.2a4.8 4.8 0 1 0 .01 0M6 3.4V6.2L7.9 7.4';

/** The glyph of what the fill shows, support or an overlay: never colour alone. */
export const cardGlyph = (card: Card): string => {
  if (card.state === 'unknown') return '?';
  if (card.shade) return card.shade.sign;
  if (card.support === null) return '';
  return card.support === 'unknown' ? '?' : supportGlyph[card.support];
};

/** Fill, rail and ink of a card, under whichever overlay. */
export function cardFill(card: Card, palette: Palette): { body: string; rail: string; ink: string } {
  const open = card.state !== 'filled' ? palette.sunken : palette.raised;
  if (card.shade) return { body: palette[card.shade.body], rail: palette[card.shade.rail], ink: palette[card.shade.ink] };
  const { fill, ink } = supportSign(palette, card.support);
  return { body: open, rail: fill, ink };
}

const badgePadding = 5;

/** One card: rail with the support glyph, name, title, role and support in words, key mark, state. */
export function drawCard(card: Card & Rect, palette: Palette): string {
  const metrics = cardMetrics[card.size];
  const { width, height } = card;
  const colour = supportColour(palette, card.support);
  const fill = cardFill(card, palette);
  const textLeft = cardRail + cardPadding;
  const textRight = width - cardPadding;
  const decided = card.size === 'large';
  const stroke = decided ? 2.5 : 1.5;
  const open = card.state !== 'filled';
  const outline = { x: stroke / 2, y: stroke / 2, width: width - stroke, height: height - stroke, rx: 6 };
  const parts: string[] = [
    element('rect', { ...outline, fill: fill.body }),
    element('path', {
      d: `M${stroke} ${stroke + 4}a4 4 0 0 1 4 -4h${cardRail - 4 - stroke}v${height - 2 * stroke}h-${cardRail - 4 - stroke}a4 4 0 0 1 -4 -4z`,
      fill: fill.rail,
    }),
    element('rect', {
      ...outline,
      fill: 'none',
      stroke: colour,
      'stroke-width': stroke,
      'stroke-dasharray': card.assumed || open ? '6 4' : undefined,
    }),
  ];
  const glyph = cardGlyph(card);
  if (glyph !== '') {
    parts.push(
      textElement(glyph, {
        x: cardRail / 2 + 1,
        y: height / 2 + 6,
        'text-anchor': 'middle',
        'font-size': 16,
        'font-weight': 600,
        fill: fill.ink,
      }),
    );
  }
  const line = (text: string, y: number, attributes: Record<string, string | number>) => {
    const backwards = isRightToLeft(text);
    const anchor = { x: backwards ? textRight : textLeft, 'text-anchor': backwards ? 'end' : undefined };
    return textElement(text, { ...anchor, y: round(y), ...attributes });
  };
  let y = 10 + metrics.name;
  parts.push(line(card.name, y, { 'font-size': metrics.name, 'font-weight': 600, fill: open ? palette.muted : palette.ink }));
  for (const text of card.title) {
    y += metrics.title * 1.3;
    parts.push(line(text, y, { 'font-size': metrics.title, fill: palette.muted }));
  }
  parts.push(...drawFoot(card, { left: textLeft, right: textRight, baseline: height - 11 }, palette));
  if (card.keyPlayer) {
    parts.push(element('path', { d: keyMarkPath, transform: `translate(${width - cardPadding - 12} 11)`, fill: palette.ink }));
  }
  if (card.stale !== null) {
    const clock = { d: stalePath, transform: `translate(${width - cardPadding - 12} ${card.keyPlayer ? 29 : 11})` };
    parts.push(
      element('path', {
        ...clock,
        fill: 'none',
        stroke: palette.warn,
        'stroke-width': 1.4,
        'stroke-linecap': 'round',
        'stroke-linejoin': 'round',
      }),
    );
  }
  return element('g', { transform: `translate(${round(card.x)} ${round(card.y)})`, opacity: card.left ? 0.45 : undefined }, parts.join(''));
}

/** The last line of a card: the buying role as a badge, solid for who decides, and the support in words. */
function drawFoot(card: Card, { left, right, baseline }: { left: number; right: number; baseline: number }, palette: Palette): string[] {
  const { meta } = cardMetrics[card.size];
  const text = (words: string, x: number, attributes: Record<string, string | number>) =>
    textElement(words, { x: round(x), y: baseline, 'font-size': meta, ...attributes });
  if (card.left !== null) return [text(ellipsise(card.left, right - left, meta), left, { fill: palette.muted })];
  const parts: string[] = [];
  let x: number = left;
  if (card.role !== null) {
    const role = ellipsise(card.role, right - left - 2 * badgePadding, meta, 'semibold');
    const width = textWidth(role, meta, 'semibold') + 2 * badgePadding;
    const badge = { x: left, y: baseline - meta - 1, width: round(width), height: meta + 6, rx: 3 };
    parts.push(
      element('rect', { ...badge, fill: card.decides ? palette.ink : palette.hover }),
      text(role, left + badgePadding, { 'font-weight': 600, fill: card.decides ? palette.raised : palette.ink }),
    );
    x += width + 6;
  }
  const word = card.shade ? (card.shade.word === card.role ? null : card.shade.word) : card.supportWord;
  if (word !== null && right - x > 24) parts.push(text(ellipsise(word, right - x, meta), x, { fill: palette.muted }));
  return parts;
}
