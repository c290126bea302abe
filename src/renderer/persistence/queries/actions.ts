import { type ActionSource, sourceOf } from '@shared/domain/actions';
import type { Account } from '@shared/model/account';
import type { RecordsByTable } from '@shared/model/dependents';
import type { Person } from '@shared/model/person';
import type { Action } from '@shared/model/risk';
import type { TeamMember } from '@shared/model/team';
import { openDb } from '../store';

/** What every account, and the portfolio itself, has to do, with who does it and what it came from. */
type Listed = 'actions' | 'accounts' | 'teamMembers' | 'people';
export type AllActions = Omit<RecordsByTable, Listed> & {
  actions: Action[];
  accounts: Account[];
  teamMembers: TeamMember[];
  people: Person[];
};

/** What is to be done, or was, for one account. */
export const listActionsOf = (accountId: string): Promise<Action[]> => openDb().actions.where({ accountId }).toArray();

export async function loadAllActions(): Promise<AllActions> {
  const db = openDb();
  const [actions, accounts, teamMembers] = await Promise.all([db.actions.toArray(), db.accounts.toArray(), db.teamMembers.toArray()]);
  const wanted = new Map<ActionSource['table'], Set<string>>([['people', new Set()]]);
  for (const action of actions) {
    const source = sourceOf(action);
    if (source) wanted.set(source.table, (wanted.get(source.table) ?? new Set()).add(source.id));
    if (action.ownerPersonId) wanted.get('people')?.add(action.ownerPersonId);
  }
  const found = await Promise.all(
    [...wanted].map(async ([table, ids]) => {
      const records = await db.table(table).bulkGet([...ids]);
      return [table, records.filter((record) => record !== undefined)] as const;
    }),
  );
  return { ...(Object.fromEntries(found) as { people: Person[] }), actions, accounts, teamMembers };
}
