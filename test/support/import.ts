import type { Existing } from '@shared/import/existing';
import { guessSettings } from '@shared/import/guess-settings';
import { type ImportPlan, type ImportSettings, planImport } from '@shared/import/plan-import';
import { readTable } from '@shared/import/read-table';
import type { Mutation } from '@shared/model/changes';

export const nothingYet: Existing = {
  accounts: [],
  offers: [],
  opportunities: [],
  people: [],
  seats: [],
  businessUnits: [],
  lines: [],
};

/** What is there once the mutations are applied. */
export function applied(existing: Existing, mutations: readonly Mutation[]): Existing {
  const tables: Record<string, { id: string }[]> = Object.fromEntries(
    Object.entries(existing).map(([name, records]) => [name, [...records]]),
  );
  for (const mutation of mutations) {
    const table = tables[mutation.table] ?? [];
    if (mutation.op === 'create') table.push({ ...mutation.record });
    else {
      const at = table.findIndex(({ id }) => id === mutation.id);
      if (mutation.op === 'delete') table.splice(at, 1);
      else table[at] = { ...(table[at] as { id: string }), ...mutation.fields };
    }
  }
  return tables as unknown as Existing;
}

let lastId = 0;

/** Plans a text with the settings it suggests, and whatever is set otherwise. */
export function planText(text: string, existing: Existing = nothingYet, change: Partial<ImportSettings> = {}): ImportPlan {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.error.code);
  const { header, rows } = table.value;
  const settings = { ...guessSettings(table.value, 'EUR', change.kind), ...change };
  const newId = () => {
    lastId += 1;
    return `new-${lastId}`;
  };
  return planImport({ header, rows, settings, existing, newId, today: '2026-03-12' });
}

/** Imports a text into what is there. */
export function importText(text: string, existing: Existing = nothingYet, change: Partial<ImportSettings> = {}) {
  const plan = planText(text, existing, change);
  return { ...plan, existing: applied(existing, plan.mutations) };
}
