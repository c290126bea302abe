import type { Existing } from '@shared/import/existing';
import { guessSettings } from '@shared/import/guess-settings';
import { type ImportPlan, type ImportSettings, planImport } from '@shared/import/plan-import';
import { readTable } from '@shared/import/read-table';
import type { Mutation } from '@shared/model/changes';
import fc from 'fast-check';

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

const cell = fc.oneof(
  fc.constantFrom('Acme', 'acme', 'B', '', '?', '1,5', '2026-02-31', '12/03/2026', 'Won', '-5', '😀', 'مرحبا', '1e9', 'x'.repeat(350)),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const header = fc.uniqueArray(
  fc.constantFrom(
    'account',
    'name',
    'parent',
    'revenue',
    'opportunity_id',
    'product',
    'amount',
    'close date',
    'reports to',
    'full name',
    'title',
    'email',
    'stage',
    'currency',
    'Fax',
  ),
  { minLength: 1, maxLength: 6 },
);
const table = header.chain((names) =>
  fc.tuple(fc.constant(names), fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 10 })),
);
/** A file of any kind with whatever a cell can hold: names that are nearly the same, days that do not exist, other scripts. */
export const arbitraryFile = table.map(([names, rows]) =>
  [names, ...rows].map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')).join('\n'),
);
