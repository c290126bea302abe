import type { Mutation } from '../model/changes';
import type { TableName } from '../model/table-names';
import type { Tables } from '../model/tables';

/** The records of one table that these mutations create. */
export const createdIn = <T extends TableName>(mutations: readonly Mutation[], table: T): Tables[T][] =>
  mutations.flatMap((mutation) => (mutation.op === 'create' && mutation.table === table ? [mutation.record as Tables[T]] : []));
