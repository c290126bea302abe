import { type Card, type CardOptions, cardMetrics, describeCard } from './card';
import type { Rect } from './geometry';
import type { MapModel } from './map-model';

/** A card where it stands on the map. */
export type PlacedCard = Card & Rect & { placementId: string };

/** Every card of a map, placed. Placements of seats that are gone are left out. */
export function placedCards(model: MapModel, options: CardOptions): PlacedCard[] {
  const people = new Map(model.people.map((person) => [person.id, person]));
  const seats = new Map(model.seats.map((seat) => [seat.id, seat]));
  return model.placements.flatMap(({ id, seatId, x, y }) => {
    const seat = seats.get(seatId);
    if (!seat) return [];
    const card = describeCard(seat, seat.personId ? people.get(seat.personId) : undefined, options);
    const { width, height } = cardMetrics[card.size];
    return [{ ...card, placementId: id, x, y, width, height }];
  });
}
