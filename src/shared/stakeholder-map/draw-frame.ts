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

/** How wide a heading is with the room about its words, at most as wide as its frame. */
export const headingWidth = ({ rect, title }: Frame, scale = 1): number =>
  Math.min(rect.width, textWidth(title, size * scale, 'semibold') + 2 * inset);

/**
 * A group's heading in the upper left corner of its frame, over the lines that pass, so that they do not strike it out; `scale` times as
 * large where it is to be read from further away.
 */
export function drawFrameHeading({ rect, title }: Frame, palette: Palette, scale = 1): string {
  const words = ellipsise(title, rect.width - 2 * inset - 8, size * scale, 'semibold');
  if (words === '') return '';
  return (
    element('rect', {
      x: round(rect.x + inset - 5),
      y: round(rect.y + 5),
      width: round(textWidth(words, size * scale, 'semibold') + 10),
      height: round(6 + 14 * scale),
      rx: 4,
      fill: palette.paper,
      'fill-opacity': 0.9,
    }) +
    textElement(words, {
      x: round(rect.x + inset),
      y: round(rect.y + 7.5 + 12 * scale),
      'font-size': size * scale,
      'font-weight': 600,
      fill: palette.ink,
    })
  );
}
