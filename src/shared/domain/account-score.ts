import type { CalendarDate } from '../model/fields';
import { counted, type Figure, type FigureBasis, known, na, type Quantity } from './figure';
import { sum } from './statistics';

/** One criterion of the selection score. `lower-is-better` (complexity, cost): 6 − score is used. `weight` is out of 100 over all criteria. */
export type Criterion = {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  readonly direction: 'higher-is-better' | 'lower-is-better';
};

/** What an account got on a criterion, 1 to 5, from a day on; those before the latest are its history. */
export type CriterionScore = { readonly criterionId: string; readonly score: number; readonly scoredOn: CalendarDate };

/** Sums of typed decimals (33.3 + 33.3 + 33.4) miss 100 by less than this. */
const rounding = 1e-6;

const latestOf = (scores: readonly CriterionScore[], criterionId: string, day: CalendarDate): CriterionScore | null => {
  let latest: CriterionScore | null = null;
  for (const one of scores)
    if (one.criterionId === criterionId && one.scoredOn <= day && (!latest || one.scoredOn >= latest.scoredOn)) latest = one;
  return latest;
};

/**
 * Account score on a day: Σ w·(s − 1)/4 with weights that total 100; inverted criteria use 6 − s. Score, 0 to 100. n/a until every criterion with a weight is scored: a missing score
 * is neither the worst nor the best. Source: weighted scoring; FORMULAS "Account score".
 */
export function accountScore(
  criteria: readonly Criterion[],
  scores: readonly CriterionScore[],
  day: CalendarDate,
): Figure<{ weightTotal: Quantity }> {
  const quantity = (value: number): Quantity => ({ value, unit: 'score' });
  const rows = criteria.map((criterion) => {
    const latest = latestOf(scores, criterion.id, day);
    const usable = latest !== null && latest.score >= 1 && latest.score <= 5;
    const used = usable ? (criterion.direction === 'lower-is-better' ? 6 - latest.score : latest.score) : null;
    return { ...criterion, latest, used, points: used === null ? null : (criterion.weight * (used - 1)) / 4 };
  });
  const weighing = rows.filter(({ weight }) => weight !== 0);
  const weightTotal = sum(criteria.map(({ weight }) => weight));
  const basis: Partial<FigureBasis> = {
    dataDate:
      rows
        .flatMap(({ latest }) => latest?.scoredOn ?? [])
        .sort()
        .at(-1) ?? null,
    parts: rows.map(({ id, name, weight, latest, used, points }) => ({
      id,
      name,
      inputs: {
        weight: quantity(weight),
        ...(latest ? { score: quantity(latest.score) } : {}),
        ...(used === null || points === null ? {} : { scoreUsed: quantity(used), points: quantity(points) }),
      },
    })),
    notes: counted({
      'not-scored': weighing.filter(({ latest }) => latest === null).length,
      'out-of-range': rows.filter(({ latest, used }) => latest !== null && used === null).length,
      'weight-zero': rows.length - weighing.length,
    }),
  };
  const inputs = { weightTotal: quantity(weightTotal) };
  if (rows.length === 0) return na('accountScore', 'no-criterion', inputs, basis);
  if (rows.some(({ weight }) => weight < 0)) return na('accountScore', 'negative-weight', inputs, basis);
  if (weighing.length === 0) return na('accountScore', 'weights-zero', inputs, basis);
  if (!(Math.abs(weightTotal - 100) < rounding)) return na('accountScore', 'weights-not-100', inputs, basis);
  if (weighing.some(({ used }) => used === null)) return na('accountScore', 'criteria-unscored', inputs, basis);
  return known('accountScore', sum(weighing.map(({ points }) => points ?? 0)), 'score', inputs, basis);
}
