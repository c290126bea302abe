import type { ContactRecords } from '@shared/domain/contacts';
import type { PortfolioSettings } from '@shared/model/portfolio';
import type { TeamMember } from '@shared/model/team';
import { openDb } from '../store';

/** The portfolio's settings: one record, or none while nobody has changed any. */
export const loadPortfolioSettings = (): Promise<PortfolioSettings[]> => openDb().portfolioSettings.toArray();

/** What says when the people of an account were last met, and by whom of ours. */
export type MetRecords = Omit<ContactRecords, 'people'> & { members: readonly TeamMember[] };

export async function loadMet(accountId: string): Promise<MetRecords> {
  const db = openDb();
  const [meetings, coverages, sponsorPairs, members] = await Promise.all([
    db.meetings.where({ accountId }).toArray(),
    db.coverages.where({ accountId }).toArray(),
    db.sponsorPairs.where({ accountId }).toArray(),
    db.teamMembers.toArray(),
  ]);
  return { meetings, coverages, sponsorPairs, members };
}
