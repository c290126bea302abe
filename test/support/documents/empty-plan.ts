import type { Account } from '@shared/model/account';
import { type Plan, planTables, sharedTables } from '@shared/model/plan';

/** The plan of an account with nothing in any table. */
export const emptyPlan = (account: Account): Plan =>
  ({ account, parent: null, ...Object.fromEntries([...planTables, ...sharedTables].map((table) => [table, []])) }) as unknown as Plan;
