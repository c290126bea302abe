import type { CalendarDate } from '../model/fields';
import type { Action } from '../model/risk';
import type { TableName } from '../model/table-names';
import { addDays, addMonths } from './calendar';

export const isActionOpen = ({ state }: Pick<Action, 'state'>): boolean => state === 'open' || state === 'active';

/** When an open action is due; what is not open has its own group. */
export const dueGroups = ['overdue', 'week', 'later', 'undated', 'closed'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** Overdue: before today. Week: today and the six days after. */
export function dueGroupOf(action: Pick<Action, 'state' | 'dueOn'>, today: CalendarDate): DueGroup {
  if (!isActionOpen(action)) return 'closed';
  if (action.dueOn === null) return 'undated';
  if (action.dueOn < today) return 'overdue';
  return action.dueOn <= addDays(today, 6) ? 'week' : 'later';
}

/** The fields of an action that enters a state on a day: what is done knows when, what is open again does not. */
export const withActionState = (
  { doneOn }: Pick<Action, 'doneOn'>,
  state: Action['state'],
  today: CalendarDate,
): Pick<Action, 'state' | 'doneOn'> => ({ state, doneOn: state === 'done' ? (doneOn ?? today) : null });

/**
 * The due day of the next time of a repeating action, from the day it was due (or, without one, from today), and never in the past: an
 * action that was done three weeks late is due next in the coming period, not three times at once. Null where it does not repeat.
 */
export function nextDueOn({ repeat, dueOn }: Pick<Action, 'repeat' | 'dueOn'>, today: CalendarDate): CalendarDate | null {
  if (repeat === 'never') return null;
  const from = dueOn ?? today;
  // Each time from the first day, so that a month's last day stays the last.
  for (let times = 1; ; times += 1) {
    const next = repeat === 'weekly' ? addDays(from, 7 * times) : addMonths(from, (repeat === 'monthly' ? 1 : 3) * times);
    if (next > today) return next;
  }
}

/** What an action comes from, the most telling first. */
const sourceFields = [
  ['riskId', 'risks'],
  ['meetingId', 'meetings'],
  ['reviewId', 'reviews'],
  ['improvementPlanId', 'improvementPlans'],
  ['needId', 'needs'],
  ['initiativeId', 'initiatives'],
  ['opportunityId', 'opportunities'],
  ['sponsorPairId', 'sponsorPairs'],
  ['personId', 'people'],
] as const satisfies readonly (readonly [keyof Action, TableName])[];
export type ActionSource = { table: (typeof sourceFields)[number][1]; id: string };

/** The record an action came from or is about; null for one that was written on its own. */
export function sourceOf(action: Action): ActionSource | null {
  for (const [field, table] of sourceFields) {
    const id = action[field];
    if (id !== null) return { table, id };
  }
  return null;
}
