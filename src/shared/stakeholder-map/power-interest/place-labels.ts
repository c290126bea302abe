import { bottom, grow, overlaps, type Rect, right } from '../geometry';
import { ellipsise, textWidth } from '../text-metrics';
import type { GridPerson } from './people';

/** A name beside its chip, in the room it was given. */
export type Label = { text: string; rect: Rect; side: 'left' | 'right' | 'below' | 'above' };

export const labelSize = 11;
const lineHeight = 14;
const widest = 132;
const gap = 6;

export const labelWeight = ({ card }: Pick<GridPerson, 'card'>) => (card.decides ? ('semibold' as const) : ('regular' as const));

/**
 * Names for as many chips as have room for one beside them, the most significant first; the others show theirs when they are
 * looked at. No name lies on a chip, on another name or on a heading, and none leaves `inside`, its quadrant.
 */
export function placeLabels(
  chips: readonly { person: Pick<GridPerson, 'card'>; rect: Rect; inside: Rect }[],
  headings: readonly Rect[],
): (Label | null)[] {
  const taken = [...headings, ...chips.map(({ rect }) => rect)];
  const isFree = (rect: Rect, inside: Rect) =>
    rect.x >= inside.x &&
    right(rect) <= right(inside) &&
    rect.y >= inside.y &&
    bottom(rect) <= bottom(inside) &&
    !taken.some((other) => overlaps(rect, other));
  return chips.map(({ person, rect, inside }) => {
    const weight = labelWeight(person);
    const text = ellipsise(person.card.fullName, widest, labelSize, weight);
    const width = textWidth(text, labelSize, weight);
    const middle = rect.y + (rect.height - lineHeight) / 2;
    const centred = rect.x + (rect.width - width) / 2;
    const sides: Label[] = [
      { text, side: 'right', rect: { x: right(rect) + gap, y: middle, width, height: lineHeight } },
      { text, side: 'left', rect: { x: rect.x - gap - width, y: middle, width, height: lineHeight } },
      { text, side: 'below', rect: { x: centred, y: bottom(rect) + 1, width, height: lineHeight } },
      { text, side: 'above', rect: { x: centred, y: rect.y - 1 - lineHeight, width, height: lineHeight } },
    ];
    const label = sides.find((side) => isFree(grow(side.rect, 0.5), inside));
    if (!label) return null;
    taken.push(label.rect);
    return label;
  });
}
