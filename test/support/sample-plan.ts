import { createTranslator } from '@shared/i18n/translator';
import type { Plan } from '@shared/model/plan';
import { planTables, sharedTables } from '@shared/model/plan';
import { accountTables } from '@shared/model/references';
import type { TableName } from '@shared/model/table-names';
import type { Locale } from '@shared/preferences';
import { createdIn } from '@shared/sample/created-in';
import { planSample, type SampleOptions, type SamplePlan } from '@shared/sample/plan-sample';
import { sampleDay } from '@shared/sample/shift-dates';
import { sampleSource } from './sample-files';

const source = sampleSource();

/** The whole sample, with ids that count up. */
export function wholeSample(locale: Locale, today = sampleDay, present: SampleOptions['present'] = {}): SamplePlan {
  let last = 0;
  const newId = () => {
    last += 1;
    return `id-${last}`;
  };
  return planSample(source, {
    locale,
    cards: { t: createTranslator(locale), date: (day) => day, showPolitics: true },
    newId,
    today,
    present,
  });
}

/** The plan of each of the sample's accounts, as documents and packages receive it. */
export function samplePlans({ mutations }: SamplePlan): Plan[] {
  const all = (table: TableName) => createdIn(mutations, table) as readonly { accountId?: string | null }[];
  return createdIn(mutations, 'accounts').map((account) => {
    const own = planTables.map((table) => [
      table,
      all(table).filter((record) => !accountTables.has(table) || record.accountId === account.id),
    ]);
    // Every table's records under its name, which the compiler cannot follow.
    return {
      account,
      parent: null,
      ...Object.fromEntries([...own, ...sharedTables.map((table) => [table, all(table)])] as [string, unknown][]),
    } as Plan;
  });
}
