import type { Account } from '../model/account';
import type { CalendarDate } from '../model/fields';
import type { AccountMember, SponsorPair, TeamMember } from '../model/team';
import { isPresent } from './stakeholders';

type Records<A> = {
  readonly accounts: readonly A[];
  readonly teamMembers: readonly TeamMember[];
  readonly accountMembers: readonly AccountMember[];
  readonly sponsorPairs: readonly Pick<SponsorPair, 'accountId' | 'memberId'>[];
};

/** What one of us carries over all accounts. */
export type TeamLoad<A> = {
  readonly member: TeamMember;
  /** Accounts they have a role on or are a sponsor of, in the order of the list. */
  readonly accounts: readonly A[];
  /** Shares of their time together, in percent; null while none is said. */
  readonly timeShare: number | null;
  /** How many people of customers they are the sponsor of. */
  readonly sponsorOf: number;
};

/** On how many accounts each of us works on the day `today`, the most loaded first; former customers are no load, and who has left or has no account is left out. */
export function teamLoads<A extends Pick<Account, 'id' | 'status'>>(
  { accounts, teamMembers, accountMembers, sponsorPairs }: Records<A>,
  today: CalendarDate,
): TeamLoad<A>[] {
  const held = accounts.filter(({ status }) => status !== 'former');
  const ids = new Set(held.map(({ id }) => id));
  const roles = accountMembers.filter(({ accountId }) => ids.has(accountId));
  const pairs = sponsorPairs.filter(({ accountId }) => ids.has(accountId));
  return teamMembers
    .filter((member) => isPresent(member, today))
    .map((member): TeamLoad<A> => {
      const own = roles.filter(({ memberId }) => memberId === member.id);
      const sponsored = pairs.filter(({ memberId }) => memberId === member.id);
      const on = new Set([...own, ...sponsored].map(({ accountId }) => accountId));
      const shares = own.flatMap(({ timeShare }) => timeShare ?? []);
      return {
        member,
        accounts: held.filter(({ id }) => on.has(id)),
        timeShare: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0),
        sponsorOf: sponsored.length,
      };
    })
    .filter((load) => load.accounts.length > 0)
    .sort(
      (a, b) =>
        b.accounts.length - a.accounts.length || (b.timeShare ?? 0) - (a.timeShare ?? 0) || (a.member.name < b.member.name ? -1 : 1),
    );
}
