import type { CalendarDate } from '../model/fields';
import type { Person } from '../model/person';
import { type Figure, na, ratio } from './figure';
import { isEngaged, isPresent } from './stakeholders';

export type CoverageInputs = {
  /** People whose influence counts in it, and those of them we have a relationship with. */
  people: number;
  engaged: number;
  /** People left out because nobody recorded their influence. */
  withoutInfluence: number;
  /** Sums of influence: the two terms of the ratio. */
  influence: number;
  engagedInfluence: number;
};

/**
 * Coverage: Σ influence of the engaged ÷ Σ influence of everybody identified and still there, as a ratio (formula sheet, "Coverage
 * (people)"). Engaged: a relationship is recorded. Who has no influence recorded is left out and counted; "n/a" when nobody has
 * any, or when no relationship at all was recorded: then nothing is known, which is not 0%.
 */
export function peopleCoverage(people: readonly Person[], today: CalendarDate): Figure<CoverageInputs> {
  const present = people.filter((person) => isPresent(person, today));
  const weighed = present.flatMap((person) => (person.influence === null ? [] : [{ person, influence: person.influence }]));
  const engaged = weighed.filter(({ person }) => isEngaged(person));
  const sum = (some: typeof weighed) => some.reduce((total, { influence }) => total + influence, 0);
  if (present.length > 0 && present.every(({ relationship }) => relationship === null)) return na('no-relationship');
  return ratio(sum(engaged), sum(weighed), 'no-influence', {
    people: weighed.length,
    engaged: engaged.length,
    withoutInfluence: present.length - weighed.length,
    influence: sum(weighed),
    engagedInfluence: sum(engaged),
  });
}
