import { formatMoney } from '@shared/i18n/format';
import { type Formats, readCell } from '@shared/import/cells';
import { fieldsOf, type ImportKind } from '@shared/import/kinds';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const french: Formats = { decimal: ',', dates: 'dmy', currency: 'EUR' };
const american: Formats = { decimal: '.', dates: 'mdy', currency: 'USD' };

const spec = (kind: ImportKind, field: string) => {
  const found = fieldsOf(kind).find((one) => one.field === field);
  if (!found) throw new Error(field);
  return found;
};
const amount = spec('opportunities', 'amount');
const day = spec('opportunities', 'closeDate');
const stage = spec('opportunities', 'stage');

describe('amounts', () => {
  test.each([
    ['1 234,56', french, 1, { minor: 123_456, currency: 'EUR' }],
    ['1\u202f234,56 €', french, 1, { minor: 123_456, currency: 'EUR' }],
    ['1.234,56', french, 1, { minor: 123_456, currency: 'EUR' }],
    ['1,234.56', american, 1, { minor: 123_456, currency: 'USD' }],
    ['£99', american, 1, { minor: 9_900, currency: 'GBP' }],
    ['(1,200)', american, 1, { minor: -120_000, currency: 'USD' }],
    ['1100.045', american, 1_000_000, { minor: 110_004_500_000, currency: 'USD' }],
    ['12,5', french, 1_000, { minor: 1_250_000, currency: 'EUR' }],
    ['0', american, 1, { minor: 0, currency: 'USD' }],
  ] as const)('%s', (text, formats, scale, value) => {
    expect(readCell(text, amount, formats, scale)).toEqual({ value });
  });

  test.each(['', ' ', '-', 'n/a', '#N/A', 'null'])('%j is no amount, and not zero', (text) => {
    expect(readCell(text, amount, american, 1)).toEqual({ value: null });
  });

  test('what the pages write comes back as it was', () => {
    const minor = fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 });
    fc.assert(
      fc.property(minor, fc.constantFrom('EUR', 'USD', 'GBP'), fc.constantFrom('en', 'fr'), (cents, currency, locale) => {
        const text = formatMoney(locale, { minor: cents, currency }, 'exact');
        const formats: Formats = { ...(locale === 'fr' ? french : american), currency };
        expect(readCell(text, amount, formats, 1)).toEqual({ value: { minor: cents, currency } });
      }),
    );
  });

  test('words are told as unreadable', () => {
    expect(readCell('ask Paul', amount, american, 1)).toEqual({ value: null, problem: 'unreadable' });
  });
});

describe('days', () => {
  test.each([
    ['12/03/2026', french, '2026-03-12'],
    ['12/03/2026', american, '2026-12-03'],
    ['2026-03-12', american, '2026-03-12'],
    ['2026-03-12T08:30:00Z', french, '2026-03-12'],
    ['12.3.26', french, '2026-03-12'],
    ['12 mars 2026', american, '2026-03-12'],
    ['12/03/2026 14:05', french, '2026-03-12'],
    ['46093', french, '2026-03-12'],
  ] as const)('%s', (text, formats, value) => {
    expect(readCell(text, day, formats, 1)).toEqual({ value });
  });

  test('any day comes back from how either order writes it', () => {
    const days = fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom('/', '-', '.'), (date, sign) => {
        const iso = date.toISOString().slice(0, 10);
        const [year, month, dayOfMonth] = iso.split('-');
        expect(readCell([dayOfMonth, month, year].join(sign), day, french, 1)).toEqual({ value: iso });
        expect(readCell([month, dayOfMonth, year].join(sign), day, american, 1)).toEqual({ value: iso });
        expect(readCell(iso, day, american, 1)).toEqual({ value: iso });
      }),
    );
  });

  test('a day that does not exist is told as unreadable', () => {
    expect(readCell('31/02/2026', day, french, 1)).toEqual({ value: null, problem: 'unreadable' });
  });
});

describe('choices', () => {
  test.each([
    ['Won', 'won'],
    ['Closed Won', 'won'],
    ['Gagnée', 'won'],
    ['NEGOTIATION', 'negotiation'],
    ['Négociation', 'negotiation'],
    ['Proposal/Price Quote', 'proposal'],
    ['Appointment Scheduled', 'prospecting'],
    ['3 - Proposal', 'proposal'],
    ['04. Negotiation (75 %)', 'negotiation'],
  ])('stage %s', (text, value) => {
    expect(readCell(text, stage, french, 1)).toEqual({ value });
  });

  test('a word for none of them is told', () => {
    expect(readCell('Frobnicate', stage, french, 1)).toEqual({ value: null, problem: 'unknownChoice' });
  });

  test.each([
    ['usd', 'USD'],
    ['€', 'EUR'],
    ['US Dollar', 'USD'],
    ['Livre sterling', 'GBP'],
  ])('currency %s', (text, value) => {
    expect(readCell(text, spec('opportunities', 'currency'), french, 1)).toEqual({ value });
  });

  test('support goes by its name in either language', () => {
    const support = spec('contacts', 'support');
    for (const text of ['Opponent', 'opposant', 'Opposant']) expect(readCell(text, support, french, 1)).toEqual({ value: 'opponent' });
  });

  test('"None" is a choice where it is one, and nothing elsewhere', () => {
    for (const text of ['None', 'none', 'Aucune'])
      expect(readCell(text, spec('contacts', 'relationship'), french, 1)).toEqual({ value: 'none' });
    expect(readCell('None', spec('contacts', 'support'), french, 1)).toEqual({ value: null });
  });
});

test('numbers out of their range are left out', () => {
  expect(readCell('11', spec('contacts', 'influence'), french, 1)).toEqual({ value: null, problem: 'outOfRange' });
  expect(readCell('75 %', spec('opportunities', 'probability'), french, 1)).toEqual({ value: 75 });
});

test('texts longer than the model takes are shortened, and it is said', () => {
  expect(readCell('x'.repeat(400), spec('accounts', 'name'), french, 1)).toEqual({ value: 'x'.repeat(300), problem: 'shortened' });
});

test('no cell makes a field throw', () => {
  const specs = (['accounts', 'offers', 'opportunities', 'contacts'] as const).flatMap((kind) => [...fieldsOf(kind)]);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...specs), fc.constantFrom(french, american), (text, one, formats) => {
      readCell(text, one, formats, 1_000_000);
    }),
  );
});
