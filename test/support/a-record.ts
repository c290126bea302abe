import type { Mutation } from '@shared/model/changes';
import type { TableName } from '@shared/model/table-names';
import { tableSchemas } from '@shared/model/tables';
import type { z } from 'zod';

/** A mutation that makes a record, from the fields a test cares about. */
export const made = <T extends TableName>(table: T, fields: z.input<(typeof tableSchemas)[T]>): Mutation =>
  ({ op: 'create', table, record: tableSchemas[table].parse(fields) }) as Mutation;
