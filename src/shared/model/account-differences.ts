import type { RecordChange } from './changes';
import type { Contents } from './contents';
import type { StoredRecord } from './record-changes';

/** What a restore does to one account; null: to what belongs to none (offers, opportunities without an account). */
export type AccountDifference = {
  accountId: string | null;
  name: string | null;
  fate: 'returns' | 'goes' | 'changes';
  /** Records of it that come, go or change, the account itself included. */
  records: number;
};

/** What somebody must not overlook comes first. */
const fates: readonly AccountDifference['fate'][] = ['goes', 'returns', 'changes'];

/** The same changes, account by account: what goes, what comes back, what changes, the largest first. */
export function accountDifferences(now: Contents, then: Contents, changes: readonly RecordChange[]): AccountDifference[] {
  const nowById = byTableAndId(now);
  const thenById = byTableAndId(then);
  const accounts = new Map<string | null, AccountDifference>();
  for (const { table, id } of changes) {
    const record = thenById.get(`${table} ${id}`) ?? nowById.get(`${table} ${id}`);
    const accountId = table === 'accounts' ? id : typeof record?.accountId === 'string' ? record.accountId : null;
    const [before, after] = [nowById.get(`accounts ${accountId}`), thenById.get(`accounts ${accountId}`)];
    const known = accounts.get(accountId) ?? {
      accountId,
      name: String((after ?? before)?.name ?? '') || null,
      fate: before || accountId === null ? (after || accountId === null ? 'changes' : 'goes') : 'returns',
      records: 0,
    };
    accounts.set(accountId, { ...known, records: known.records + 1 });
  }
  return [...accounts.values()].sort((a, b) => fates.indexOf(a.fate) - fates.indexOf(b.fate) || b.records - a.records);
}

function byTableAndId(contents: Contents): Map<string, StoredRecord> {
  return new Map(
    Object.entries(contents).flatMap(([table, records]) => records.map((record) => [`${table} ${record.id}`, record] as const)),
  );
}
