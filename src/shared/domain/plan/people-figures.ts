import type { Person } from '../../model/person';
import { type ContactRecords, contactsOf } from '../contacts';
import type { Figure } from '../figure';
import { peopleCoverage } from '../people-coverage';
import { relationshipCoverage } from '../relationship-coverage';
import type { FigureContext } from './figure-context';

/** How much of the influence at the customer we reach: by contact, and by relationship. */
export function peopleFigures(
  plan: ContactRecords & { readonly people: readonly Person[] },
  { today, settings }: Pick<FigureContext, 'today' | 'settings'>,
): Record<'peopleCoverage' | 'relationshipCoverage', Figure> {
  const contacts = [...contactsOf(plan, today)].map(([personId, { lastOn }]) => ({ personId, lastContactOn: lastOn }));
  return {
    peopleCoverage: peopleCoverage(plan.people, contacts, today, settings.staleAfterDays),
    relationshipCoverage: relationshipCoverage(plan.people, today),
  };
}
