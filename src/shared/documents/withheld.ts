import type { z } from 'zod';
import { isLost } from '../domain/pipeline';
import { fieldMeta } from '../model/fields';
import { type Plan, planTables } from '../model/plan';
import type { TableName } from '../model/table-names';
import { tableSchemas } from '../model/tables';
import { clientTables, countWithheldNames, sharedOnly } from './client-projection';

/** Internal fields of a table, by its schema. */
export const internalFields = (table: TableName): string[] =>
  Object.entries(tableSchemas[table].shape).flatMap(([name, schema]) =>
    fieldMeta(schema as z.ZodType).visibility === 'internal' ? [name] : [],
  );

/** The tables of an account's plan that hold fields the client must never read. */
export const withheldTables = (['accounts', ...planTables] as const).filter((table) => internalFields(table).length > 0);
export type WithheldTable = (typeof withheldTables)[number];

/** What a client edition leaves out of this plan, so that the person who exports it can check. */
export type Withheld =
  /** Some fields of records that the client reads otherwise. */
  | { readonly kind: 'fields'; readonly table: WithheldTable; readonly count: number; readonly fields: readonly string[] }
  /** Records that the client does not read at all: by their kind, because they are not marked shared, or not agreed on. */
  | { readonly kind: 'records' | 'notShared' | 'notAgreed'; readonly table: WithheldTable; readonly count: number }
  | { readonly kind: 'lostOpportunities' | 'customFields'; readonly count: number }
  /** Names, in texts that the client reads, of records that they do not. */
  | { readonly kind: 'names'; readonly count: number };

const empty = new Set(['null', 'false', '""', '[]', '{}', undefined]);
const holdsValue = (value: unknown): boolean => !empty.has(JSON.stringify(value));

/** Tables that a client edition reads something of. */
const read: readonly string[] = [
  'accounts',
  'opportunities',
  'milestones',
  'valueHypotheses',
  'valueFlows',
  ...clientTables,
  ...sharedOnly,
];

const recordsOf = (plan: Plan, table: WithheldTable): readonly Record<string, unknown>[] =>
  table === 'accounts' ? [plan.account] : (plan[table] as readonly Record<string, unknown>[]);

/** Why a record that is of a kind the client reads stays behind all the same. */
function keptBack(table: WithheldTable, record: Record<string, unknown>): 'notShared' | 'notAgreed' | null {
  if ((sharedOnly as readonly string[]).includes(table)) return record.shared === true ? null : 'notShared';
  return table === 'valueHypotheses' && record.agreement !== 'agreed' ? 'notAgreed' : null;
}

function ofTable(plan: Plan, table: WithheldTable): Withheld[] {
  const records = recordsOf(plan, table);
  if (records.length === 0) return [];
  if (!read.includes(table)) return [{ kind: 'records', table, count: records.length }];
  const shown = records.filter((record) => keptBack(table, record) === null);
  const back = (['notShared', 'notAgreed'] as const).flatMap((kind): Withheld[] => {
    const count = records.filter((record) => keptBack(table, record) === kind).length;
    return count > 0 ? [{ kind, table, count }] : [];
  });
  // The stage is no judgement, but the client edition says only "in progress" or "delivered"; that a record is shared says nothing.
  const names = [...internalFields(table).filter((name) => name !== 'shared'), ...(table === 'opportunities' ? ['stage'] : [])];
  const fields = names.filter((name) => shown.some((record) => holdsValue(record[name])));
  return [...(fields.length > 0 ? [{ kind: 'fields', table, count: shown.length, fields } as const] : []), ...back];
}

/** Lists only what this plan really holds. */
export function listWithheld(plan: Plan): Withheld[] {
  const custom = [plan.account, ...plan.opportunities, ...plan.people].reduce((sum, { custom: own }) => sum + Object.keys(own).length, 0);
  const counts: Withheld[] = [
    { kind: 'lostOpportunities', count: plan.opportunities.filter(isLost).length },
    { kind: 'customFields', count: custom },
    { kind: 'names', count: countWithheldNames(plan) },
  ];
  return [...withheldTables.flatMap((table) => ofTable(plan, table)), ...counts.filter(({ count }) => count > 0)];
}
