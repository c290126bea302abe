import { readAdjustment } from '@shared/domain/adjustment-text';
import { expect, test } from 'vitest';

const read = (text: string, locale: 'en' | 'fr' = 'en') => readAdjustment(text, { locale, currency: 'EUR' });

test.each([
  ['-20,000 Turda may slip', -20_000_00, 'Turda may slip'],
  ['+5k the pilot grows', 5_000_00, 'the pilot grows'],
  ['-20000: works council', -20_000_00, 'works council'],
  ['12 500 two sites', 12_500_00, 'two sites'],
])('%s', (text, minor, reason) => {
  expect(read(text)).toEqual({ amount: { minor, currency: 'EUR' }, reason });
});

test('as a French hand writes it', () => {
  expect(read('-20 000 € Turda peut glisser', 'fr')).toEqual({
    amount: { minor: -20_000_00, currency: 'EUR' },
    reason: 'Turda peut glisser',
  });
});

test('without an amount, or without a reason, it says so', () => {
  expect(read('Turda may slip')).toEqual({ amount: null, reason: 'Turda may slip' });
  expect(read('-20000')).toEqual({ amount: { minor: -20_000_00, currency: 'EUR' }, reason: '' });
});
