import { isKnown } from '@shared/domain/figure';
import { type ForecastResult, type FrozenForecast, forecastErrors } from '@shared/domain/forecast-error';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eur } from './deals';

const forecast = (accountId: string, whole: number, frozenOn = '2025-01-01'): FrozenForecast => ({
  accountId,
  periodStart: '2025-01-01',
  periodUnit: 'quarter',
  frozenOn,
  amount: eur(whole),
});
const result = (accountId: string, whole: number | null): ForecastResult => ({
  accountId,
  periodStart: '2025-01-01',
  periodUnit: 'quarter',
  amount: whole === null ? null : eur(whole),
});
const inEuro = { currency: 'EUR' };
const percent = (figure: ReturnType<typeof forecastErrors>['wape']) => (isKnown(figure) ? (figure.value * 100).toFixed(1) : figure.na);

describe('forecast errors', () => {
  const forecasts = [forecast('a', 950), forecast('b', 25)];
  const results = [result('a', 1_000), result('b', 10)];

  it('give the worked examples: WAPE 65/1,010 = 6.4%, accuracy 93.6%, MAPE 77.5%, bias −3.5%', () => {
    const { wape, accuracy, mape, bias } = forecastErrors(forecasts, results, inEuro);
    expect([wape, accuracy, mape, bias].map(percent)).toEqual(['6.4', '93.6', '77.5', '-3.5']);
    expect(wape).toMatchObject({
      inputs: { counted: 2, absoluteError: { value: 6_500 }, actual: { value: 101_000 }, forecast: { value: 97_500 } },
      period: { from: '2025-01-01', to: '2025-03-31' },
      notes: [],
    });
    expect(wape.parts).toHaveLength(2);
  });

  it('use the last forecast frozen by the first day of the period: what was changed later is hindsight', () => {
    const history = [forecast('a', 500, '2024-11-01'), forecast('a', 950, '2024-12-31'), forecast('a', 1_000, '2025-02-15')];
    expect(forecastErrors(history, results, inEuro).wape).toMatchObject({ value: 0.05, notes: [{ note: 'no-forecast', count: 1 }] });
    const late = forecastErrors([forecast('a', 1_000, '2025-01-02')], results.slice(0, 1), inEuro);
    expect(late.wape).toMatchObject({ na: 'no-frozen-forecast', notes: [{ note: 'not-frozen-in-time', count: 1 }] });
  });

  it('let the MAPE fall back on the WAPE, and say so, when a result is 0', () => {
    const { mape, wape } = forecastErrors(forecasts, [result('a', 1_000), result('b', 0)], inEuro);
    expect(percent(mape)).toBe(percent(wape));
    expect(mape.notes).toContainEqual({ note: 'mape-undefined', count: 1 });
    expect(wape.notes).toEqual([]);
  });

  it('are n/a with the reason, never 0', () => {
    expect(percent(forecastErrors([], [], inEuro).wape)).toBe('no-actual');
    const open = forecastErrors(forecasts, [result('a', null)], inEuro).bias;
    expect(open).toMatchObject({ na: 'no-actual', notes: [{ note: 'no-actual', count: 2 }] });
    expect(percent(forecastErrors(forecasts, [result('a', 0)], inEuro).accuracy)).toBe('actual-zero');
    const negative = forecastErrors(forecasts.slice(0, 1), [result('a', -5)], inEuro).wape;
    expect(negative).toMatchObject({ na: 'actual-negative', notes: [{ note: 'negative-actual', count: 1 }] });
    expect(percent(forecastErrors(forecasts, results, { currency: 'USD' }).wape)).toBe('no-rate');
  });

  it('count a result typed twice once, as it was typed last', () => {
    const { wape } = forecastErrors(forecasts, [result('a', 10), ...results], inEuro);
    expect(percent(wape)).toBe('6.4');
    expect(wape.notes).toEqual([{ note: 'duplicate-period', count: 1 }]);
  });

  it('convert each period at its own opening rate, and report the rates', () => {
    const rates = [{ currency: 'USD', against: 'EUR', from: '2025-01-01', rate: 0.5 }];
    const usd = { ...result('a', 0), amount: { minor: 190_000, currency: 'USD' } };
    expect(forecastErrors(forecasts.slice(0, 1), [usd], { ...inEuro, rates }).wape).toMatchObject({
      value: 0,
      notes: [{ note: 'rate', rate: 0.5 }],
    });
  });

  it('keep accuracy between 0 and 1, and the bias within the error', () => {
    const amounts = fc.array(fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 })), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(amounts, (pairs) => {
        const { wape, accuracy, bias } = forecastErrors(
          pairs.map(([f], index) => forecast(String(index), f)),
          pairs.map(([, a], index) => result(String(index), a)),
          inEuro,
        );
        if (!isKnown(wape) || !isKnown(accuracy) || !isKnown(bias)) return;
        expect(accuracy.value).toBeGreaterThanOrEqual(0);
        expect(accuracy.value).toBeLessThanOrEqual(1);
        expect(Math.abs(bias.value)).toBeLessThanOrEqual(wape.value + 1e-9);
      }),
    );
  });
});
