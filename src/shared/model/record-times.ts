import { z } from 'zod';
import { idSchema, instantSchema } from './fields';
import { tableNames } from './table-names';

const instants = z.array(instantSchema);

/**
 * When the values of one record were set, as far as its change records tell. A field has been given a value at each instant of
 * `created` and then at each of its own `fields`; the last of them is when it got the value it has. Two copies of a plan that
 * went apart are told from one another by these lists: a copy that knows the other's last instant is ahead of it.
 */
export const recordTimesSchema = z.strictObject({
  table: z.enum(tableNames),
  id: idSchema,
  created: instants,
  fields: z.record(z.string().max(100), instants).default({}),
  /** When it was deleted; null while it is there. */
  deleted: instantSchema.nullable().default(null),
});
export type RecordTimes = z.infer<typeof recordTimesSchema>;
