import { type Plan, planTables, sharedTables } from '@shared/model/plan';
import { getStatus, whenWhole } from '../status';
import { openDb } from '../store';

const tables = ['accounts', ...planTables, ...sharedTables] as const;

/** Everything one account's plan holds, read at one moment; undefined when the account is gone. */
export async function loadPlan(accountId: string): Promise<Plan | undefined> {
  // No wait at all when there is nothing to wait for: a live query may lose sight of what comes after one.
  if (getStatus().applying) await whenWhole();
  const db = openDb();
  return db.transaction('r', tables, async () => {
    const account = await db.accounts.get(accountId);
    if (!account) return undefined;
    const [parent, ...lists] = await Promise.all([
      account.parentId ? db.accounts.get(account.parentId) : undefined,
      ...planTables.map((table) => db.table(table).where({ accountId }).toArray()),
      ...sharedTables.map((table) => db.table(table).toArray()),
    ]);
    const named = Object.fromEntries([...planTables, ...sharedTables].map((table, index) => [table, lists[index]]));
    const { portfolioSettings, pictures } = named as Pick<Plan, 'portfolioSettings' | 'pictures'>;
    const wanted = portfolioSettings.flatMap(({ logoId, coverPictureId }) => [logoId ?? [], coverPictureId ?? []].flat());
    // Our own logo and cover belong to no account: the documents of all of them wear them.
    const ours = wanted.length === 0 ? [] : await db.pictures.where('id').anyOf(wanted).toArray();
    // Every table's records under its name: what the two lists of tables say, which the compiler cannot follow.
    return { account, parent: parent ?? null, ...named, pictures: [...pictures.filter(({ id }) => !wanted.includes(id)), ...ours] } as Plan;
  });
}
