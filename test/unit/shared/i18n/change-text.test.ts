import { catalogues } from '@shared/i18n/catalogues';
import { changeText } from '@shared/i18n/change-text';
import { createTranslator } from '@shared/i18n/translator';
import { describe, expect, it } from 'vitest';

const keys = [...new Set(Object.keys(catalogues.en.changes).map((key) => key.replace(/_(one|many|other)$/, '')))];
const params = {
  name: 'Claire',
  member: 'Nadia',
  kpi: 'Adoption',
  from: 'Claire',
  to: 'Paul',
  fileName: 'accounts.csv',
  table: 'accounts',
  field: 'industry',
  duty: 'accountable',
  tier: 'A',
  title: 'CIO',
  guide: 'Discovery',
  count: 2,
};

describe.each(['en', 'fr'] as const)('the name of a change, %s', (locale) => {
  const t = createTranslator(locale);

  it.each(keys)('reads as words: %s', (key) => {
    const text = changeText(t, { key, params });
    expect(text).not.toMatch(/[{}$]|changes:/);
    expect(text).not.toBe(key);
  });

  it('of a field names the field as the page does', () => {
    expect(changeText(t, { key: 'editAccountField', params: { field: 'industry', name: 'Acme' } })).toContain(
      t('model:field.accounts.industry'),
    );
  });

  it('that a later version wrote reads as a plain change', () => {
    expect(changeText(t, { key: 'teleportAccount', params: {} })).toBe(t('changes:unknown'));
  });

  it('shows a name as it is, even one that looks like a placeholder', () => {
    const name = '$t(errors:disk-full) {{count}}';
    expect(changeText(t, { key: 'createAccount', params: { name } })).toContain(name);
  });
});
