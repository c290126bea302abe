import type { CalendarDate, Money } from '../model/fields';
import { type ConversionOptions, type Converter, converter } from './exchange';
import { counted, type Figure, type FigureBasis, known, money, na, type Quantity } from './figure';
import type { FormulaKey, NaReason } from './figure-words';
import { type Dated, periodOf } from './period-series';
import { mean, sum } from './statistics';

/** A forecast of one account and period as it stood when it was frozen. */
export type FrozenForecast = Dated & { readonly accountId: string; readonly frozenOn: CalendarDate; readonly amount: Money };
/** How the period ended. Null: not known yet. */
export type ForecastResult = Dated & { readonly accountId: string; readonly amount: Money | null };

type ForecastInputs = {
  readonly counted: number;
  readonly forecast: Quantity;
  readonly actual: Quantity;
  readonly absoluteError: Quantity;
};
export type ForecastErrors = Record<'wape' | 'accuracy' | 'mape' | 'bias', Figure<ForecastInputs>>;

const keyOf = ({ accountId, periodStart, periodUnit }: Dated & { accountId: string }): string =>
  `${accountId} ${periodStart} ${periodUnit}`;

/** Per account and period the forecast that counts: the last one frozen by the period's first day. What was written later is hindsight. */
export function forecastsInTime(forecasts: readonly FrozenForecast[]): Map<string, FrozenForecast> {
  const found = new Map<string, FrozenForecast>();
  for (const forecast of forecasts) {
    const before = found.get(keyOf(forecast));
    if (forecast.frozenOn <= forecast.periodStart && (!before || forecast.frozenOn >= before.frozenOn))
      found.set(keyOf(forecast), forecast);
  }
  return found;
}

/**
 * How far frozen forecasts were from the results, over the accounts and periods with both, as ratios:
 * WAPE = Σ|A − F| / ΣA; accuracy = max(0, 1 − WAPE); MAPE = mean of |A − F| / |A|, which falls back on WAPE and says so when an A is 0;
 * bias = (ΣF − ΣA) / ΣA, + is too high. Each period is converted at its own opening rate. Source: Hyndman & Koehler 2006; FORMULAS "Forecast".
 */
export function forecastErrors(
  forecasts: readonly FrozenForecast[],
  results: readonly ForecastResult[],
  options: ConversionOptions & { readonly nameOf?: (accountId: string) => string },
): ForecastErrors {
  const { currency, nameOf = (id) => id } = options;
  const inTime = forecastsInTime(forecasts);
  const frozen = new Set(forecasts.map(keyOf));
  const converters = new Map<CalendarDate, Converter>();
  const minorOf = (amount: Money, opening: CalendarDate): number | null => {
    const convert = converters.get(opening) ?? converter(options, opening);
    converters.set(opening, convert);
    return convert.minor(amount);
  };
  // Typed twice, a result counts once, as it was typed last.
  const ended = [...new Map(results.map((result) => [keyOf(result), result])).values()].filter(({ amount }) => amount !== null);
  const endedKeys = new Set(ended.map(keyOf));
  let noRate = false;
  const lines = ended.flatMap((result) => {
    const forecast = inTime.get(keyOf(result));
    if (!forecast || !result.amount) return [];
    const [f, a] = [minorOf(forecast.amount, result.periodStart), minorOf(result.amount, result.periodStart)];
    if (f === null || a === null) {
      noRate = true;
      return [];
    }
    return [{ result, forecast: f, actual: a, error: Math.abs(a - f) }];
  });
  const [forecast, actual] = [sum(lines.map((line) => line.forecast)), sum(lines.map((line) => line.actual))];
  const error = sum(lines.map((line) => line.error));
  const periods = lines.map(({ result }) => periodOf(result));
  const [from, to] = [
    periods.map((period) => period.from).sort()[0],
    periods
      .map((period) => period.to)
      .sort()
      .at(-1),
  ];
  const without = ended.filter((result) => !inTime.has(keyOf(result)));
  const late = without.filter((result) => frozen.has(keyOf(result))).length;
  const basis: FigureBasis = {
    period: from !== undefined && to !== undefined ? { from, to } : null,
    dataDate: to ?? null,
    parts: lines.map(({ result, ...line }) => ({
      id: keyOf(result),
      name: nameOf(result.accountId),
      period: periodOf(result),
      inputs: {
        forecast: money(line.forecast, currency),
        actual: money(line.actual, currency),
        absoluteError: money(line.error, currency),
      },
    })),
    notes: [
      ...[...converters.values()].flatMap((convert) => convert.notes()),
      ...counted({
        'not-frozen-in-time': late,
        'no-forecast': without.length - late,
        'no-actual': [...inTime.keys()].filter((key) => !endedKeys.has(key)).length,
        'duplicate-period': results.length - new Set(results.map(keyOf)).size,
        'negative-actual': lines.filter((line) => line.actual < 0).length,
      }),
    ],
  };
  const inputs = {
    counted: lines.length,
    forecast: money(forecast, currency),
    actual: money(actual, currency),
    absoluteError: money(error, currency),
  };
  const problem = (): NaReason | null => {
    if (noRate) return 'no-rate';
    if (lines.length === 0) return ended.length > 0 ? 'no-frozen-forecast' : 'no-actual';
    return actual === 0 ? 'actual-zero' : actual < 0 ? 'actual-negative' : null;
  };
  const reason = problem();
  const figure = (formula: FormulaKey, value: number, notes: FigureBasis['notes'] = []): Figure<ForecastInputs> =>
    reason ? na(formula, reason, inputs, basis) : known(formula, value, 'ratio', inputs, { ...basis, notes: [...basis.notes, ...notes] });
  const wape = error / actual;
  const zeros = lines.filter((line) => line.actual === 0).length;
  const percentages = mean(lines.map((line) => line.error / Math.abs(line.actual)));
  return {
    wape: figure('forecastWape', wape),
    accuracy: figure('forecastAccuracy', Math.max(0, 1 - wape)),
    mape: zeros > 0 ? figure('forecastMape', wape, counted({ 'mape-undefined': zeros })) : figure('forecastMape', percentages ?? wape),
    bias: figure('forecastBias', (forecast - actual) / actual),
  };
}
