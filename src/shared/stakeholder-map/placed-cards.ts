import type { MapNote } from '../model/stakeholder-map';
import { type Card, type CardOptions, cardMetrics, describeCard } from './card';
import type { Things } from './frames';
import type { Rect } from './geometry';
import type { MapModel } from './map-model';

/** A card where it stands on the map. */
export type PlacedCard = Card & Rect & { placementId: string; pinned: boolean };

/** Every card of a map, placed. Placements of seats that are gone are left out. */
export function placedCards(model: MapModel, options: CardOptions): PlacedCard[] {
  const people = new Map(model.people.map((person) => [person.id, person]));
  const seats = new Map(model.seats.map((seat) => [seat.id, seat]));
  return model.placements.flatMap(({ id, seatId, x, y, pinned }) => {
    const seat = seats.get(seatId);
    if (!seat) return [];
    const card = describeCard(seat, seat.personId ? people.get(seat.personId) : undefined, options);
    const { width, height } = cardMetrics[card.size];
    return [{ ...card, placementId: id, pinned, x, y, width, height }];
  });
}

/** Where the cards and the notes of a map stand, by seat and by note. */
export const thingsOf = (cards: readonly PlacedCard[], notes: readonly MapNote[]): Things =>
  new Map<string, Rect>([...cards.map((card) => [card.seatId, card] as const), ...notes.map((note) => [note.id, note] as const)]);
