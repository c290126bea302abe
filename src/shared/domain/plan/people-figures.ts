import type { Person } from '../../model/person';
import type { Coverage, SponsorPair } from '../../model/team';
import type { Figure } from '../figure';
import { type LastContact, peopleCoverage } from '../people-coverage';
import { relationshipCoverage } from '../relationship-coverage';
import type { FigureContext } from './figure-context';

/** When anyone of us last spoke with each of them: on the person, on a coverage or as a pair of sponsors. */
export const contactsOf = (plan: {
  readonly people: readonly Pick<Person, 'id' | 'lastContactOn'>[];
  readonly coverages: readonly Pick<Coverage, 'personId' | 'lastContactOn'>[];
  readonly sponsorPairs: readonly Pick<SponsorPair, 'personId' | 'lastContactOn'>[];
}): LastContact[] => [
  ...plan.people.map(({ id, lastContactOn }) => ({ personId: id, lastContactOn })),
  ...[...plan.coverages, ...plan.sponsorPairs].map(({ personId, lastContactOn }) => ({ personId, lastContactOn })),
];

/** How much of the influence at the customer we reach: by contact, and by relationship. */
export function peopleFigures(
  plan: { readonly people: readonly Person[]; readonly coverages: readonly Coverage[]; readonly sponsorPairs: readonly SponsorPair[] },
  { today }: FigureContext,
): Record<'peopleCoverage' | 'relationshipCoverage', Figure> {
  return {
    peopleCoverage: peopleCoverage(plan.people, contactsOf(plan), today),
    relationshipCoverage: relationshipCoverage(plan.people, today),
  };
}
