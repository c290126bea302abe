import { daysBetween } from '../../domain/calendar';
import type { Finding } from './finding';
import type { Rule } from './subject';

/** Whoever carries our case inside was not met for too long. Where no contact is known, nothing is known of their silence. */
export const silentChampions: Rule<Finding> = ({ present, contacts, today, thresholds, concerned }) =>
  present.flatMap((person): Finding[] => {
    const contact = contacts?.get(person.id);
    if (person.buyingRole !== 'champion' || !contact || contact.lastOn === null) return [];
    const days = daysBetween(contact.lastOn, today);
    if (days <= thresholds.silentAfterDays) return [];
    const params = { last: contact.lastOn, days, limit: thresholds.silentAfterDays };
    return [{ kind: 'champion-silent', severity: 'warning', concerned: [concerned(person)], params }];
  });
