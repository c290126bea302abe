import { storeVersions } from '@shared/migrations/versions';
import { references } from '@shared/model/references';
import { tableNames } from '@shared/model/table-names';
import { schemaVersion, tableSchemas } from '@shared/model/tables';
import { describe, expect, it } from 'vitest';

const latest = storeVersions.at(-1);

describe('the model', () => {
  it('declares what happens to a field that is named like a reference when its target goes', () => {
    const named = tableNames.flatMap((table) =>
      Object.keys(tableSchemas[table].shape)
        .filter((field) => /Ids?$/.test(field) && field !== 'externalId')
        .map((field) => `${table}.${field}`),
    );
    expect(references.map(({ table, field }) => `${table}.${field}`).sort()).toEqual(named.sort());
  });

  it('indexes every reference, so that a deletion finds what points at it', () => {
    for (const { table, field, onDelete } of references) {
      const index = onDelete === 'remove-entry' ? `*${field}` : field;
      expect(latest?.stores[table].split(', '), `${table}.${field}`).toContain(index);
    }
  });

  it('clears only to values that the record may hold', () => {
    for (const { table, whenCleared } of references) {
      for (const [field, value] of Object.entries(whenCleared)) {
        expect(
          (tableSchemas[table].shape as Record<string, { safeParse(v: unknown): { success: boolean } }>)[field]?.safeParse(value).success,
        ).toBe(true);
      }
    }
  });
});

describe('the versions of the store', () => {
  it('are numbered in order and end at the one the code writes', () => {
    expect(storeVersions.map(({ version }) => version)).toEqual(Array.from({ length: schemaVersion }, (_, n) => n + 1));
  });

  it('hold every table of the model', () => {
    expect(Object.keys(latest?.stores ?? {}).sort()).toEqual([...tableNames, 'changes', 'changeParts'].sort());
  });
});
