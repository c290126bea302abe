import { catalogues } from '@shared/i18n/catalogues';
import { fieldMeta } from '@shared/model/fields';
import { planSchema, planTables, sharedTables } from '@shared/model/plan';
import { accountTables, references } from '@shared/model/references';
import { defaultCriteria, defaultTiers } from '@shared/model/scoring';
import { tableNames } from '@shared/model/table-names';
import { tableSchemas } from '@shared/model/tables';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { onePlan } from '../../support/one-plan';

const fields = tableNames.flatMap((table) =>
  Object.entries(tableSchemas[table].shape as Record<string, z.ZodType>).map(([field, schema]) => ({ table, field, schema })),
);

/** The values of a choice, looking through what wraps it. */
function valuesOf(schema: z.ZodType): readonly string[] | null {
  if (schema instanceof z.ZodEnum) return schema.options.map(String);
  const { innerType } = (schema as { def?: { innerType?: z.ZodType } }).def ?? {};
  return innerType ? valuesOf(innerType) : null;
}

describe.each(['en', 'fr'] as const)('the words of the model, %s', (language) => {
  const { field: labels, ...groups } = catalogues[language].model;

  it('name every field but the id and the account that owns the record', () => {
    const named = fields.filter(
      ({ field, schema }) => field !== 'id' && !(field === 'accountId' && fieldMeta(schema).onDelete === 'cascade'),
    );
    for (const { table, field } of named) expect(labels, `${table}.${field}`).toHaveProperty(`${table}.${field}`);
  });

  it('name nothing that the model does not have', () => {
    const known = new Set(fields.map(({ table, field }) => `${table}.${field}`));
    const named = Object.entries(labels).flatMap(([table, words]) => Object.keys(words).map((field) => `${table}.${field}`));
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('name every value of every choice, and the choice says where', () => {
    for (const { table, field, schema } of fields) {
      const values = valuesOf(schema);
      if (values === null) continue;
      const { catalogue } = fieldMeta(schema);
      expect(catalogue, `${table}.${field}`).toBeDefined();
      const words = (groups as Record<string, Record<string, string>>)[catalogue ?? ''];
      expect(Object.keys(words ?? {}).sort(), `${table}.${field}`).toEqual([...values].sort());
    }
  });
});

describe('the model', () => {
  it('reads a record back as it wrote it, and every default is a value of its field', () => {
    for (const { table, field, schema } of fields) {
      const blank = schema.safeParse(undefined);
      if (blank.success) expect(schema.parse(blank.data), `${table}.${field}`).toEqual(blank.data);
    }
    for (const mutation of onePlan()) {
      if (mutation.op === 'create') expect(tableSchemas[mutation.table].strict().parse(mutation.record)).toEqual(mutation.record);
    }
  });

  it('points only at tables that exist, and from lists of ids only as lists', () => {
    for (const { table, field, target, onDelete } of references) {
      expect(tableNames, `${table}.${field}`).toContain(target);
      expect(/Ids$/.test(field), `${table}.${field}`).toBe(onDelete === 'remove-entry');
    }
  });

  it('has every table of an account in the plan that documents are made from', () => {
    expect([...planTables].sort()).toEqual([...accountTables].sort());
    const whole = [...planTables, ...sharedTables, 'accounts', 'importReports'].sort();
    expect(whole).toEqual([...tableNames].sort());
    expect(Object.keys(planSchema.shape).sort()).toEqual([...planTables, ...sharedTables, 'account', 'parent'].sort());
  });

  it('fills, in the plan that tests are made with, every reference that it declares', () => {
    const records = onePlan().flatMap((mutation) => (mutation.op === 'create' ? [mutation] : []));
    const ids = new Set(records.map(({ table, record }) => `${table} ${record.id}`));
    for (const { table, field, target } of references) {
      const held = records
        .filter((made) => made.table === table)
        .flatMap(({ record }) => (record as unknown as Record<string, string | string[] | null>)[field] ?? []);
      expect(held.length, `${table}.${field}`).toBeGreaterThan(0);
      for (const id of held) expect(ids, `${table}.${field}`).toContain(`${target} ${id}`);
    }
  });

  it('scores by weights that total 100, in tiers that leave no gap', () => {
    expect(defaultCriteria.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    expect(defaultTiers.map(({ scoreFrom }) => scoreFrom)).toEqual([80, 60, 40, 0]);
  });
});
