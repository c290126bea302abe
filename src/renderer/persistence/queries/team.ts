import { isActionOpen } from '@shared/domain/actions';
import type { OurSide } from '@shared/stakeholder-map/analysis/subject';
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

/** Who of us is down for whom at an account, and what is to be done there. */
export async function loadOurSide(accountId: string): Promise<OurSide> {
  const db = openDb();
  const [members, coverages, sponsorPairs, actions] = await Promise.all([
    db.teamMembers.toArray(),
    db.coverages.where({ accountId }).toArray(),
    db.sponsorPairs.where({ accountId }).toArray(),
    db.actions.where({ accountId }).toArray(),
  ]);
  return { members, coverages, sponsorPairs, actions: actions.filter(isActionOpen) };
}
