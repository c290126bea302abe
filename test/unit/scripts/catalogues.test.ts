import { describe, expect, test } from 'vitest';
import { compareCatalogues, flatten } from '../../../scripts/checks/catalogues.mjs';
import { typographyProblems } from '../../../scripts/checks/typography.mjs';

const compare = (en: object, fr: object) => compareCatalogues(flatten(en), flatten(fr));

describe('the catalogue check', () => {
  test('accepts two languages that say the same', () => {
    expect(compare({ save: { now: 'Save {{name}}' } }, { save: { now: 'Enregistrer {{name}}' } })).toEqual([]);
  });

  test('names a phrase that one language lacks', () => {
    expect(compare({ save: 'Save' }, {})).toEqual(['save is missing in French']);
    expect(compare({}, { save: 'Enregistrer' })).toEqual(['save is missing in English']);
  });

  test('names a phrase whose values differ', () => {
    expect(compare({ saved: '{{name}} saved' }, { saved: '{{nom}} enregistré' })).toEqual(['saved: English fills in {name}, French {nom}']);
  });

  test('wants the plural forms of each language', () => {
    const en = { rows_one: '{{count}} row', rows_other: '{{count}} rows' };
    const fr = { rows_one: '{{count}} ligne', rows_many: '{{count}} de lignes', rows_other: '{{count}} lignes' };
    expect(compare(en, fr)).toEqual([]);
    expect(compare(en, { ...fr, rows_many: undefined })).not.toEqual([]);
    expect(compare({ rows_other: '{{count}} rows' }, fr)).toEqual(['rows: en needs the forms one, other, it has other']);
  });
});

describe('the typography check', () => {
  test.each([
    'Voulez-vous continuer\u202f?',
    'Note\u202f: 3 sur 5\u202f; à revoir.',
    '«\u202f{{name}}\u202f» est ouvert, à 12:30, sur https://keyfolio.example.',
  ])('accepts well-set French: %s', (text) => {
    expect(typographyProblems('fr', text)).toEqual([]);
  });

  test.each([
    'Voulez-vous continuer?',
    'Voulez-vous continuer ?',
    'Note: 3 sur 5',
    'Note\u00a0: 3 sur 5',
    '« {{name}} » est ouvert',
    "L'ancien fichier",
    'Enregistrement...',
    'Veuillez réessayer.',
    'C’est fait\u202f!',
    ' Enregistrer',
    '',
  ])('refuses badly set French: %s', (text) => {
    expect(typographyProblems('fr', text)).not.toEqual([]);
  });

  test.each(["It's saved", 'Saving...', 'Done!', 'Please try again', 'The "old" file'])('refuses badly set English: %s', (text) => {
    expect(typographyProblems('en', text)).not.toEqual([]);
  });
});
