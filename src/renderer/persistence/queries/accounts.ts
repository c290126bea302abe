import type { Account } from '@shared/model/account';
import { openDb } from '../store';

/** Every account, by name. */
export const listAccounts = async (): Promise<Account[]> => byName(await openDb().accounts.toArray());

/** These accounts, in the order asked for; those that are gone are left out. */
export async function getAccounts(ids: readonly string[]): Promise<Account[]> {
  const found = await openDb().accounts.bulkGet([...ids]);
  return found.filter((account) => account !== undefined);
}

export const getAccount = (id: string): Promise<Account | undefined> => openDb().accounts.get(id);

/** Accounts that name this one as their group. */
export const listSubsidiaries = async (accountId: string): Promise<Account[]> =>
  byName(await openDb().accounts.where('parentId').equals(accountId).toArray());

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const byName = (accounts: Account[]) => accounts.sort((a, b) => collator.compare(a.name, b.name));
