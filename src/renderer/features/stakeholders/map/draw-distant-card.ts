import type { Palette } from '@shared/design-tokens';
import { cardFill, cardGlyph, keyMarkPath } from '@shared/stakeholder-map/draw-card';
import { supportColour } from '@shared/stakeholder-map/palette';
import type { PlacedCard } from '@shared/stakeholder-map/placed-cards';
import { element, textElement } from '@shared/stakeholder-map/svg';
import { wrapText } from '@shared/stakeholder-map/text-metrics';

const nameSize = 24;

/** A card seen from far: only what can be read there, so that who decides and who is against us still stand out. */
export function drawDistantCard(card: PlacedCard, palette: Palette): string {
  const { width, height, support } = card;
  const colour = supportColour(palette, support);
  // Who decides is the one dark card, as it carries the one dark badge near by.
  const { rail, ink } = cardFill(card, palette);
  const sign = card.decides && card.shade === null ? { fill: palette.ink, ink: palette.raised } : { fill: rail, ink };
  const stroke = card.size === 'large' ? 7 : 4;
  const open = card.state !== 'filled';
  const glyph = cardGlyph(card);
  const left = 50;
  const lines = wrapText(card.fullName, width - left - 10 - (card.keyPlayer ? 26 : 0), nameSize, 2, 'semibold');
  const first = height / 2 + 8 - ((lines.length - 1) * nameSize * 1.15) / 2;
  const parts = [
    element('rect', {
      x: stroke / 2,
      y: stroke / 2,
      width: width - stroke,
      height: height - stroke,
      rx: 8,
      fill: open ? palette.sunken : sign.fill,
      stroke: colour,
      'stroke-width': stroke,
      'stroke-dasharray': card.assumed || open ? '14 9' : undefined,
    }),
    textElement(glyph, { x: 26, y: height / 2 + 11, 'text-anchor': 'middle', 'font-size': 32, 'font-weight': 600, fill: sign.ink }),
    ...lines.map((line, index) =>
      textElement(line, { x: left, y: first + index * nameSize * 1.15, 'font-size': nameSize, 'font-weight': 600, fill: sign.ink }),
    ),
  ];
  if (card.keyPlayer) {
    parts.push(element('path', { d: keyMarkPath, transform: `translate(${width - 36} 14) scale(2)`, fill: sign.ink }));
  }
  return element('g', { opacity: card.left ? 0.45 : undefined }, parts.join(''));
}
