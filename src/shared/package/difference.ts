import type { StoredRecord } from '../model/record-changes';
import type { RecordTimes } from '../model/record-times';
import type { TableName } from '../model/table-names';
import type { PackageRecords } from './format';

/** `here`: the store; `there`: the package. */
export type Side = 'here' | 'there';

export type FieldDifference = {
  field: string;
  status: 'changed-there' | 'changed-here' | 'conflict';
  here: { value: unknown; at: string | null };
  there: { value: unknown; at: string | null };
};

/**
 * A record that is not the same in both. `deleted-…` alone: the other side did not touch it since; `…-conflict`: it did, so
 * somebody has to choose.
 */
export type RecordDifference = {
  table: TableName;
  id: string;
  status: 'new' | 'changed' | 'deleted-there' | 'deleted-here' | 'deleted-there-conflict' | 'deleted-here-conflict';
  here: StoredRecord | null;
  there: StoredRecord | null;
  /** When each side touched or deleted it last. */
  at: { here: string | null; there: string | null };
  /** Of a `changed` record only. */
  fields: readonly FieldDifference[];
  /** What a deletion in conflict comes to when nobody chooses. */
  usual: Side;
};

/** What one side knows: its records and their times. */
export type Known = { records: PackageRecords; times: readonly RecordTimes[] };

/** The newer of two; where neither is, what is here stays. */
export const newest = (here: string | null, there: string | null): Side =>
  there !== null && (here === null || there > here) ? 'there' : 'here';
