import { expect, test } from 'vitest';
import { matchLocale, resolveLocale } from '../../../src/main/locale';

test.each([
  [['fr-CA', 'en-US'], 'fr'],
  [['de-DE', 'fr_FR.UTF-8', 'en'], 'fr'],
  [['en-GB', 'fr'], 'en'],
  [['', 'c'], 'en'],
  [['fro'], 'en'],
  [[], 'en'],
] as const)('a system that prefers %j gets %s', (wanted, locale) => {
  expect(matchLocale(wanted)).toBe(locale);
});

test('a chosen language wins over the system', () => {
  expect(resolveLocale('en', 'fr')).toBe('en');
  expect(resolveLocale('system', 'fr')).toBe('fr');
});
