import type { RecordsByTable } from '../model/dependents';
import type { Plan } from '../model/plan';

/** Whether what a page has loaded is the whole plan of an account. */
export const isAccountPlan = (around: object): around is Plan => 'account' in around && 'needs' in around && 'teamMembers' in around;

/** The records of a plan by their tables, the account itself among them. */
export const planRecords = ({ account, parent: _parent, ...tables }: Plan): RecordsByTable => ({ ...tables, accounts: [account] });
