import type { CalendarDate } from '../model/fields';
import type { Person } from '../model/person';
import { counted, type Figure, na, type Quantity, ratio } from './figure';
import { isEngaged, isPresent } from './stakeholders';
import { sum } from './statistics';

export type RelationshipInputs = {
  /** Sums of influence: the two terms of the ratio. */
  readonly influenceRelated: Quantity;
  readonly influenceIdentified: Quantity;
  /** People whose influence counts in it, and those of them we have a relationship with. */
  readonly related: number;
  readonly identified: number;
  /** People left out because nobody recorded their influence. */
  readonly withoutInfluence: number;
};

/**
 * Coverage by recorded relationship: Σ influence of those we have a relationship with ÷ Σ influence of everybody identified and still
 * there, as a ratio. Who has no influence recorded is left out and counted; "n/a" when nobody has any, or when no relationship at all
 * was recorded: then nothing is known, which is not 0%. By contacts instead: `peopleCoverage`.
 */
export function relationshipCoverage(people: readonly Person[], today: CalendarDate): Figure<RelationshipInputs> {
  const present = people.filter((person) => isPresent(person, today));
  const weighed = present.flatMap((person) => (person.influence === null ? [] : [{ person, influence: person.influence }]));
  const related = weighed.filter(({ person }) => isEngaged(person));
  const influenceOf = (some: typeof weighed) => sum(some.map(({ influence }) => influence));
  const quantity = (value: number): Quantity => ({ value, unit: 'score' });
  const withoutInfluence = present.length - weighed.length;
  const inputs: RelationshipInputs = {
    influenceRelated: quantity(influenceOf(related)),
    influenceIdentified: quantity(influenceOf(weighed)),
    related: related.length,
    identified: weighed.length,
    withoutInfluence,
  };
  const basis = {
    notes: counted({ 'influence-unknown': withoutInfluence }),
    parts: weighed.map(({ person, influence }) => ({
      id: person.id,
      name: person.name,
      inputs: { influenceIdentified: quantity(influence), influenceRelated: quantity(isEngaged(person) ? influence : 0) },
    })),
  };
  if (present.length > 0 && present.every(({ relationship }) => relationship === null)) {
    return na('relationshipCoverage', 'no-relationship', inputs, basis);
  }
  return ratio('relationshipCoverage', [influenceOf(related), influenceOf(weighed)], 'no-influence', inputs, basis);
}
