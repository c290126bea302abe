import { foldText } from '../fold-text';
import type { CalendarDate } from '../model/fields';
import type { Plan } from '../model/plan';
import type { AccountMember, TeamMember } from '../model/team';
import { isHeld } from './contacts';
import { gapOf, isKnown, type Levels, rankOf } from './relationship-levels';
import { isPresent } from './stakeholders';

type TeamPlan = Pick<Plan, 'account' | 'teamMembers' | 'accountMembers' | 'coverages' | 'sponsorPairs' | 'people' | 'meetings'>;

/** Somebody at the customer whom one of us knows, how well that is and should be, and when the two last met. */
export type KnownPerson = Levels & { readonly personId: string; readonly name: string; readonly lastOn: CalendarDate | null };

/** One of us on this account. */
export type TeamRow = {
  readonly id: string;
  readonly member: TeamMember;
  readonly role: AccountMember;
  /** Conducts the account. */
  readonly leads: boolean;
  readonly left: boolean;
  /** Who is still there, the best known first. */
  readonly known: readonly KnownPerson[];
  /** How many of these relationships are below their target. */
  readonly gaps: number;
  /** The last contact with anybody there. */
  readonly lastOn: CalendarDate | null;
};

export type AccountTeam = {
  readonly rows: readonly TeamRow[];
  /** Who knows somebody there or is a sponsor, and has no role on the account. */
  readonly withoutRole: readonly TeamMember[];
  /** Shares of time together, in percent; null while none is said. */
  readonly timeShare: number | null;
};

/**
 * Who of us works for an account on the day `today`: whom each knows (what the coverage matrix says), and when they last met anybody there (held meetings,
 * coverages, sponsor contacts). The account manager leads; of several, the one whom the profile names as owner.
 */
export function accountTeam(plan: TeamPlan, today: CalendarDate): AccountTeam {
  const members = new Map(plan.teamMembers.map((member) => [member.id, member]));
  const people = new Map(plan.people.filter((person) => isPresent(person, today)).map((person) => [person.id, person]));
  const held = plan.meetings.filter((meeting) => isHeld(meeting, today));
  const managers = plan.accountMembers.filter(({ role }) => role === 'account-manager');
  const owner = foldText(plan.account.owner.trim());
  const leads = ({ role, memberId }: AccountMember) =>
    role === 'account-manager' && (managers.length === 1 || foldText(members.get(memberId)?.name ?? '') === owner);

  const past = (days: readonly (CalendarDate | null)[]) =>
    days.reduce<CalendarDate | null>((best, day) => (day !== null && day <= today && (best === null || day > best) ? day : best), null);
  const daysWith = (memberId: string, personId: string | null) => [
    ...held
      .filter(
        ({ memberIds, personIds }) =>
          memberIds.includes(memberId) && (personId === null ? personIds.length > 0 : personIds.includes(personId)),
      )
      .map(({ date }) => date),
    ...[...plan.coverages, ...plan.sponsorPairs]
      .filter((one) => one.memberId === memberId && (personId === null || one.personId === personId))
      .map(({ lastContactOn }) => lastContactOn),
  ];
  const knownTo = (memberId: string): KnownPerson[] =>
    plan.coverages
      .filter((coverage) => coverage.memberId === memberId && isKnown(coverage))
      .flatMap(({ personId, current, target }) => {
        const person = people.get(personId);
        return person ? [{ personId, name: person.name, current, target, lastOn: past(daysWith(memberId, personId)) }] : [];
      })
      .sort((a, b) => rank(b) - rank(a) || (a.name < b.name ? -1 : 1));

  const rows = plan.accountMembers.flatMap((role): TeamRow[] => {
    const member = members.get(role.memberId);
    if (!member) return [];
    const known = knownTo(member.id);
    return [
      {
        id: role.id,
        member,
        role,
        leads: leads(role),
        left: !isPresent(member, today),
        known,
        gaps: known.filter((one) => gapOf(one) > 0).length,
        lastOn: past(daysWith(member.id, null)),
      },
    ];
  });
  const inTeam = new Set(plan.accountMembers.map(({ memberId }) => memberId));
  const linked = new Set([...plan.coverages.filter(isKnown), ...plan.sponsorPairs].map(({ memberId }) => memberId));
  const shares = rows.filter(({ left }) => !left).flatMap(({ role: { timeShare } }) => timeShare ?? []);
  return {
    rows,
    withoutRole: plan.teamMembers.filter((member) => linked.has(member.id) && !inTeam.has(member.id) && isPresent(member, today)),
    timeShare: shares.length === 0 ? null : shares.reduce((sum, share) => sum + share, 0),
  };
}

const rank = ({ current }: KnownPerson): number => (current === null ? -1 : rankOf(current));
