import { describeChange, entryText, nounOf } from '@shared/history/describe-change';
import { neededFor, recordName } from '@shared/history/record-name';
import { createTranslator } from '@shared/i18n/translator';
import type { RecordChange } from '@shared/model/changes';
import type { StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import { tableNames } from '@shared/model/table-names';
import type { Locale } from '@shared/preferences';
import { describe, expect, it } from 'vitest';

const records: Partial<Record<TableName, StoredRecord[]>> = {
  accounts: [{ id: 'a1', name: 'Acme' }],
  people: [
    { id: 'p1', name: 'Claire Martin' },
    { id: 'p2', name: 'Paul Roy' },
  ],
  seats: [
    { id: 's1', title: 'CIO', personId: 'p1' },
    { id: 's2', title: 'CFO', personId: null },
  ],
  businessUnits: [{ id: 'u1', name: 'Finance' }],
  lines: [{ id: 'l1', kind: 'influences', fromSeatId: 's1', toSeatId: 's2' }],
  placements: [{ id: 'pl1', seatId: 's1', mapId: 'm1' }],
  opportunities: [{ id: 'o1', name: '', product: 'GTX Pro', externalId: 'X1' }],
};
const lookup = (table: TableName, id: string) => records[table]?.find((record) => record.id === id);
const read = (locale: Locale, change: RecordChange) => {
  const t = createTranslator(locale);
  return entryText(t, describeChange(change, { t, locale, lookup }));
};
const update = (table: TableName, id: string, before: Record<string, unknown>, after: Record<string, unknown>): RecordChange => ({
  table,
  id,
  before,
  after,
});

describe('a change reads as a sentence', () => {
  it.each([
    [update('people', 'p1', { support: 'neutral' }, { support: 'supporter' }), 'Claire Martin’s support: neutral → supporter'],
    [update('accounts', 'a1', { renewalDate: null }, { renewalDate: '2026-03-12' }), 'Acme’s renewal: nothing → 12 Mar 2026'],
    [
      update('opportunities', 'o1', { amount: { minor: 120_050, currency: 'EUR' } }, { amount: { minor: 90_000_00, currency: 'USD' } }),
      'GTX Pro’s amount: €1,200.50 → $90,000.00',
    ],
    [update('opportunities', 'o1', { externalId: 'X1' }, { externalId: '' }), 'GTX Pro’s CRM reference: X1 → nothing'],
    [update('seats', 's1', { businessUnitId: null }, { businessUnitId: 'u1' }), 'CIO’s business unit: nothing → Finance'],
    [
      update('seats', 's1', { personId: 'p1', state: 'filled' }, { personId: null, state: 'vacant' }),
      'CIO: Person: Claire Martin → nothing; State: filled → vacant',
    ],
    [update('seats', 's1', { personId: 'gone' }, { personId: 'p2' }), 'CIO’s person: something deleted → Paul Roy'],
    [update('lines', 'l1', { strength: 1 }, { strength: 3 }), 'Claire Martin → CFO’s strength: 1 → 3'],
    [update('placements', 'pl1', { x: 1, y: 2 }, { x: 30, y: 40 }), 'Claire Martin’s place on the map changed'],
    [
      update('opportunities', 'o1', { custom: { Lead: 'Fair', Kept: '1' } }, { custom: { Lead: 'Good', Kept: '1' } }),
      'GTX Pro’s lead: Fair → Good',
    ],
    [
      update('people', 'p1', { assessments: {} }, { assessments: { support: { assessment: 'confirmed', on: null, note: '' } } }),
      /^Claire Martin’s .* changed$/,
    ],
    [update('accounts', 'a1', { foundedYear: 1998 }, { foundedYear: 2001 }), 'Acme’s founded: 1998 → 2001'],
    [{ table: 'people', id: 'p9', before: null, after: { name: 'Zoé' } } satisfies RecordChange, 'Person added: Zoé'],
    [{ table: 'offers', id: 'f9', before: { name: 'GTX' }, after: null } satisfies RecordChange, 'Offer deleted: GTX'],
    [update('people', 'unknown', { support: null }, { support: 'mentor' }), 'Person’s support: nothing → mentor'],
  ])('in English: %#', (change, text) => {
    if (typeof text === 'string') expect(read('en', change)).toBe(text);
    else expect(read('en', change)).toMatch(text);
  });

  it.each([
    [update('people', 'p1', { support: 'neutral' }, { support: 'opponent' }), 'Claire Martin, soutien\u202f: neutre → opposant'],
    [
      update('opportunities', 'o1', { amount: null }, { amount: { minor: 1_234_50, currency: 'EUR' } }),
      'GTX Pro, montant\u202f: rien → 1\u202f234,50\u00a0€',
    ],
    [{ table: 'people', id: 'p9', before: null, after: { name: 'Zoé' } } satisfies RecordChange, 'Personne Zoé\u202f: ajout'],
  ])('in French: %#', (change, text) => {
    expect(read('fr', change)).toBe(text);
  });
});

it('a list tells what left it and what joined it', () => {
  const change = update('importReports', 'i1', { header: ['a', 'b'] }, { header: ['b', 'c'] });
  const t = createTranslator('en');
  expect(describeChange(change, { t, locale: 'en', lookup }).lines).toMatchObject([{ before: 'a', after: 'c' }]);
});

it('says which records it needs, and names a seat that is pointed at by who holds it', () => {
  expect(neededFor(update('seats', 's1', { personId: 'p1' }, { personId: 'p2' }))).toEqual([
    { table: 'seats', id: 's1' },
    { table: 'people', id: 'p1' },
    { table: 'people', id: 'p2' },
  ]);
  expect(recordName('seats', lookup('seats', 's1'), lookup)).toBe('CIO');
  expect(recordName('seats', lookup('seats', 's1'), lookup, true)).toBe('Claire Martin');
});

it('every table has a word for what its records are', () => {
  for (const language of ['en', 'fr'] as const) {
    const t = createTranslator(language);
    const words = tableNames.map((table) => nounOf(t, table));
    expect(words.filter((word) => word === t('history:noun.other'))).toEqual([]);
  }
});

it('reads a date that moved along only where nothing else changed', () => {
  const change = update('people', 'p1', { support: 'neutral', assessedOn: null }, { support: 'mentor', assessedOn: '2026-03-12' });
  expect(read('en', change)).toBe('Claire Martin’s support: neutral → mentor');
  expect(read('en', update('people', 'p1', { assessedOn: null }, { assessedOn: '2026-03-12' }))).toContain('12 Mar 2026');
});

it('names the records of a list that points at them', () => {
  const change = update('needs', 'n1', { personIds: ['p1'] }, { personIds: ['p1', 'p2'] });
  expect(neededFor(change)).toContainEqual({ table: 'people', id: 'p2' });
  expect(describeChange(change, { t: createTranslator('en'), locale: 'en', lookup }).lines).toMatchObject([
    { before: '', after: 'Paul Roy' },
  ]);
});
