import type { z } from 'zod';
import { isLost } from '../domain/pipeline';
import { fieldMeta } from '../model/fields';
import { type Plan, planTables } from '../model/plan';
import type { TableName } from '../model/table-names';
import { tableSchemas } from '../model/tables';

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
  | { readonly kind: 'fields'; readonly table: WithheldTable; readonly fields: readonly string[] }
  | { readonly kind: 'maps' | 'lostOpportunities' | 'customFields'; readonly count: number };

const empty = new Set(['null', 'false', '""', '[]', '{}', undefined]);
const holdsValue = (value: unknown): boolean => !empty.has(JSON.stringify(value));

const recordsOf = (plan: Plan, table: WithheldTable): readonly object[] => (table === 'accounts' ? [plan.account] : plan[table]);

/** Lists only what this plan really holds. */
export function listWithheld(plan: Plan): Withheld[] {
  const fields = withheldTables.flatMap((table): Withheld[] => {
    // The stage is no judgement, but the client edition says only "in progress" or "delivered".
    const names = [...internalFields(table), ...(table === 'opportunities' ? ['stage'] : [])];
    const held = names.filter((name) => recordsOf(plan, table).some((record) => holdsValue((record as Record<string, unknown>)[name])));
    return held.length > 0 ? [{ kind: 'fields', table, fields: held }] : [];
  });
  const custom = [plan.account, ...plan.opportunities, ...plan.people].reduce((sum, { custom }) => sum + Object.keys(custom).length, 0);
  const counts: Withheld[] = [
    { kind: 'maps', count: plan.maps.length },
    { kind: 'lostOpportunities', count: plan.opportunities.filter(isLost).length },
    { kind: 'customFields', count: custom },
  ];
  return [...fields, ...counts.filter((item) => item.kind !== 'fields' && item.count > 0)];
}
