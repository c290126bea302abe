import type { Money } from '../model/fields';
import { accountPeriods, totalOf } from './account-periods';
import type { Period } from './calendar';
import { type ConversionOptions, converter } from './exchange';
import { counted, type Figure, type FigureBasis, type FigureInputs, known, money, na } from './figure';
import type { FormulaKey, NaReason } from './figure-words';
import type { Dated } from './period-series';

/** What one account (or one offer or unit of it) brought in and cost in one period. Null: not known, which is not 0. */
export type ResultPeriod = Dated & {
  readonly accountId: string;
  readonly offerId: string | null;
  readonly businessUnitId: string | null;
  readonly revenue: Money | null;
  readonly variableCost: Money | null;
  /** Support, account team, special terms: what this customer costs beyond what it buys. */
  readonly costToServe: Money | null;
};

export type MarginLevel = { readonly amount: Figure; readonly rate: Figure };
type Level = 1 | 2;
type Amount = 'revenue' | 'variableCost' | 'costToServe';

/**
 * Contribution margins of a period (one account's, or a portfolio's added up): CM1 = revenue − variable cost; CM2 = CM1 − cost to serve; as an amount
 * in minor units of `currency` and as a share of revenue. May be negative. An amount that is not known in one of the periods makes the
 * level that needs it n/a. Source: management accounting; FORMULAS "Contribution margin".
 */
export function contributionMargin(
  typed: readonly ResultPeriod[],
  window: Period,
  options: ConversionOptions,
): { cm1: MarginLevel; cm2: MarginLevel } {
  const { currency } = options;
  const series = accountPeriods(typed, window);
  const convert = converter(options, window.from);
  const total = (amount: Amount) => totalOf(series.entries, (row) => row[amount], convert);
  const totals: Record<Amount, ReturnType<typeof total>> = {
    revenue: total('revenue'),
    variableCost: total('variableCost'),
    costToServe: total('costToServe'),
  };
  const negative = (amount: Amount) => series.entries.filter((row) => (row[amount]?.minor ?? 0) < 0).length;
  const basis: Partial<FigureBasis> = {
    period: window,
    dataDate: series.dataDate,
    partialMonths: series.partialMonths,
    notes: [
      ...convert.notes(),
      ...series.notes,
      ...counted({ 'negative-revenue': negative('revenue'), 'negative-cost': negative('variableCost') + negative('costToServe') }),
    ],
  };
  const amountsOf = (level: Level): Amount[] => ['revenue', 'variableCost', ...(level === 2 ? ['costToServe' as const] : [])];
  const reasons = { revenue: 'revenue-unknown', variableCost: 'variable-cost-unknown', costToServe: 'cost-to-serve-unknown' } as const;
  const problemOf = (level: Level): NaReason | null => {
    if (series.entries.length === 0) return 'no-revenue';
    if (amountsOf(level).some((amount) => totals[amount].noRate)) return 'no-rate';
    const unknown = amountsOf(level).find((amount) => totals[amount].minor === null);
    return unknown ? reasons[unknown] : null;
  };
  const levelOf = (level: Level, formula: FormulaKey, rateFormula: FormulaKey): MarginLevel => {
    const problem = problemOf(level);
    const amounts = amountsOf(level).map((amount) => [amount, totals[amount].minor] as const);
    const inputs: FigureInputs = Object.fromEntries(
      amounts.flatMap(([amount, minor]) => (minor === null || series.entries.length === 0 ? [] : [[amount, money(minor, currency)]])),
    );
    if (problem) return { amount: na(formula, problem, inputs, basis), rate: na(rateFormula, problem, inputs, basis) };
    const [sales = 0, ...costs] = amounts.map(([, minor]) => minor ?? 0);
    const margin = costs.reduce((left, cost) => left - cost, sales);
    const withMargin = { ...inputs, margin: money(margin, currency) };
    return {
      amount: known(formula, margin, { currency }, inputs, basis),
      rate:
        sales > 0
          ? known(rateFormula, margin / sales, 'ratio', withMargin, basis)
          : na(rateFormula, 'revenue-not-positive', withMargin, basis),
    };
  };
  return {
    cm1: levelOf(1, 'contributionMargin1', 'contributionMargin1Rate'),
    cm2: levelOf(2, 'contributionMargin2', 'contributionMargin2Rate'),
  };
}
