import type { z } from 'zod';
import { isLost } from '../domain/pipeline';
import { fieldMeta } from '../model/fields';
import type { Plan } from '../model/plan';
import { tableSchemas } from '../model/tables';

/** The tables of a plan that hold fields the client must never read. */
export const withheldTables = ['accounts', 'opportunities', 'people', 'lines'] as const;
export type WithheldTable = (typeof withheldTables)[number];

/** What a client edition leaves out of this plan, so that the person who exports it can check. */
export type Withheld =
  | { readonly kind: 'fields'; readonly table: WithheldTable; readonly fields: readonly string[] }
  | { readonly kind: 'maps' | 'lostOpportunities' | 'customFields'; readonly count: number };

/** Internal fields of a table, by its schema. */
export const internalFields = (table: WithheldTable): string[] =>
  Object.entries(tableSchemas[table].shape).flatMap(([name, schema]) =>
    fieldMeta(schema as z.ZodType).visibility === 'internal' ? [name] : [],
  );

const holdsValue = (value: unknown): boolean => value !== null && value !== undefined && value !== '';

/** Lists only what this plan really holds. */
export function listWithheld(plan: Plan): Withheld[] {
  const records: Record<WithheldTable, readonly object[]> = {
    accounts: [plan.account],
    opportunities: plan.opportunities,
    people: plan.people,
    lines: plan.lines,
  };
  const fields = withheldTables.flatMap((table): Withheld[] => {
    // The stage is no judgement, but the client edition says only "in progress" or "delivered".
    const names = [...internalFields(table), ...(table === 'opportunities' ? ['stage'] : [])];
    const held = names.filter((name) => records[table].some((record) => holdsValue((record as Record<string, unknown>)[name])));
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
