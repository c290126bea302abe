import { counted, type Figure, money, na, type Quantity, ratio } from './figure';
import type { FormulaKey } from './figure-words';
import type { CustomerMovement, RevenueMovements } from './revenue-movements';
import { sum } from './statistics';

type RetentionInputs = Readonly<
  Record<'start' | 'expansion' | 'upsell' | 'crossSell' | 'contraction' | 'churn', Quantity> & { customers: number }
>;

/** From this on a rate is shown, with a note: it is right only if the start was, and a start typed a thousand times too small is common. */
const implausible = 3;

const lossOf = ({ contraction, churn }: CustomerMovement): number => contraction + churn;
const gainOf = ({ upsell, crossSell }: CustomerMovement): number => upsell + crossSell;

/** `atRisk` is what a customer can lose at most: its start, or, where expansion counts, that with it. */
function rate(
  movements: RevenueMovements,
  formula: FormulaKey,
  numerator: (customer: CustomerMovement) => number,
  atRisk: (customer: CustomerMovement) => number = () => Number.POSITIVE_INFINITY,
): Figure<RetentionInputs> {
  const { customers, currency, problem } = movements;
  const total = (pick: (customer: CustomerMovement) => number) => sum(customers.map(pick));
  const inputs = {
    start: money(
      total(({ start }) => start),
      currency,
    ),
    expansion: money(total(gainOf), currency),
    upsell: money(
      total(({ upsell }) => upsell),
      currency,
    ),
    crossSell: money(
      total(({ crossSell }) => crossSell),
      currency,
    ),
    contraction: money(
      total(({ contraction }) => contraction),
      currency,
    ),
    churn: money(
      total(({ churn }) => churn),
      currency,
    ),
    customers: customers.length,
  };
  const parts = customers.map(({ accountId, name, ...movement }) => ({
    id: accountId,
    name,
    inputs: {
      start: money(movement.start, currency),
      upsell: money(movement.upsell, currency),
      crossSell: money(movement.crossSell, currency),
      contraction: money(movement.contraction, currency),
      churn: money(movement.churn, currency),
    },
  }));
  const start = total((customer) => customer.start);
  const value = total(numerator);
  const capped = customers.filter((customer) => lossOf(customer) > atRisk(customer)).length;
  const odd = start > 0 && value / start > implausible ? 1 : 0;
  const basis = { ...movements.basis, parts, notes: [...movements.basis.notes, ...counted({ 'loss-capped': capped, implausible: odd })] };
  if (problem) return na(formula, problem, inputs, basis);
  if (customers.length === 0) return na(formula, 'no-starting-customer', inputs, basis);
  const negative = ({ upsell, crossSell, contraction, churn }: CustomerMovement) => Math.min(upsell, crossSell, contraction, churn) < 0;
  if (customers.some(negative)) return na(formula, 'negative-movement', inputs, basis);
  if (customers.some((customer) => customer.start < 0)) return na(formula, 'start-not-positive', inputs, basis);
  return ratio(formula, [value, start], 'start-not-positive', inputs, basis);
}

/**
 * Net revenue retention: (start + expansion − contraction − churn) / start over the customers present at the start; recurring revenue only. What one
 * customer loses is at most what it had: ratio, 0 or more, never below GRR. Source: Standard Metrics Board for SaaS; FORMULAS "NRR".
 */
export const netRevenueRetention = (movements: RevenueMovements): Figure<RetentionInputs> =>
  rate(
    movements,
    'netRevenueRetention',
    (customer) => Math.max(0, customer.start + gainOf(customer) - lossOf(customer)),
    (customer) => customer.start + gainOf(customer),
  );

/**
 * Gross revenue retention: (start − contraction − churn) / start, each customer's loss capped at its start. Ratio, 0 to 1.
 * Source: Standard Metrics Board for SaaS; FORMULAS "GRR".
 */
export const grossRevenueRetention = (movements: RevenueMovements): Figure<RetentionInputs> =>
  rate(
    movements,
    'grossRevenueRetention',
    (customer) => Math.max(0, customer.start - lossOf(customer)),
    (customer) => customer.start,
  );

/**
 * Expansion rate: expansion / start, and its two parts, which add up to it: upsell (more of the same offer) and cross-sell (a new one). Ratios.
 * Source: Standard Metrics Board for SaaS; FORMULAS "Expansion rate".
 */
export const expansionRate = (movements: RevenueMovements): Record<'whole' | 'upsell' | 'crossSell', Figure<RetentionInputs>> => ({
  whole: rate(movements, 'expansionRate', gainOf),
  upsell: rate(movements, 'upsellRate', ({ upsell }) => upsell),
  crossSell: rate(movements, 'crossSellRate', ({ crossSell }) => crossSell),
});
