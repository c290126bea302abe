import { isOpen } from '@shared/domain/pipeline';
import type { Account } from '@shared/model/account';
import { openDb } from '../store';

/** What an account's plan holds, in counts: enough to see what its document will show. */
export type AccountContent = { account: Account; openDeals: number; people: number; hasMap: boolean };

export function listAccountContents(): Promise<AccountContent[]> {
  const db = openDb();
  return db.transaction('r', [db.accounts, db.opportunities, db.people, db.placements], async () => {
    const [accounts, opportunities, people, placements] = await Promise.all([
      db.accounts.toArray(),
      db.opportunities.toArray(),
      db.people.toArray(),
      // The index alone says who has one: no placement is read.
      db.placements.orderBy('accountId').uniqueKeys(),
    ]);
    const openDeals = countBy(opportunities.filter(isOpen));
    const known = countBy(people.filter(({ leftOn }) => leftOn === null));
    const mapped = new Set(placements);
    return accounts.map((account) => ({
      account,
      openDeals: openDeals.get(account.id) ?? 0,
      people: known.get(account.id) ?? 0,
      hasMap: mapped.has(account.id),
    }));
  });
}

function countBy(records: readonly { accountId: string | null }[]): Map<string | null, number> {
  const counts = new Map<string | null, number>();
  for (const { accountId } of records) counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
  return counts;
}
