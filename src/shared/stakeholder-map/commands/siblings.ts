import { bounds, type Point, type Rect } from '../geometry';
import { type MapModel, managerOf } from '../map-model';

/** A card where it stands. */
type SeatCard = Rect & { seatId: string };

/** Cards this near in one direction count as standing in line. */
const inLine = 40;

/** Colleagues in the order in which they are read: column by column, each from above. */
export const siblingOrder = (a: Point, b: Point): number => (Math.abs(a.x - b.x) < inLine ? a.y - b.y || a.x - b.x : a.x - b.x);

/** Everybody on the map under a seat, itself included. */
function teamOf(lines: MapModel['lines'], seatId: string, cards: ReadonlyMap<string, SeatCard>): SeatCard[] {
  const team = new Map<string, SeatCard>();
  const waiting = [seatId];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const card = cards.get(id);
    if (!card || team.has(id)) continue;
    team.set(id, card);
    for (const line of lines) if (line.kind === 'reports-to' && line.toSeatId === id) waiting.push(line.fromSeatId);
  }
  return [...team.values()];
}

/**
 * Puts somebody before (-1) or after (1) the colleague next to them under the same manager, each with the team below them: the two change
 * places and keep the room between them. Answers where those who move stand; nothing at the end of the row, or without colleagues.
 */
export function swapWithSibling(lines: MapModel['lines'], all: readonly SeatCard[], seatId: string, step: 1 | -1): Map<string, Point> {
  const cards = new Map(all.map((card) => [card.seatId, card]));
  const manager = managerOf(lines, seatId);
  const row = all.filter((card) => managerOf(lines, card.seatId) === manager).sort(siblingOrder);
  const own = cards.get(seatId);
  const other = row[row.findIndex((card) => card.seatId === seatId) + step];
  if (manager === undefined || !own || !other) return new Map();
  const [first, second] = step === 1 ? [own, other] : [other, own];
  const [before, after] = [first, second].map(({ seatId: id }) => teamOf(lines, id, cards)) as [SeatCard[], SeatCard[]];
  const [a, b] = [bounds(before), bounds(after)];
  const isStacked = Math.abs(first.x - second.x) < inLine;
  // The second comes to where the first begins; the first ends where the second ended.
  const shifts: [Point, Point] = isStacked
    ? [
        { x: second.x - first.x, y: b.y + b.height - (a.y + a.height) },
        { x: first.x - second.x, y: a.y - b.y },
      ]
    : [
        { x: b.x + b.width - (a.x + a.width), y: second.y - first.y },
        { x: a.x - b.x, y: first.y - second.y },
      ];
  const moved = (team: readonly SeatCard[], { x, y }: Point) =>
    team.map((card) => [card.seatId, { x: card.x + x, y: card.y + y }] as const);
  return new Map([...moved(before, shifts[0]), ...moved(after, shifts[1])]);
}
