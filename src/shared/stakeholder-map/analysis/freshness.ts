import { addDays, daysBetween } from '../../domain/calendar';
import { isKeyPlayer } from '../../domain/stakeholders';
import type { Finding } from './finding';
import type { Rule } from './subject';

/** What we believe of some was looked at too long ago. Without a date nothing is known of its age, so nothing is said. */
export const staleAssessments: Rule<Finding> = ({ present, today, thresholds, concerned }) => {
  const limit = addDays(today, -thresholds.staleAfterDays);
  const stale = present
    .flatMap((person) => (person.assessedOn !== null && person.assessedOn < limit ? [{ person, on: person.assessedOn }] : []))
    .sort((a, b) => Number(isKeyPlayer(b.person)) - Number(isKeyPlayer(a.person)) || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (stale.length === 0) return [];
  const [oldest = today] = stale.map(({ on }) => on).sort();
  const keyPlayers = stale.filter(({ person }) => isKeyPlayer(person)).length;
  return [
    {
      kind: 'stale-assessment',
      severity: keyPlayers > 0 ? 'warning' : 'info',
      concerned: stale.map(({ person }) => concerned(person)),
      params: { oldest, days: daysBetween(oldest, today), limit: thresholds.staleAfterDays, keyPlayers },
    },
  ];
};
