import { createContext } from '@shared/documents/context';
import { measureText } from '@shared/i18n/measure-text';
import { expect, test } from 'vitest';

const measure = { baseline: 38, current: 61, target: 80 };

test('a share is written as its language writes it, another unit stands apart', () => {
  const said = (locale: 'en' | 'fr', unit: string) =>
    measureText(createContext(locale, '2026-03-10'), { ...measure, unit }).replace(/[\u00a0\u202f]/g, ' ');
  expect(said('en', '%')).toBe('61% of 80% (from 38%)');
  expect(said('fr', '%')).toContain('61 %');
  expect(said('en', 'h')).toBe('61 h of 80 h (from 38 h)');
});
