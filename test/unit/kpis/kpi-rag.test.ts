import { kpiBounds, kpiRag } from '@shared/kpis/kpi-rag';
import { type KpiDefinition, kpiDefinitionSchema } from '@shared/model/kpi';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const portfolio = { redUpTo: 50, amberUpTo: 75 };
const kpi = (fields: Partial<KpiDefinition>) => kpiDefinitionSchema.parse({ id: 'k', name: 'K', ...fields });
const number = (value: number, currency: string | null = null) => ({ value, currency });

test('its own bounds, both inclusive', () => {
  const nrr = kpi({ unit: 'percent', redUpTo: 95, amberUpTo: 105 });
  expect([95, 95.1, 105, 105.1].map((value) => kpiRag(nrr, number(value), portfolio))).toEqual(['red', 'amber', 'amber', 'green']);
});

test('where less is better the lower bound is that of green', () => {
  const cycle = kpi({ unit: 'days', direction: 'lower-is-better', redUpTo: 60, amberUpTo: 90 });
  expect([60, 90, 91].map((value) => kpiRag(cycle, number(value), portfolio))).toEqual(['green', 'amber', 'red']);
});

test('the portfolio’s for a percentage of a dimension of health, turned round for risk, and none for anything else', () => {
  expect(kpiBounds(kpi({ unit: 'percent', healthDimension: 'adoption' }), portfolio)).toMatchObject(portfolio);
  const risk = kpi({ unit: 'percent', healthDimension: 'risk', direction: 'lower-is-better' });
  expect([25, 26, 51].map((value) => kpiRag(risk, number(value), portfolio))).toEqual(['green', 'amber', 'red']);
  expect(kpiBounds(kpi({ unit: 'percent' }), portfolio)).toBeNull();
  expect(kpiBounds(kpi({ unit: 'score', healthDimension: 'satisfaction' }), portfolio)).toBeNull();
  expect(kpiRag(kpi({ redUpTo: 5 }), number(1), portfolio)).toBeNull();
});

test('bounds of an amount are whole units', () => {
  const revenue = kpi({ unit: 'amount', redUpTo: 1_000, amberUpTo: 2_000 });
  expect([1_000_00, 1_500_00, 2_000_01].map((minor) => kpiRag(revenue, number(minor, 'EUR'), portfolio))).toEqual([
    'red',
    'amber',
    'green',
  ]);
  expect(kpiRag(revenue, number(1_000, 'JPY'), portfolio)).toBe('red');
});

test('bounds in the wrong order colour nothing; a higher figure is never worse where higher is better', () => {
  expect(kpiRag(kpi({ redUpTo: 9, amberUpTo: 3 }), number(5), portfolio)).toBeNull();
  const order = ['red', 'amber', 'green'];
  const any = fc.integer({ min: -200, max: 200 });
  fc.assert(
    fc.property(any, any, any, any, (a, b, low, high) => {
      const one = kpi({ redUpTo: Math.min(low, high), amberUpTo: Math.max(low, high) });
      const [worse, better] = [kpiRag(one, number(Math.min(a, b)), portfolio), kpiRag(one, number(Math.max(a, b)), portfolio)];
      expect(order.indexOf(String(worse))).toBeLessThanOrEqual(order.indexOf(String(better)));
    }),
  );
});
