import { isOpen } from '../../domain/pipeline';
import type { CalendarDate } from '../../model/fields';
import type { Opportunity } from '../../model/opportunity';
import type { Finding } from './finding';
import { keyPlayersAgainst } from './opposition';
import { rolesMissing, singleThreaded } from './roles';
import { type AnalysisInput, type Rule, subjectOf } from './subject';
import { type Thresholds, thresholdsOf } from './thresholds';

const rules: readonly Rule<Finding>[] = [rolesMissing, singleThreaded, keyPlayersAgainst];

/**
 * What stands out among the people whom an open deal rests on, by the rules of the map: a role that nobody of them has, too few of them
 * engaged, a key player of them against us. Without anybody named there is nothing to judge, and a closed deal needs nobody any more:
 * both give an empty list.
 * @param input everybody of the account
 */
export function analyseDeal(
  deal: Pick<Opportunity, 'stage' | 'personIds'>,
  input: AnalysisInput,
  today: CalendarDate,
  thresholds: Partial<Thresholds> = {},
): Finding[] {
  if (!isOpen(deal)) return [];
  const people = input.people.filter(({ id }) => deal.personIds.includes(id));
  if (people.length === 0) return [];
  const subject = subjectOf({ ...input, people }, today, { ...thresholdsOf(), ...thresholds });
  return rules.flatMap((rule) => rule(subject));
}
