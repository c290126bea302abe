import { isEngaged, missingRoles, threadsOf } from '../../domain/stakeholders';
import type { Finding } from './finding';
import type { Rule } from './subject';

/** Nobody is known to decide, to carry our case inside, or to judge it. With nobody known at all, that alone is said. */
export const rolesMissing: Rule<Finding> = ({ present }) =>
  present.length === 0
    ? [{ kind: 'no-one', severity: 'critical', concerned: [], params: {} }]
    : missingRoles(present).map((role) => ({
        kind: `no-${role}`,
        severity: role === 'decision-maker' ? 'critical' : 'warning',
        concerned: [],
        params: { people: present.length },
      }));

/** Too few people carry the relationship: when one leaves, so does the account. */
export const singleThreaded: Rule<Finding> = ({ present, thresholds, concerned }) => {
  const threads = threadsOf(present);
  if (present.length === 0 || threads.count >= thresholds.contactsWanted) return [];
  const contacts = threads.basis === 'known' ? present : present.filter(isEngaged);
  return [{ kind: 'single-threaded', severity: 'critical', concerned: contacts.map(concerned), params: threads }];
};
