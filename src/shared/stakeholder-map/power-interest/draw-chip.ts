import type { Palette } from '../../design-tokens';
import { cardGlyph } from '../draw-card';
import { round } from '../geometry';
import { supportColour, supportSign } from '../palette';
import { element, textElement } from '../svg';
import { chipSize } from './layout';
import type { GridPerson } from './people';
import { type Label, labelSize, labelWeight } from './place-labels';

const rail = 19;

/** A small diamond at the chip's corner: the key mark of the cards, half as large. */
const keyMark = 'M4.5 0 9 4.5 4.5 9 0 4.5Z';

/** One person on the grid, with the chip's corner at the origin: sign of support, initials; dark for who decides. */
export function drawChip({ card, initials }: Pick<GridPerson, 'card' | 'initials'>, palette: Palette): string {
  const { width, height } = chipSize;
  const colour = supportColour(palette, card.support);
  const sign = supportSign(palette, card.support);
  const stroke = card.decides ? 2 : 1.5;
  const outline = { x: stroke / 2, y: stroke / 2, width: width - stroke, height: height - stroke, rx: 5 };
  const ground = card.decides ? palette.ink : palette.raised;
  const ink = card.decides ? palette.raised : palette.ink;
  const railPath = `M${stroke} ${stroke + 4}a4 4 0 0 1 4 -4h${rail - 4 - stroke}v${height - 2 * stroke}h-${rail - 4 - stroke}a4 4 0 0 1 -4 -4z`;
  return element(
    'g',
    { opacity: card.left ? 0.45 : undefined },
    element('rect', { ...outline, fill: ground }) +
      element('path', { d: railPath, fill: sign.fill }) +
      element('rect', {
        ...outline,
        fill: 'none',
        stroke: colour,
        'stroke-width': stroke,
        'stroke-dasharray': card.assumed ? '4 3' : undefined,
      }) +
      textElement(cardGlyph(card), {
        x: rail / 2 + 0.8,
        y: 16,
        'text-anchor': 'middle',
        'font-size': 11.5,
        'font-weight': 600,
        fill: sign.ink,
      }) +
      textElement(initials, { x: rail + 14, y: 16.3, 'text-anchor': 'middle', 'font-size': 11.5, 'font-weight': 600, fill: ink }) +
      (card.keyPlayer
        ? element('path', { d: keyMark, transform: `translate(${width - 10.5} 1.5)`, fill: ink, stroke: ground, 'stroke-width': 1 })
        : ''),
  );
}

/** The name beside a chip, at its place in the picture. */
export function drawLabel(person: Pick<GridPerson, 'card'>, { text, rect, side }: Label, palette: Palette): string {
  // Measured widths of scripts that the font lacks are estimates: the end next to the chip is the one that must be right.
  const anchor = side === 'left' ? 'end' : side === 'right' ? 'start' : 'middle';
  const x = side === 'left' ? rect.x + rect.width : side === 'right' ? rect.x : rect.x + rect.width / 2;
  return textElement(text, {
    x: round(x),
    y: round(rect.y + 10.8),
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-size': labelSize,
    'font-weight': labelWeight(person) === 'semibold' ? 600 : undefined,
    opacity: person.card.left ? 0.6 : undefined,
    fill: palette.ink,
  });
}
