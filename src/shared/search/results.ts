import type { TableName } from '../model/table-names';

/** What results are grouped by, in the order they are shown. */
export const resultKinds = ['accounts', 'stakeholders', 'opportunities', 'units', 'offers', 'maps', 'plan'] as const;
export type ResultKind = (typeof resultKinds)[number];

const kinds: Partial<Record<TableName, ResultKind>> = {
  accounts: 'accounts',
  people: 'stakeholders',
  seats: 'stakeholders',
  opportunities: 'opportunities',
  businessUnits: 'units',
  offers: 'offers',
  maps: 'maps',
};

/** The group a record is shown in: whatever has none of its own is part of a plan. */
export const kindOf = (table: TableName): ResultKind => kinds[table] ?? 'plan';

/** A piece of a text; `marked`: these are the words that were looked for. */
export type Piece = { text: string; marked: boolean };

/** A record that was found. */
export type Hit = {
  table: TableName;
  id: string;
  /** Null: it belongs to no account. */
  accountId: string | null;
  /** The account's name, '' for an account itself and what belongs to none. */
  account: string;
  /** The record's own name, whole. */
  name: string;
  title: Piece[];
  /** Where the words stand that its name does not hold; null: all are in the name. */
  found: { field: string; excerpt: Piece[] } | null;
};

/** The best hits of a kind, the best first. */
export type ResultGroup = { kind: ResultKind; total: number; hits: Hit[] };
