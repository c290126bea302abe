import type { CalendarDate } from '../../model/fields';
import { bridge, mostLookedTo } from './centrality';
import { type Finding, severities } from './finding';
import { staleAssessments } from './freshness';
import { keyPlayersAgainst, opponentsWithAnEar } from './opposition';
import { keyPlayersWithoutOwner, oneOwner } from './owners';
import { rolesMissing, singleThreaded } from './roles';
import { silentChampions } from './silence';
import { noExecutivePairing } from './sponsors';
import { type AnalysisInput, type Rule, subjectOf } from './subject';
import { type Thresholds, thresholdsOf } from './thresholds';
import { unitsWithoutContact } from './units';

/** What is looked for, in the order in which it is told among findings that weigh the same. Keys of `analysis:checked`. */
const rules = {
  roles: rolesMissing,
  ways: opponentsWithAnEar,
  against: keyPlayersAgainst,
  threads: singleThreaded,
  owners: keyPlayersWithoutOwner,
  oneOwner,
  units: unitsWithoutContact,
  sponsors: noExecutivePairing,
  silent: silentChampions,
  stale: staleAssessments,
  bridge,
  lookedTo: mostLookedTo,
} as const satisfies Record<string, Rule<Finding>>;

/** What was looked at, for who sees that nothing stands out. */
export const checks = Object.keys(rules) as (keyof typeof rules)[];

/** Everything that stands out in the people of an account on the day `today`, the gravest first; the same input gives the same list. */
export function analyse(input: AnalysisInput, today: CalendarDate, thresholds: Partial<Thresholds> = {}): Finding[] {
  const subject = subjectOf(input, today, { ...thresholdsOf(), ...thresholds });
  const found = Object.values(rules).flatMap((rule: Rule<Finding>) => rule(subject));
  return severities.flatMap((severity) => found.filter((finding) => finding.severity === severity));
}
