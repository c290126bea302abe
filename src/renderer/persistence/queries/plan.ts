import type { Plan } from '@shared/model/plan';
import { getStatus, whenWhole } from '../status';
import { openDb } from '../store';
import { listStakeholders } from './stakeholders';

/** Everything one account's plan holds, read at one moment; undefined when the account is gone. */
export async function loadPlan(accountId: string): Promise<Plan | undefined> {
  // No wait at all when there is nothing to wait for: a live query may lose sight of what comes after one.
  if (getStatus().applying) await whenWhole();
  const db = openDb();
  const tables = [db.accounts, db.businessUnits, db.people, db.seats, db.lines, db.maps, db.placements, db.opportunities, db.offers];
  return db.transaction('r', tables, async () => {
    const account = await db.accounts.get(accountId);
    if (!account) return undefined;
    const [parent, stakeholders, maps, placements, opportunities, offers] = await Promise.all([
      account.parentId ? db.accounts.get(account.parentId) : undefined,
      listStakeholders(accountId),
      db.maps.where({ accountId }).toArray(),
      db.placements.where({ accountId }).toArray(),
      db.opportunities.where({ accountId }).toArray(),
      db.offers.toArray(),
    ]);
    return { account, parent: parent ?? null, ...stakeholders, maps, placements, opportunities, offers };
  });
}
