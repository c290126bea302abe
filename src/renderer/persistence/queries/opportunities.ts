import type { Opportunity } from '@shared/model/opportunity';
import { openDb } from '../store';

/** The deals of one account. */
export const listOpportunities = (accountId: string): Promise<Opportunity[]> =>
  openDb().opportunities.where('accountId').equals(accountId).toArray();

/** Every deal of the portfolio, with or without an account. */
export const listAllOpportunities = (): Promise<Opportunity[]> => openDb().opportunities.toArray();

export const getOpportunity = (id: string): Promise<Opportunity | undefined> => openDb().opportunities.get(id);

/** Deals that name no account: they wait to be assigned. Null is not in the index, so they are the keys it lacks. */
export async function listUnassignedOpportunities(): Promise<Opportunity[]> {
  const { opportunities } = openDb();
  const [all, assigned] = await Promise.all([opportunities.toCollection().primaryKeys(), opportunities.orderBy('accountId').primaryKeys()]);
  const known = new Set(assigned);
  const records = await opportunities.bulkGet(all.filter((id) => !known.has(id)));
  return records.filter((record) => record !== undefined);
}
