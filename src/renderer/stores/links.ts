import { linksIn, type NameOf } from '@shared/links/link';
import type { RecordsByTable } from '@shared/model/dependents';
import type { Plan } from '@shared/model/plan';
import { loadLinkTargets, readLinkNames } from '@/persistence/queries/links';
import { loadPlan } from '@/persistence/queries/plan';
import { useLive } from '@/persistence/use-live';

/** What the records that a text names are called now; until that is known, as they were. A text without links asks nothing. */
export function useLinkNames(text: string): NameOf | undefined {
  const named = linksIn(text)
    .map(({ table, id }) => `${table} ${id}`)
    .join(',');
  return useLive(named === '' ? null : () => readLinkNames([text]), [named]);
}

/** Everything that a text of an account can name, by table; null: of what all accounts share. */
export const useLinkRecords = (accountId: string | null): RecordsByTable | undefined =>
  useLive(() => loadLinkTargets(accountId), [accountId]);

/** The plan of an account; with null nothing is read. */
export const useAccountPlan = (accountId: string | null): Plan | undefined =>
  useLive(accountId === null ? null : () => loadPlan(accountId), [accountId]);
