import { bySignificance } from '../../domain/stakeholders';
import { type Card, type CardOptions, describeCard } from '../card';
import type { MapModel } from '../map-model';

/** Both values of a person who stands on the grid, each a whole number from 0 to 10. */
export type GridValues = { influence: number; interest: number };
/** What is known of them: null is not known, which is not 0. */
export type KnownValues = { influence: number | null; interest: number | null };

/** Somebody of the map with what the power/interest grid needs of them. */
export type GridPerson = KnownValues & { card: Card; personId: string; initials: string };

/** Least and greatest value of either axis. */
export const lowest = 0;
export const highest = 10;

const segmenter = new Intl.Segmenter();
const firstLetter = (word: string) => [...segmenter.segment(word)][0]?.segment.toLocaleUpperCase() ?? '';
const joinsItsLetters = /[\u0590-\u08ff]/;

/** First letters of the first and the last word; a space between letters that would join into another word. */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const first = firstLetter(words[0] ?? name.trim());
  const last = words.length > 1 ? firstLetter(words.at(-1) ?? '') : '';
  return joinsItsLetters.test(first) && last !== '' ? `${first} ${last}` : first + last;
}

/**
 * Everybody who has a seat on this map, once each, the most significant first: the order in which places and labels are
 * given. Open seats have no interest in anything and are left out.
 */
export function gridPeople(model: MapModel, options: CardOptions): GridPerson[] {
  const placed = new Set(model.placements.map(({ seatId }) => seatId));
  const seatOf = new Map(model.seats.filter(({ id }) => placed.has(id)).map((seat) => [seat.personId, seat]));
  return [...model.people]
    .sort((a, b) => bySignificance(a, b) || (a.id < b.id ? -1 : 1))
    .flatMap((person) => {
      const seat = seatOf.get(person.id);
      if (!seat) return [];
      const { id: personId, influence, interest, name } = person;
      return [{ card: describeCard(seat, person, options), personId, initials: initialsOf(name), influence, interest }];
    });
}

export const isOnGrid = (person: KnownValues): person is GridValues => person.influence !== null && person.interest !== null;
