import { createTranslator } from '@shared/i18n/translator';
import { actionSchema } from '@shared/model/risk';
import { analyse } from '@shared/stakeholder-map/analysis/analyse';
import { actionFor } from '@shared/stakeholder-map/analysis/finding-action';
import { describe, expect, test } from 'vitest';
import { sampleMap } from '../../../support/sample-map';

const words = (locale: 'en' | 'fr') => ({
  t: createTranslator(locale),
  date: (day: string) => day,
  percent: (share: number) => `${share}`,
});
const account = { ourSponsor: '', theirSponsor: '' };

describe('an action from a finding', () => {
  test('says what to do, why, and about whom; what is grave comes first', () => {
    const { people, seats, businessUnits, lines } = sampleMap();
    const found = analyse({ people, seats, businessUnits, lines, account }, '2026-06-01');
    const against = found.find(({ kind }) => kind === 'opponent-influences');
    expect(against && actionFor(against, words('en'))).toMatchObject({
      title: 'Answer what Inès Laurent holds against us before Hugo Petit hears it',
      priority: 'high',
      personId: 'person Inès Laurent',
    });
  });

  test('of every finding, in both languages, can be kept as it is', () => {
    const { people, seats, businessUnits, lines } = sampleMap();
    const unit = { id: 'empty', accountId: 'account', name: 'Legal' };
    const long = people.map((person) => ({ ...person, name: `${person.name} ${'x'.repeat(280)}`, assessedOn: '2020-01-01' }));
    const found = [
      ...analyse({ people: [], seats: [], businessUnits: [], lines: [], account }, '2026-06-01'),
      ...analyse(
        { people: long, seats, businessUnits: [...businessUnits, unit as (typeof businessUnits)[number]], lines, account },
        '2026-06-01',
      ),
    ];
    expect(found.length).toBeGreaterThan(4);
    for (const locale of ['en', 'fr'] as const)
      for (const finding of found) {
        const action = actionFor(finding, words(locale));
        expect(actionSchema.safeParse({ id: 'a', accountId: 'account', ...action }).error).toBeUndefined();
        expect(action.title).not.toMatch(/\{\{|analysis:/);
      }
  });
});
