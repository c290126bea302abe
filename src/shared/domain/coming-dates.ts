import type { Account } from '../model/account';
import type { CalendarDate } from '../model/fields';
import type { Ritual, RitualDate } from '../model/governance';
import type { Review } from '../model/review';
import { addMonths, daysBetween } from './calendar';

type ComingKind = 'renewal' | 'qbr' | 'ebr';
export type ComingDate<A> = {
  readonly id: string;
  readonly kind: ComingKind;
  readonly account: A;
  readonly date: CalendarDate;
  /** Days from today; 0 is today. */
  readonly inDays: number;
};

type Records<A> = {
  readonly accounts: readonly A[];
  readonly reviews: readonly Pick<Review, 'id' | 'accountId' | 'kind' | 'state' | 'plannedOn'>[];
  readonly rituals: readonly Pick<Ritual, 'id' | 'kind'>[];
  readonly ritualDates: readonly Pick<RitualDate, 'id' | 'accountId' | 'ritualId' | 'date' | 'state' | 'reviewId'>[];
};

/**
 * Renewals and reviews from today to the same day `months` later, both included, the nearest first. A review is planned as a review, or as a date of a QBR or
 * EBR of the calendar: the same review of an account on one day is listed once. `withoutRenewal` counts accounts without a renewal date: none is not "never".
 */
export function comingDates<A extends Pick<Account, 'id' | 'renewalDate' | 'status'>>(
  { accounts, reviews, rituals, ritualDates }: Records<A>,
  today: CalendarDate,
  months = 12,
): { dates: ComingDate<A>[]; withoutRenewal: number } {
  const until = addMonths(today, months);
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const kinds = new Map(rituals.map(({ id, kind }) => [id, kind]));
  const found = new Map<string, ComingDate<A>>();
  const add = (id: string, kind: ComingKind, accountId: string, date: CalendarDate | null) => {
    const account = byId.get(accountId);
    const key = `${kind} ${accountId} ${date}`;
    if (!account || date === null || date < today || date > until || found.has(key)) return;
    found.set(key, { id, kind, account, date, inDays: daysBetween(today, date) });
  };
  for (const { id, renewalDate } of accounts) add(id, 'renewal', id, renewalDate);
  for (const { id, accountId, kind, state, plannedOn } of reviews) if (state === 'planned') add(id, kind, accountId, plannedOn);
  for (const { id, accountId, ritualId, date, state, reviewId } of ritualDates) {
    const kind = kinds.get(ritualId);
    if (state === 'planned' && reviewId === null && (kind === 'qbr' || kind === 'ebr')) add(id, kind, accountId, date);
  }
  return {
    dates: [...found.values()].sort((a, b) => a.inDays - b.inDays || (a.id < b.id ? -1 : 1)),
    withoutRenewal: accounts.filter(({ renewalDate, status }) => renewalDate === null && status !== 'former').length,
  };
}
