import { counted, type Figure, type FigureBasis, known, na, type Quantity } from './figure';

export type NpsInputs = {
  readonly responses: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
  /** ± points at 95% confidence; without a response there is none. */
  readonly marginOfError?: Quantity;
};

/**
 * Net Promoter Score: the percentage of 9s and 10s minus that of 0s to 6s. Points, -100 to 100, with the margin of error at 95%: 1.96 · √(variance / n) · 100.
 * Answers that are no whole number from 0 to 10 are left out and counted. Source: Bain, CustomerGauge; FORMULAS "NPS".
 */
export function netPromoterScore(answers: readonly number[], basis: Partial<FigureBasis> = {}): Figure<NpsInputs> {
  const valid = answers.filter((answer) => Number.isInteger(answer) && answer >= 0 && answer <= 10);
  const promoters = valid.filter((answer) => answer >= 9).length;
  const detractors = valid.filter((answer) => answer <= 6).length;
  const n = valid.length;
  const counts = { responses: n, promoters, passives: n - promoters - detractors, detractors };
  const explained = { ...basis, notes: [...(basis.notes ?? []), ...counted({ 'out-of-range': answers.length - n })] };
  if (n === 0) return na('netPromoterScore', 'no-response', counts, explained);
  const score = (promoters - detractors) / n;
  const variance = (promoters + detractors) / n - score ** 2;
  const marginOfError = { value: 1.96 * Math.sqrt(variance / n) * 100, unit: 'points' } as const;
  return known('netPromoterScore', ((promoters - detractors) * 100) / n, 'points', { ...counts, marginOfError }, explained);
}
