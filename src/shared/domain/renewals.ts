import type { Account } from '../model/account';
import type { CalendarDate } from '../model/fields';
import { addMonths, daysBetween } from './calendar';

export type Renewal<A> = {
  readonly account: A;
  readonly renewalDate: CalendarDate;
  /** Days from today; 0 is today. */
  readonly inDays: number;
};

/**
 * Contracts that renew from today to the same day `months` (default 12) later, both included, the nearest first.
 * Accounts without a renewal date are not listed; `missing` counts them, because no date is not "no renewal".
 */
export function upcomingRenewals<A extends Pick<Account, 'renewalDate'>>(
  accounts: readonly A[],
  today: CalendarDate,
  months = 12,
): { renewals: Renewal<A>[]; missing: number } {
  const until = addMonths(today, months);
  const renewals = accounts.flatMap((account) => {
    const { renewalDate } = account;
    return renewalDate !== null && renewalDate >= today && renewalDate <= until
      ? [{ account, renewalDate, inDays: daysBetween(today, renewalDate) }]
      : [];
  });
  return {
    renewals: renewals.sort((a, b) => a.inDays - b.inDays),
    missing: accounts.filter((account) => account.renewalDate === null).length,
  };
}
