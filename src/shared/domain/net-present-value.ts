import { byMonth, type CashFlow } from './cash-flow';
import { type Figure, type FigureBasis, known, na, type Quantity } from './figure';
import { sum } from './statistics';

type NpvInputs = { readonly discountRate: Quantity; readonly flows: number; readonly horizon: Quantity };

/**
 * Net present value: Σ CF / (1 + r)^(month / 12) with the yearly rate `r` (0.08 is 8%). Minor units of `currency`, not rounded. Falls as r grows when the benefits come after
 * the costs. A rate of -100% or less gives n/a. Source: corporate finance; FORMULAS "NPV".
 */
export function netPresentValue(
  flows: readonly CashFlow[],
  yearlyRate: number,
  currency: string,
  basis: Partial<FigureBasis> = {},
): Figure<NpvInputs> {
  const months = byMonth(flows);
  const inputs = {
    discountRate: { value: yearlyRate, unit: 'ratio' } as const,
    flows: months.length,
    horizon: { value: months.at(-1)?.month ?? 0, unit: 'months' } as const,
  };
  if (months.length === 0) return na('netPresentValue', 'no-flow', inputs, basis);
  if (!(yearlyRate > -1)) return na('netPresentValue', 'discount-rate', inputs, basis);
  const value = sum(months.map(({ month, net }) => net / (1 + yearlyRate) ** (month / 12)));
  return known('netPresentValue', value, { currency }, inputs, basis);
}
