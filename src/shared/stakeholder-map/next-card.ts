import type { Line } from '../model/line';
import { centre, type Rect } from './geometry';

export type Direction = 'left' | 'right' | 'up' | 'down';
type SeatCard = Rect & { seatId: string };

/** A card at the other end of a line counts as this much nearer. */
const alongLine = 0.6;

/**
 * The card that an arrow key leads to: the nearest in that direction, where those that a line leads to count as nearer.
 * Undefined at the edge of the map.
 */
export function nextCard(
  cards: readonly SeatCard[],
  lines: readonly Pick<Line, 'fromSeatId' | 'toSeatId'>[],
  fromSeatId: string,
  direction: Direction,
): string | undefined {
  const from = cards.find(({ seatId }) => seatId === fromSeatId);
  if (!from) return cards[0]?.seatId;
  const linked = new Set(
    lines.flatMap((line) => (line.fromSeatId === fromSeatId ? [line.toSeatId] : line.toSeatId === fromSeatId ? [line.fromSeatId] : [])),
  );
  const start = centre(from);
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const card of cards) {
    if (card.seatId === fromSeatId) continue;
    const { x, y } = centre(card);
    const dx = x - start.x;
    const dy = y - start.y;
    const ahead = direction === 'left' ? -dx : direction === 'right' ? dx : direction === 'up' ? -dy : dy;
    const aside = Math.abs(direction === 'left' || direction === 'right' ? dy : dx);
    // Managers and reports may stand far aside in a wide tree; sideways, a line counts only when it leads sideways.
    const along = linked.has(card.seatId) && (direction === 'up' || direction === 'down' || aside * 2 <= ahead);
    // Behind, or so far aside that the other pair of arrows is meant.
    if (ahead <= 0 || (aside > ahead * 3 && !along)) continue;
    const distance = (ahead + 2 * aside) * (along ? alongLine : 1);
    if (distance < least) {
      least = distance;
      best = card.seatId;
    }
  }
  return best;
}

/** The card before or after another in reading order: row by row. Goes round at the ends, so that every card is reached. */
export function cardInReadingOrder(cards: readonly SeatCard[], fromSeatId: string | null, step: 1 | -1): string | undefined {
  const ordered = [...cards].sort((a, b) => a.y - b.y || a.x - b.x || (a.seatId < b.seatId ? -1 : 1));
  const at = ordered.findIndex(({ seatId }) => seatId === fromSeatId);
  if (at === -1) return ordered.at(step === 1 ? 0 : -1)?.seatId;
  return ordered[(at + step + ordered.length) % ordered.length]?.seatId;
}
