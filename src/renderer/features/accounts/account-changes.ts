import type { Translate } from '@shared/i18n/translator';
import { type Account, accountSchema } from '@shared/model/account';
import { newId } from '@/persistence/new-id';
import { save, saveWithUndo } from '@/stores/save';

/** Changes one field of an account. */
export const editAccount = <F extends keyof Account>(account: Account, field: F, value: Account[F]) =>
  save(
    { key: 'editAccountField', params: { field, name: account.name } },
    [{ op: 'update', table: 'accounts', id: account.id, fields: { [field]: value } }],
    {
      accountId: account.id,
    },
  );

/** A new account with nothing but its name; answers its id, or null when it could not be saved. */
export async function createAccount(name: string): Promise<string | null> {
  const account = accountSchema.parse({ id: newId(), name });
  const result = await save({ key: 'createAccount', params: { name } }, [{ op: 'create', table: 'accounts', record: account }], {
    accountId: account.id,
  });
  return result.ok ? account.id : null;
}

/** Deletes accounts with all that belongs to them; the toast takes it back. */
export function deleteAccounts(accounts: readonly Account[], t: Translate) {
  const [first] = accounts;
  if (!first) return null;
  const label =
    accounts.length === 1
      ? ({ key: 'deleteAccount', params: { name: first.name } } as const)
      : ({ key: 'deleteAccounts', params: { count: accounts.length } } as const);
  const message =
    accounts.length === 1 ? t('accounts:deletedOne', { name: first.name }) : t('accounts:deleted', { count: accounts.length });
  return saveWithUndo(
    message,
    label,
    accounts.map(({ id }) => ({ op: 'delete', table: 'accounts', id })),
    { accountId: accounts.length === 1 ? first.id : null },
  );
}
