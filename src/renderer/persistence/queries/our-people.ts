import type { SponsorRecords } from '@shared/domain/sponsors';
import type { Account } from '@shared/model/account';
import type { Person } from '@shared/model/person';
import type { AccountMember, SponsorPair, TeamMember } from '@shared/model/team';
import { getStatus, whenWhole } from '../status';
import { openDb } from '../store';

/** Who of ours works on which accounts, and all that says how the pairs of sponsors stand. */
export type OurPeople = SponsorRecords<SponsorPair> & {
  readonly accounts: readonly Account[];
  readonly accountMembers: readonly AccountMember[];
  readonly teamMembers: readonly TeamMember[];
  readonly people: readonly Person[];
};

/** Of all accounts; of meetings, rituals and people only those with a sponsor in them, however many there are. */
export async function loadOurPeople(): Promise<OurPeople> {
  if (getStatus().applying) await whenWhole();
  const db = openDb();
  const tables = [
    db.accounts,
    db.accountMembers,
    db.teamMembers,
    db.sponsorPairs,
    db.people,
    db.meetings,
    db.rituals,
    db.ritualDates,
    db.coverages,
  ];
  return db.transaction('r', tables, async () => {
    const [accounts, accountMembers, teamMembers, sponsorPairs] = await Promise.all([
      db.accounts.toArray(),
      db.accountMembers.toArray(),
      db.teamMembers.toArray(),
      db.sponsorPairs.toArray(),
    ]);
    const personIds = [...new Set(sponsorPairs.map(({ personId }) => personId))];
    const [people, meetings, rituals, coverages] = await Promise.all([
      db.people.bulkGet(personIds),
      db.meetings.where('personIds').anyOf(personIds).distinct().toArray(),
      db.rituals.where('personIds').anyOf(personIds).distinct().toArray(),
      db.coverages.where('personId').anyOf(personIds).toArray(),
    ]);
    const ritualIds = rituals.map(({ id }) => id);
    const ritualDates = await db.ritualDates.where('ritualId').anyOf(ritualIds).toArray();
    const found = people.filter((person) => person !== undefined);
    return { accounts, accountMembers, teamMembers, sponsorPairs, people: found, meetings, rituals, ritualDates, coverages };
  });
}
