import type { Team } from '@shared/stakeholder-map/team-coverage/matrix';
import { openDb } from '../store';

/** Everybody of ours, who of them works for this account, and how they know its people. */
export async function loadTeam(accountId: string): Promise<Team> {
  const db = openDb();
  const [members, roles, coverages] = await Promise.all([
    db.teamMembers.toArray(),
    db.accountMembers.where({ accountId }).toArray(),
    db.coverages.where({ accountId }).toArray(),
  ]);
  return { members, roles, coverages };
}
