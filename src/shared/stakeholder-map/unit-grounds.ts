import { bounds, grow, overlaps, type Rect } from './geometry';

/** Room around the cards of a unit, and above them for its heading. */
const padding = 12;
const headingRoom = 22;

export type PlacedCard = Rect & { businessUnitId: string | null };
export type UnitGround = { businessUnitId: string; rect: Rect };

/**
 * The tinted grounds behind the cards of each business unit. Cards of a unit share one ground as long as no card of
 * another unit would lie on it; cards that stand apart get grounds of their own. So a ground never claims a stranger.
 */
export function unitGrounds(cards: readonly PlacedCard[]): UnitGround[] {
  const ids = [...new Set(cards.map((card) => card.businessUnitId))].filter((id) => id !== null);
  return ids.flatMap((id) => {
    const own = cards.filter((card) => card.businessUnitId === id);
    const strangers = cards.filter((card) => card.businessUnitId !== id);
    return cluster(own, strangers).map((rect) => ({ businessUnitId: id, rect }));
  });
}

const ground = (cards: readonly Rect[]): Rect => {
  const around = grow(bounds(cards), padding);
  return { ...around, y: around.y - headingRoom, height: around.height + headingRoom };
};

/** Merges neighbours, nearest first, while the merged ground stays free of strangers. */
function cluster(own: readonly Rect[], strangers: readonly Rect[]): Rect[] {
  const whole = ground(own);
  if (!strangers.some((card) => overlaps(whole, card))) return [whole];
  const groups: Rect[][] = [];
  const inReadingOrder = [...own].sort((a, b) => a.y - b.y || a.x - b.x);
  for (const card of inReadingOrder) {
    const free = (group: Rect[]) => {
      const merged = ground([...group, card]);
      return (
        !strangers.some((stranger) => overlaps(merged, stranger)) &&
        !groups.some((other) => other !== group && overlaps(merged, ground(other)))
      );
    };
    const home = groups.find(free);
    if (home) home.push(card);
    else groups.push([card]);
  }
  return groups.map(ground);
}
