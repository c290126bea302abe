import { bottom, grow, overlaps, type Point, type Rect } from '../geometry';

/** A card of a chart: where the chart would put it, and where a hand pinned it, if one did. */
export type ChartCard = Rect & { id: string; managerId: string | null; pin: Point | null };

/** Least room between two cards that the app places itself. */
const gap = 16;
const columns = [0, 1, -1, 2, -2, 3, -3];

/**
 * The places of a chart with the pinned cards left where they are: the whole chart moves so that as many of them as can stand where it
 * would put them, the people below a pinned manager come along with them, and who would then lie on somebody else goes to the nearest free
 * place below or beside. Nobody who is not in the way moves.
 */
export function keepPins(cards: readonly ChartCard[]): Map<string, Point> {
  const pinned = cards.filter((card) => card.pin !== null);
  if (pinned.length === 0) return new Map(cards.map(({ id, x, y }) => [id, { x, y }]));
  const whole = commonShift(cards, pinned);
  const byId = new Map(cards.map((card) => [card.id, card]));
  const shifts = new Map<string, Point>();
  /** How far a card goes from where the chart puts it: as far as the nearest pin above it, else as the whole chart. */
  const shiftOf = (card: ChartCard, below: ReadonlySet<string> = new Set()): Point => {
    const known = shifts.get(card.id);
    if (known) return known;
    const manager = byId.get(card.managerId ?? '');
    const from = card.pin ? { x: card.pin.x - card.x, y: card.pin.y - card.y } : null;
    const shift = from ?? (manager && !below.has(manager.id) ? shiftOf(manager, new Set([...below, card.id])) : whole);
    shifts.set(card.id, shift);
    return shift;
  };
  const moved = cards.map((card) => {
    const { x, y } = shiftOf(card);
    return { ...card, x: card.x + x, y: card.y + y };
  });
  const taken: Rect[] = moved.filter(({ pin }) => pin !== null);
  const places = new Map(moved.flatMap(({ id, pin }) => (pin ? [[id, pin] as const] : [])));
  const inOrder = moved.filter(({ pin }) => pin === null).sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
  for (const card of inOrder) {
    const at = freePlace(card, taken);
    taken.push({ ...card, ...at });
    places.set(card.id, at);
  }
  return places;
}

/** The shift that most of the pinned members of the hierarchy ask for; none where they agree on nothing or stand apart from it. */
function commonShift(cards: readonly ChartCard[], pinned: readonly ChartCard[]): Point {
  const managers = new Set(cards.map(({ managerId }) => managerId));
  const votes = new Map<string, { shift: Point; count: number }>();
  for (const { id, managerId, pin, x, y } of pinned) {
    if (!pin || (managerId === null && !managers.has(id))) continue;
    const shift = { x: pin.x - x, y: pin.y - y };
    const key = `${shift.x} ${shift.y}`;
    votes.set(key, { shift, count: (votes.get(key)?.count ?? 0) + 1 });
  }
  return [...votes.values()].reduce((best, one) => (one.count > best.count ? one : best), { shift: { x: 0, y: 0 }, count: 0 }).shift;
}

/** The nearest place that hits nobody, going down first and then to columns beside; below everybody in the end. */
function freePlace(card: Rect, taken: readonly Rect[]): Point {
  for (const column of columns) {
    let place: Rect = { ...card, x: card.x + column * (card.width + gap) };
    for (let tries = 0; tries < 6; tries++) {
      const hit = taken.find((other) => overlaps(grow(place, gap - 1), other));
      if (!hit) return { x: place.x, y: place.y };
      place = { ...place, y: bottom(hit) + gap };
    }
  }
  return { x: card.x, y: Math.max(...taken.map(bottom)) + gap };
}
