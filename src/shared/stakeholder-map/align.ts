import { bounds, type Point, type Rect } from './geometry';

/** A card that can be moved, where it stands. */
export type Movable = Rect & { seatId: string };

/** What the cards of a selection are brought to: an edge, or the middle, of all of them together. */
export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const;
export type Alignment = (typeof alignments)[number];
export type Axis = 'horizontal' | 'vertical';

/** Least room between two aligned cards that would lie on each other. */
const gap = 16;

/** One direction of the canvas: where a card begins in it, and how long it is. */
const along = (axis: Axis) =>
  axis === 'horizontal'
    ? { start: (card: Rect) => card.x, size: (card: Rect) => card.width, put: (card: Rect, x: number): Rect => ({ ...card, x }) }
    : { start: (card: Rect) => card.y, size: (card: Rect) => card.height, put: (card: Rect, y: number): Rect => ({ ...card, y }) };

const axisOf = (alignment: Alignment): Axis =>
  alignment === 'left' || alignment === 'centre' || alignment === 'right' ? 'horizontal' : 'vertical';

/** How much of the free room stands before a card. */
const share = { left: 0, top: 0, centre: 0.5, middle: 0.5, right: 1, bottom: 1 } as const satisfies Record<Alignment, number>;

const places = (cards: readonly (Movable | null)[]): Map<string, Point> =>
  new Map(cards.flatMap((card) => (card ? [[card.seatId, { x: Math.round(card.x), y: Math.round(card.y) }] as const] : [])));

/** Brings cards that lie on each other apart in one direction, in the order in which they stand. */
function apart(cards: readonly Movable[], axis: Axis): Movable[] {
  const { start, size, put } = along(axis);
  let free = Number.NEGATIVE_INFINITY;
  return inOrder(cards, axis).map((card) => {
    const moved = { ...card, ...put(card, Math.max(start(card), free)) };
    free = start(moved) + size(moved) + gap;
    return moved;
  });
}

const inOrder = (cards: readonly Movable[], axis: Axis): Movable[] => {
  const { start } = along(axis);
  return [...cards].sort((a, b) => start(a) - start(b) || (a.seatId < b.seatId ? -1 : 1));
};

/**
 * Where cards stand once they are aligned: whole pixels, by seat. Those that would lie on each other are moved apart in the other
 * direction, in the order in which they stand there.
 */
export function align(cards: readonly Movable[], alignment: Alignment): Map<string, Point> {
  const axis = axisOf(alignment);
  const { start, size, put } = along(axis);
  const box = bounds(cards);
  const aligned = cards.map((card) => ({ ...card, ...put(card, start(box) + (size(box) - size(card)) * share[alignment]) }));
  return places(apart(aligned, axis === 'horizontal' ? 'vertical' : 'horizontal'));
}

/**
 * Where cards stand with the same room between each and the next: the first and the last stay, unless they leave too little for those
 * between; then the row grows. Whole pixels, by seat; fewer than three have nothing between.
 */
export function distribute(cards: readonly Movable[], axis: Axis): Map<string, Point> {
  if (cards.length < 3) return new Map();
  const { start, size, put } = along(axis);
  const row = inOrder(cards, axis);
  const box = bounds(row);
  const taken = row.reduce((sum, card) => sum + size(card), 0);
  const room = Math.max(gap, (size(box) - taken) / (row.length - 1));
  let next = start(box);
  return places(
    row.map((card) => {
      const moved = { ...card, ...put(card, next) };
      next += size(card) + room;
      return moved;
    }),
  );
}
