import { totalFigures, totalsOf } from '@shared/domain/amounts';
import { expect, test } from 'vitest';
import { eur } from './deals';

const usd = { minor: 7, currency: 'USD' };

test('a sum is one figure per currency, the most used first', () => {
  const figures = totalFigures('openPipeline', totalsOf([usd, eur(1), eur(2), null]));
  expect(figures).toMatchObject([
    { formula: 'openPipeline', value: 300, unit: { currency: 'EUR' }, notes: [{ note: 'without-amount', count: 1 }] },
    { formula: 'openPipeline', value: 7, unit: { currency: 'USD' }, inputs: { count: 4, withoutAmount: 1 } },
  ]);
});

test('without an amount there is none, and it is said why', () => {
  expect(totalFigures('wonRevenue', totalsOf([]))).toMatchObject([{ na: 'nothing-won' }]);
  expect(totalFigures('toRenew', totalsOf([]))).toMatchObject([{ na: 'no-renewal' }]);
  expect(totalFigures('openPipeline', totalsOf([null]))).toMatchObject([{ na: 'no-amount', inputs: { count: 1 } }]);
});
