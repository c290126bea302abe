import type { Palette } from '../design-tokens';
import { type Rect, right, round } from './geometry';
import { element, textElement } from './svg';
import { ellipsise, isRightToLeft, wrapText } from './text-metrics';

/** What a note is drawn with, in CSS pixels at zoom 1: `width` is a new one's, the least leave room for one line. */
export const noteMetrics = { width: 220, leastWidth: 120, leastHeight: 56, padding: 12, text: 13, line: 18 } as const;
const { padding, text: size, line, leastHeight } = noteMetrics;
const fold = 12;

/** The text in lines as wide as the note, blank ones kept; at most `most`, the last of which says that more follows. */
function noteLines(text: string, width: number, most: number): string[] {
  const room = width - 2 * padding;
  const lines = text
    .trimEnd()
    .split(/\r?\n/)
    .flatMap((paragraph) => (paragraph.trim() === '' ? [''] : wrapText(paragraph, room, size, most + 1)));
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, Math.max(most, 1));
  return [...kept.slice(0, -1), ellipsise(`${kept.at(-1) ?? ''} …`, room, size)];
}

/** How high a note of this width must be for the whole text, whole pixels. */
export const noteHeight = (text: string, width: number): number =>
  Math.max(leastHeight, noteLines(text, width, 10_000).length * line + 2 * padding);

/** A note on the map: a small sheet with a turned corner, so that nobody takes it for a person. What does not fit ends in an ellipsis. */
export function drawNote(note: Rect & { text: string }, palette: Palette): string {
  const { x, y, width, height } = note;
  const sheet = `M${round(x + 4)} ${round(y)}H${round(right(note) - fold)}l${fold} ${fold}V${round(y + height - 4)}a4 4 0 0 1 -4 4H${round(x + 4)}a4 4 0 0 1 -4 -4V${round(y + 4)}a4 4 0 0 1 4 -4z`;
  const edge = { stroke: palette.control, 'stroke-width': 1, 'stroke-linejoin': 'round' };
  const lines = noteLines(note.text, width, Math.max(1, Math.floor((height - 2 * padding + 4) / line)));
  return (
    element('path', { d: sheet, fill: palette.warnTint, ...edge }) +
    element('path', { d: `M${round(right(note) - fold)} ${round(y)}v${fold}h${fold}`, fill: palette.paper, ...edge }) +
    lines
      .map((words, index) => {
        const backwards = isRightToLeft(words);
        return textElement(words, {
          x: round(backwards ? right(note) - padding : x + padding),
          'text-anchor': backwards ? 'end' : undefined,
          y: round(y + padding + 11 + index * line),
          'font-size': size,
          fill: palette.ink,
        });
      })
      .join('')
  );
}
