import type { Account } from '@shared/model/account';
import { openDb } from '../store';

/** Every account, by name. */
export const listAccounts = async (): Promise<Account[]> => byName(await openDb().accounts.toArray());

export const getAccount = (id: string): Promise<Account | undefined> => openDb().accounts.get(id);

/** Accounts that name this one as their group. */
export const listSubsidiaries = async (accountId: string): Promise<Account[]> =>
  byName(await openDb().accounts.where('parentId').equals(accountId).toArray());

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
const byName = (accounts: Account[]) => accounts.sort((a, b) => collator.compare(a.name, b.name));
