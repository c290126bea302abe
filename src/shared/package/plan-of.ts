import { accountSchema } from '../model/account';
import { type Plan, planSchema, planTables, sharedTables } from '../model/plan';
import type { StoredRecord } from '../model/record-changes';
import type { TableName } from '../model/table-names';
import { fail, ok, type Result } from '../result';
import type { PackageContent } from './format';

/**
 * The plan of one account of a package, as documents receive it.
 * @param name of the account, whole or with different capitals; null: the only one there is
 * @returns `package-no-account` when there is none of that name, `package-which-account` when there are several to choose from
 */
export function planOf(content: PackageContent, name: string | null): Result<Plan> {
  const accounts = content.records.accounts ?? [];
  const wanted = name === null ? accounts : accounts.filter((account) => sameName(account, name));
  const names = accounts.map((account) => String(account.name)).join(', ');
  const [account] = wanted;
  if (!account) return fail('package-no-account', { name: name ?? '', names });
  if (wanted.length > 1) return fail('package-which-account', { names });

  const records: Partial<Record<TableName, readonly StoredRecord[]>> = content.records;
  const pictures = (records.portfolioSettings ?? []).flatMap(({ logoId, coverPictureId }) => [logoId, coverPictureId]);
  // Our own logo and cover belong to no account: the documents of all of them wear them.
  const isOurs = (table: TableName, { id }: StoredRecord) => table === 'pictures' && pictures.includes(id);
  const own = planTables.map(
    (table) => [table, (records[table] ?? []).filter((record) => record.accountId === account.id || isOurs(table, record))] as const,
  );
  const shared = sharedTables.map((table) => [table, records[table] ?? []] as const);
  return ok(planSchema.parse({ account, parent: parentOf(content, account), ...Object.fromEntries([...own, ...shared]) }));
}

const sameName = (account: StoredRecord, name: string): boolean =>
  String(account.name).localeCompare(name, undefined, { sensitivity: 'base' }) === 0;

/** The parent account, or as much of it as its name when it is not in the package. */
function parentOf({ head, records }: PackageContent, { parentId }: StoredRecord) {
  if (typeof parentId !== 'string') return null;
  const parent = records.accounts?.find(({ id }) => id === parentId);
  const outside = head.outside.find(({ table, id }) => table === 'accounts' && id === parentId);
  return parent ?? (outside && outside.name !== '' ? accountSchema.parse({ id: parentId, name: outside.name }) : null);
}
