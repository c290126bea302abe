import { composeDocument } from '@shared/documents/compose-document';
import { documentKinds, kinds } from '@shared/documents/kinds';
import { fieldMeta } from '@shared/model/fields';
import { planTables } from '@shared/model/plan';
import { tableSchemas } from '@shared/model/tables';
import { locales } from '@shared/preferences';
import { sampleDay } from '@shared/sample/shift-dates';
import { describe, expect, test } from 'vitest';
import { samplePlans, wholeSample } from '../../support/sample-plan';

/** Every text in a value, however deep. */
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];

/** The texts of the fields with or without the mark of what is ours only; short ones are words that any text may have. */
function textsOf(plan: ReturnType<typeof samplePlans>[number], internal: boolean): string[] {
  return (['accounts', ...planTables] as const).flatMap((table) => {
    const marked = Object.entries(tableSchemas[table].shape)
      .filter(([, schema]) => (fieldMeta(schema).visibility === 'internal') === internal)
      .map(([field]) => field);
    const records: readonly object[] = table === 'accounts' ? [plan.account] : plan[table];
    return records.flatMap((record) => marked.flatMap((field) => textsIn((record as Record<string, unknown>)[field])));
  });
}

describe.each([...locales])('the documents of the sample in %s', (locale) => {
  const clock = { today: sampleDay, now: `${sampleDay}T09:30:00.000Z` };
  test.each(samplePlans(wholeSample(locale)))('$account.name: each composes for us, and for the client with nothing of ours', (plan) => {
    const shared = textsOf(plan, false).join('\n');
    const secrets = textsOf(plan, true).filter((text) => text.length > 24 && !shared.includes(text));
    expect(secrets.length).toBeGreaterThan(0);
    for (const kind of documentKinds) {
      for (const edition of kinds[kind].editions) {
        const options = { kind, edition, locale, paper: 'a4', clock, mapId: null, subjectId: null, sections: null, sayGaps: true } as const;
        const texts = textsIn(composeDocument(plan, options)).join('\n');
        expect(texts).toContain(plan.account.name);
        expect(edition === 'client' ? secrets.filter((secret) => texts.includes(secret)) : []).toEqual([]);
      }
    }
  });
});
