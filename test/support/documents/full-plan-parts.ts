import type { Plan, planTables, sharedTables } from '@shared/model/plan';
import { tableSchemas } from '@shared/model/tables';

type Table = (typeof planTables)[number] | (typeof sharedTables)[number];
export const eur = (whole: number) => ({ minor: whole * 100, currency: 'EUR' });
/** First days of twelve quarters. */
export const quarters = [2023, 2024, 2025].flatMap((year) => ['01-01', '04-01', '07-01', '10-01'].map((day) => `${year}-${day}`));

/** Records as the schemas fill them up, with their ids from the table and their place. */
export const made = <T extends Table>(table: T, records: readonly object[]): Pick<Plan, T> =>
  ({
    [table]: records.map((record, index) => tableSchemas[table].parse({ id: `${table}-${index}`, accountId: 'a1', ...record })),
  }) as unknown as Pick<Plan, T>;
