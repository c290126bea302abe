import type { Translate } from '@shared/i18n/translator';
import { type AccountMember, type SponsorPair, sponsorPairSchema, type TeamMember } from '@shared/model/team';
import { addMember, removeMember } from '@shared/stakeholder-map/commands/coverage';
import type { Team } from '@shared/stakeholder-map/team-coverage/matrix';
import { newId } from '@/persistence/new-id';
import { today } from '@/ui/today';
import { save, saveWithUndo } from './save';

const context = (accountId: string) => ({ accountId, today: today(), newId });

/** Takes one of us into the account's team. Answers the member's id, null when it could not be saved. */
export async function joinTeam(team: Team, name: string, role: AccountMember['role'], accountId: string): Promise<string | null> {
  const { memberId, mutations } = addMember(team, { name, role }, context(accountId));
  if (mutations.length === 0) return memberId;
  const saved = await save({ key: 'joinTeam', params: { name: name.trim() } }, mutations, { accountId });
  return saved.ok ? memberId : null;
}

/** Takes one of us out of the account's team; the toast takes it back. */
export const leaveTeam = (team: Team, { id, name }: TeamMember, accountId: string, t: Translate) =>
  saveWithUndo(t('coverage:leftTeam', { name }), { key: 'leaveTeam', params: { name } }, removeMember(team, id), { accountId });

type NewPair = Pick<SponsorPair, 'personId' | 'cadenceDays'> & { memberName: string; personName: string };

/**
 * Makes one of ours and one of theirs sponsors, as one step of undo; ours joins the account's team where they are not in it. Two who are a pair already
 * stay that one. Answers the pair's id, null when it could not be saved.
 */
export async function pairSponsors(
  team: Team,
  pairs: readonly SponsorPair[],
  { memberName, personName, personId, cadenceDays }: NewPair,
  accountId: string,
): Promise<string | null> {
  const { memberId, mutations } = addMember(team, { name: memberName, role: 'executive-sponsor' }, context(accountId));
  const known = pairs.find((pair) => pair.memberId === memberId && pair.personId === personId);
  if (known) return known.id;
  const record = sponsorPairSchema.parse({ id: newId(), accountId, memberId, personId, cadenceDays });
  const label = { key: 'pairSponsors', params: { member: memberName.trim(), name: personName } } as const;
  const saved = await save(label, [...mutations, { op: 'create', table: 'sponsorPairs', record }], { accountId });
  return saved.ok ? record.id : null;
}
