import type { ChangeRecord } from '../model/changes';
import type { TableName } from '../model/table-names';

/** What a reader of the history filters by: parts of the plan rather than tables. */
export const recordGroups = ['account', 'people', 'map', 'opportunities', 'other'] as const;
export type RecordGroup = (typeof recordGroups)[number];

const groups: Partial<Record<string, RecordGroup>> = {
  accounts: 'account',
  people: 'people',
  seats: 'people',
  businessUnits: 'people',
  lines: 'map',
  maps: 'map',
  placements: 'map',
  opportunities: 'opportunities',
};

/** The part of the plan that a table's records belong to. */
export const groupOf = (table: TableName): RecordGroup => groups[table] ?? 'other';

/** Whether a commit took in records from outside rather than what somebody typed. */
export const isImport = ({ label }: Pick<ChangeRecord, 'label'>): boolean =>
  /^(import|loadSample|openPackage|restore[A-Z])/.test(label.key);
