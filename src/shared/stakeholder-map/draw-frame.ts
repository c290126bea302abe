import type { Palette } from '../design-tokens';
import type { Frame } from './frames';
import { round } from './geometry';
import { element, textElement } from './svg';
import { ellipsise, textWidth } from './text-metrics';

const size = 13;
const inset = 12;

/** The frame of a group: a line round its cards, under whatever passes. */
export const drawFrame = ({ rect }: Frame, palette: Palette): string =>
  element('rect', {
    x: round(rect.x),
    y: round(rect.y),
    width: round(rect.width),
    height: round(rect.height),
    rx: 12,
    fill: palette.sunken,
    'fill-opacity': 0.35,
    stroke: palette.faint,
    'stroke-width': 1.5,
  });

/** A group's heading in the upper left corner of its frame, over the lines that pass, so that they do not strike it out. */
export function drawFrameHeading({ rect, title }: Frame, palette: Palette): string {
  const words = ellipsise(title, rect.width - 2 * inset - 8, size, 'semibold');
  if (words === '') return '';
  return (
    element('rect', {
      x: round(rect.x + inset - 5),
      y: round(rect.y + 5),
      width: round(textWidth(words, size, 'semibold') + 10),
      height: 20,
      rx: 4,
      fill: palette.paper,
      'fill-opacity': 0.9,
    }) + textElement(words, { x: round(rect.x + inset), y: round(rect.y + 19.5), 'font-size': size, 'font-weight': 600, fill: palette.ink })
  );
}
