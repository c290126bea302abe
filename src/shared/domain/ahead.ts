import type { CalendarDate } from '../model/fields';
import type { Plan } from '../model/plan';
import { sponsorPlans } from './sponsors';

/** Something of an account that has a day ahead. */
export type AheadItem =
  | { readonly kind: 'renewal'; readonly on: CalendarDate }
  /** A review is opened by its own id; a ritual's day by the meeting that holds it, where there is one. */
  | { readonly kind: 'review' | 'meeting' | 'ritual' | 'sponsors'; readonly on: CalendarDate; readonly id: string; readonly name: string };

type AheadPlan = Pick<
  Plan,
  'account' | 'meetings' | 'reviews' | 'rituals' | 'ritualDates' | 'sponsorPairs' | 'teamMembers' | 'people' | 'coverages'
>;

/**
 * What comes next with an account, from today on, the nearest first: planned reviews, meetings, the days of its rituals, contacts of sponsors and the renewal of the
 * contract. A ritual's day that has become a meeting or a review is said once, as that.
 */
export function whatIsAhead(plan: AheadPlan, today: CalendarDate): AheadItem[] {
  const { account, meetings, reviews, rituals, ritualDates } = plan;
  const nameOf = (id: string) => [...plan.teamMembers, ...plan.people].find((one) => one.id === id)?.name ?? '';
  const items: AheadItem[] = [
    ...(account.renewalDate === null ? [] : [{ kind: 'renewal' as const, on: account.renewalDate }]),
    ...reviews.flatMap(({ id, title, plannedOn, state }) =>
      plannedOn === null || state !== 'planned' ? [] : [{ kind: 'review' as const, on: plannedOn, id, name: title }],
    ),
    ...meetings.flatMap(({ id, title, date }) => (date === null ? [] : [{ kind: 'meeting' as const, on: date, id, name: title }])),
    ...ritualDates.flatMap(({ ritualId, date, state, meetingId, reviewId }) => {
      const ritual = rituals.find(({ id }) => id === ritualId);
      return !ritual || state !== 'planned' || meetingId !== null || reviewId !== null
        ? []
        : [{ kind: 'ritual' as const, on: date, id: ritual.id, name: ritual.name }];
    }),
    // Sponsors who meet in a meeting or a committee are there by that.
    ...sponsorPlans(plan, today).flatMap(({ pair, next }) =>
      next?.from.kind === 'set'
        ? [{ kind: 'sponsors' as const, on: next.on, id: pair.id, name: `${nameOf(pair.memberId)} – ${nameOf(pair.personId)}` }]
        : [],
    ),
  ];
  return items.filter(({ on }) => on >= today).sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
