import { sum } from './statistics';

type Weighed = { readonly id: string; readonly weight: number };

/**
 * Gives one criterion a weight and shares the rest of 100 among the others in the proportion they had (evenly where all of them were 0), in tenths that total 100 exactly.
 * What a slider does. The only criterion weighs 100.
 */
export function reweigh(weights: readonly Weighed[], id: string, wanted: number): Map<string, number> {
  const others = weights.filter((one) => one.id !== id);
  const own = others.length === 0 ? 100 : Math.min(Math.max(wanted, 0), 100);
  // Tenths are whole numbers: what rounding leaves over goes to the largest remainders.
  const rest = 1000 - Math.round(own * 10);
  const total = sum(others.map(({ weight }) => Math.max(weight, 0)));
  const exact = others.map(({ id: other, weight }) => {
    const share = total > 0 ? (Math.max(weight, 0) / total) * rest : rest / others.length;
    return { id: other, tenths: Math.floor(share), left: share - Math.floor(share) };
  });
  let over = rest - sum(exact.map(({ tenths }) => tenths));
  const result = new Map([[id, Math.round(own * 10) / 10]]);
  for (const { id: other, tenths } of [...exact].sort((a, b) => b.left - a.left)) {
    result.set(other, (tenths + (over > 0 ? 1 : 0)) / 10);
    over -= 1;
  }
  return result;
}
