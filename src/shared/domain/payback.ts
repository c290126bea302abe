import { byMonth, type CashFlow } from './cash-flow';
import { type Figure, type FigureBasis, known, money, na, type Quantity } from './figure';

type PaybackInputs = { readonly flows: number; readonly horizon: Quantity; readonly lowestBalance: Quantity };

/**
 * Payback: the months until the cumulated net benefit is back at 0 or more, interpolated inside the month in which it gets there. Months. Never within the flows given:
 * n/a with that reason. 0 when nothing was ever owed. When it sinks below 0 again later, the last return counts.
 * Source: corporate finance; FORMULAS "Payback".
 */
export function payback(flows: readonly CashFlow[], currency: string, basis: Partial<FigureBasis> = {}): Figure<PaybackInputs> {
  const months = byMonth(flows);
  let [balance, lowest] = [0, 0];
  let reached: number | null = 0;
  for (const { month, net } of months) {
    const before = balance;
    balance += net;
    lowest = Math.min(lowest, balance);
    if (balance < 0) reached = null;
    else if (before < 0) reached = Math.max(0, month - 1 + -before / net);
  }
  const inputs = {
    flows: months.length,
    horizon: { value: months.at(-1)?.month ?? 0, unit: 'months' } as const,
    lowestBalance: money(lowest, currency),
  };
  if (months.length === 0) return na('payback', 'no-flow', inputs, basis);
  return reached === null ? na('payback', 'not-within-horizon', inputs, basis) : known('payback', reached, 'months', inputs, basis);
}
