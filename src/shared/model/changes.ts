import { z } from 'zod';
import type labels from '../i18n/en/changes.json';
import { idSchema, instantSchema } from './fields';
import { recordTimesSchema } from './record-times';
import { type TableName, tableNames } from './table-names';
import type { Tables } from './tables';

/** One wish of a commit. `update` names only the fields it changes. */
export type Mutation =
  | {
      [T in TableName]:
        | { op: 'create'; table: T; record: Tables[T] }
        | { op: 'update'; table: T; id: string; fields: Partial<Omit<Tables[T], 'id'>> };
    }[TableName]
  | { op: 'delete'; table: TableName; id: string };

/** A key of the `changes` catalogue, plural endings left out: i18next adds them from `count`. */
export type ChangeLabelKey = {
  [K in keyof typeof labels]: K extends `${infer Base}_${'one' | 'many' | 'other'}` ? Base : K;
}[keyof typeof labels];

/** Readable name of a change, as the code that makes it writes it. */
export type ChangeLabel = { key: ChangeLabelKey; params?: Record<string, string | number> };

/** The same label as stored: a key that a later version wrote may be unknown here (`changeText` copes). */
export const changeLabelSchema = z.object({
  key: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});

export type StoredLabel = z.infer<typeof changeLabelSchema>;

const fieldsSchema = z.record(z.string(), z.unknown());

/**
 * What a commit did to one record. `before: null`: it was created; `after: null`: it was deleted;
 * otherwise both hold exactly the fields that changed (a field that only one of them names was added or removed).
 * A commit names each record once.
 */
export const recordChangeSchema = z.object({
  table: z.enum(tableNames),
  id: idSchema,
  before: fieldsSchema.nullable(),
  after: fieldsSchema.nullable(),
});
export type RecordChange = z.infer<typeof recordChangeSchema>;

/** One commit as the journal, the history and undo know it. */
export const changeRecordSchema = z.object({
  /** Position in the store's history: 1, 2, 3... without gaps. */
  seq: z.int().min(1),
  id: idSchema,
  /** The `schemaVersion` its records were written with. */
  schema: z.int().min(1).default(1),
  at: instantSchema,
  /** The installation that made it. */
  device: z.string(),
  label: changeLabelSchema,
  /** The account it belongs to, null for portfolio-wide changes (an import). */
  accountId: idSchema.nullable(),
  changes: z.array(recordChangeSchema),
  /** For an undo or a redo: the commit it takes back or applies again. */
  undoes: idSchema.nullable().default(null),
  redoes: idSchema.nullable().default(null),
  /** For a merge of a package: when the values it brought were set where they come from, in place of `at`. */
  merged: z.array(recordTimesSchema).optional(),
});
export type ChangeRecord = z.infer<typeof changeRecordSchema>;
