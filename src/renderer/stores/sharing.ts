import type { Mutation } from '@shared/model/changes';
import { save } from './save';

/** What is in the client edition only once it is marked so. */
export type Shareable = { table: 'objectives' | 'initiatives' | 'actions' | 'decisions'; id: string };

/** Shows records to the client, or takes them back: one step of undo. */
export function shareWithClient(accountId: string, records: readonly Shareable[], shared = true) {
  const mutations = records.map(({ table, id }): Mutation => ({ op: 'update', table, id, fields: { shared } }));
  return save({ key: shared ? 'shareWithClient' : 'keepInternal', params: { count: records.length } }, mutations, { accountId });
}
