import { type PortfolioRecords, portfolioTables } from '@shared/domain/plan/portfolio-figures';
import type { TableName } from '@shared/model/table-names';
import type { Tables } from '@shared/model/tables';
import { getStatus, whenWhole } from '../status';
import { openDb } from '../store';

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });

/** Whole tables, read at one moment; the accounts by name. */
async function loadTables<T extends TableName>(tables: readonly T[]): Promise<{ readonly [N in T]: readonly Tables[N][] }> {
  if (getStatus().applying) await whenWhole();
  const db = openDb();
  return db.transaction('r', [...tables], async () => {
    const lists = await Promise.all(tables.map((table) => db.table(table).toArray()));
    const records = Object.fromEntries(tables.map((table, index) => [table, lists[index]]));
    records.accounts?.sort((a: { name: string }, b: { name: string }) => collator.compare(a.name, b.name));
    // Every table's records under its name: what the list of tables says, which the compiler cannot follow.
    return records as unknown as { readonly [N in T]: readonly Tables[N][] };
  });
}

/** What the figures of the whole portfolio are computed from. */
export const loadPortfolioRecords = (): Promise<PortfolioRecords> => loadTables(portfolioTables);

const selectionTables = [
  'accounts',
  'scoringCriteria',
  'accountScores',
  'healthAssessments',
  'healthOverrides',
  'tiers',
  'reviews',
  'rituals',
  'ritualDates',
  'sponsorPairs',
  'people',
  'coverages',
  'meetings',
  'slaResults',
  'portfolioSettings',
  'exchangeRates',
] as const satisfies readonly TableName[];
export type SelectionRecords = { readonly [N in (typeof selectionTables)[number]]: readonly Tables[N][] };

const forecastTables = [
  'accounts',
  'opportunities',
  'forecastAdjustments',
  'forecastSnapshots',
  'portfolioSettings',
  'exchangeRates',
] as const satisfies readonly TableName[];
export type ForecastRecords = { readonly [N in (typeof forecastTables)[number]]: readonly Tables[N][] };

/** What every account's forecast is made of, and what was frozen of it. */
export const loadForecastRecords = (): Promise<ForecastRecords> => loadTables(forecastTables);

/** What accounts are selected by, and what tells whether each gets what its tier promises. */
export const loadSelectionRecords = (): Promise<SelectionRecords> => loadTables(selectionTables);
