import { formatDate, formatMoney, formatNumber } from '@shared/i18n/format';
import { parseDate, parseMoney, parseNumber, parseTime } from '@shared/i18n/parse';
import { locales } from '@shared/preferences';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

describe('a typed number', () => {
  it.each([
    ['en', '1,234.5', 1234.5],
    ['en', '1,234', 1234],
    ['en', '1,5', 1.5],
    ['en', '1.234', 1.234],
    ['en', '-3', -3],
    ['en', '(3)', -3],
    ['en', '1.234.567,5', 1234567.5],
    ['fr', '1 234,5', 1234.5],
    ['fr', '1\u202f234,5', 1234.5],
    ['fr', '1.234', 1.234],
    ['fr', '1.234,5', 1234.5],
    ['fr', '1,5', 1.5],
    ['fr', '\u22123', -3],
    ['fr', "1'234", 1234],
  ] as const)('%s %s is %d', (locale, text, value) => {
    expect(parseNumber(locale, text)).toBe(value);
  });

  it.each(['', 'abc', '12 x', '1,2,3.4.5', '--3', '.', ',', '1e5', '٣'])('%s is none', (text) => {
    expect(parseNumber('en', text)).toBeNull();
  });

  it.each(locales)('reads back what %s writes', (locale) => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const value = (Math.abs(whole) * 100 + cents) / 100;
        expect(parseNumber(locale, formatNumber(locale, value))).toBe(value);
      }),
    );
  });
});

describe('a typed amount', () => {
  it.each([
    ['en', '1,250,000', 125_000_000, 'EUR'],
    ['en', '1.25m', 125_000_000, 'EUR'],
    ['en', '300k', 30_000_000, 'EUR'],
    ['en', '$4,500.50', 450_050, 'USD'],
    ['en', 'GBP 10', 1_000, 'GBP'],
    ['en', '10 CHF', 1_000, 'CHF'],
    ['en', '-€3', -300, 'EUR'],
    ['fr', '1,25 M€', 125_000_000, 'EUR'],
    ['fr', '2 Md', 200_000_000_000, 'EUR'],
    ['fr', '1 234,56 €', 123_456, 'EUR'],
    ['en', '¥1200', 1_200, 'JPY'],
  ] as const)('%s %s is %d minor units of %s', (locale, text, minor, currency) => {
    expect(parseMoney(locale, text, 'EUR')).toEqual({ minor, currency });
  });

  it('takes the dollar sign for the dollars in use', () => {
    expect(parseMoney('en', '$12', 'CAD')).toEqual({ minor: 1200, currency: 'CAD' });
  });

  it.each(['', 'much', '12 €$', '1e9', '99999999999999999999'])('%s is none', (text) => {
    expect(parseMoney('en', text, 'EUR')).toBeNull();
  });

  it.each(locales)('reads back what %s writes', (locale) => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.constantFrom('EUR', 'USD', 'GBP', 'JPY', 'CHF'),
        (minor, currency) => {
          expect(parseMoney(locale, formatMoney(locale, { minor, currency }, 'exact'), currency)).toEqual({ minor, currency });
        },
      ),
    );
  });
});

describe('a typed day', () => {
  it.each([
    ['2026-03-12', '2026-03-12'],
    ['12/03/2026', '2026-03-12'],
    ['12.3.26', '2026-03-12'],
    ['12-3-2026', '2026-03-12'],
    ['12032026', '2026-03-12'],
    ['12 mars 2026', '2026-03-12'],
    ['1er février 2026', '2026-02-01'],
    ['12 March 2026', '2026-03-12'],
    ['12th Mar 2026', '2026-03-12'],
    ['March 12, 2026', '2026-03-12'],
    ['3 août 2026', '2026-08-03'],
    ['29/02/2028', '2028-02-29'],
  ])('%s is %s', (text, date) => {
    expect(parseDate(text)).toBe(date);
  });

  it.each(['', 'soon', '31/02/2026', '29/02/2027', '12/13/2026', '0/1/2026', '12 brumaire 2026', '2026'])('%s is none', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it.each(locales.flatMap((locale) => (['short', 'medium', 'long'] as const).map((style) => [locale, style] as const)))(
    'reads back what %s writes, %s',
    (locale, style) => {
      fc.assert(
        fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), (day) => {
          const date = day.toISOString().slice(0, 10);
          expect(parseDate(formatDate(locale, date, style))).toBe(date);
        }),
      );
    },
  );
});

describe('a time of day', () => {
  it.each([
    ['9:30', '09:30'],
    ['9h30', '09:30'],
    ['9 h', '09:00'],
    ['0930', '09:30'],
    ['14.05', '14:05'],
    ['9', '09:00'],
    ['23:59', '23:59'],
  ])('reads %s', (text, time) => {
    expect(parseTime(text)).toBe(time);
  });

  it.each(['', '24:00', '9:60', '9:3', 'noon', '930', '12:30:15'])('does not guess %s', (text) => {
    expect(parseTime(text)).toBeNull();
  });
});
