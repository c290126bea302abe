import { bottom, bounds, grow, overlaps, type Rect } from './geometry';

/** Room around the cards of a unit, and above them for its heading. */
const padding = 12;
const headingRoom = 22;

export type PlacedCard = Rect & { businessUnitId: string | null };
/** `headed`: where the unit's name stands; nowhere when cards, or the names of other units, cover both ends. */
export type UnitGround = { businessUnitId: string; rect: Rect; headed: 'top' | 'bottom' | null };

/**
 * The tinted grounds behind the cards of each business unit. Cards of a unit share one ground as long as no card of
 * another unit would stand among them; cards that stand apart get grounds of their own. So a ground never claims a stranger.
 */
export function unitGrounds(cards: readonly PlacedCard[]): UnitGround[] {
  const ids = [...new Set(cards.map((card) => card.businessUnitId))].filter((id) => id !== null);
  const named: Rect[] = [];
  return ids.flatMap((id) => {
    const own = cards.filter((card) => card.businessUnitId === id);
    const strangers = cards.filter((card) => card.businessUnitId !== id);
    return cluster(own, strangers).map((group) => {
      const made = ground(group, [...strangers, ...named]);
      if (made.headed !== null) named.push(headingOf(made));
      return { businessUnitId: id, ...made };
    });
  });
}

/** Where a ground's name is written. */
const headingOf = ({ rect, headed }: Pick<UnitGround, 'rect' | 'headed'>): Rect => ({
  ...rect,
  y: headed === 'bottom' ? bottom(rect) - headingRoom : rect.y,
  height: headingRoom,
});

/** The ground of these cards, with its heading over them, else under them, where nothing that is `taken` covers it. */
function ground(cards: readonly Rect[], taken: readonly Rect[]): Pick<UnitGround, 'rect' | 'headed'> {
  const around = grow(bounds(cards), padding);
  const strip = { ...around, height: headingRoom };
  const isFree = (rect: Rect) => !taken.some((one) => overlaps(rect, one));
  const height = around.height + headingRoom;
  if (isFree({ ...strip, y: around.y - headingRoom })) return { rect: { ...around, y: around.y - headingRoom, height }, headed: 'top' };
  if (isFree({ ...strip, y: bottom(around) })) return { rect: { ...around, height }, headed: 'bottom' };
  return { rect: around, headed: null };
}

/** Merges neighbours, nearest first, while no stranger stands in the room they take together. */
function cluster(own: readonly Rect[], strangers: readonly Rect[]): Rect[][] {
  const claims = (cards: readonly Rect[]) => strangers.some((card) => overlaps(grow(bounds(cards), 2), card));
  if (!claims(own)) return [[...own]];
  const groups: Rect[][] = [];
  const inReadingOrder = [...own].sort((a, b) => a.y - b.y || a.x - b.x);
  for (const card of inReadingOrder) {
    const free = (group: Rect[]) => {
      const merged = [...group, card];
      const room = grow(bounds(merged), padding);
      return !claims(merged) && !groups.some((other) => other !== group && overlaps(room, grow(bounds(other), padding)));
    };
    const home = groups.find(free);
    if (home) home.push(card);
    else groups.push([card]);
  }
  return groups;
}
