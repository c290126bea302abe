import type { CalendarDate } from '../model/fields';
import { daysBetween } from './calendar';
import { counted, type Figure, type FigureBasis, type FigurePart, known, na, type Quantity } from './figure';
import type { NaReason } from './figure-words';
import { sum } from './statistics';

/** One scored dimension of health. */
export type HealthMeasure = {
  readonly id: string;
  readonly name: string;
  readonly weight: number;
  /** 0 to 100; null: not applicable or not assessed, which is not 0. */
  readonly score: number | null;
  /** A high score is bad (risk): it counts as 100 − score. */
  readonly inverted: boolean;
  /** Null: not known, and then it is not taken for old. */
  readonly assessedOn: CalendarDate | null;
};

/** How one dimension was judged on one day; those before the latest are its history. */
export type Assessment = { readonly dimension: string; readonly score: number | null; readonly assessedOn: CalendarDate };
export type Dimension = { readonly dimension: string; readonly name: string; readonly weight: number; readonly inverted: boolean };

export type HealthInputs = Readonly<Record<'weightedSum' | 'weightScored' | 'weightTotal' | 'coverage', Quantity>>;

/** What one measure adds to health, in points; all together are health. */
export type HealthShare = { readonly id: string; readonly name: string; readonly score: number; readonly points: number };

/** The measures as they stood on a day: of each dimension the latest assessment up to then. Of two on one day the last typed stands. */
export const measuresOn = (dimensions: readonly Dimension[], assessments: readonly Assessment[], day: CalendarDate): HealthMeasure[] =>
  dimensions.map(({ dimension, name, weight, inverted }) => {
    let latest: Assessment | null = null;
    for (const one of assessments)
      if (one.dimension === dimension && one.assessedOn <= day && (!latest || one.assessedOn >= latest.assessedOn)) latest = one;
    return { id: dimension, name, weight, inverted, score: latest?.score ?? null, assessedOn: latest?.assessedOn ?? null };
  });

const inRange = (score: number | null): score is number => score !== null && score >= 0 && score <= 100;
const scoredOf = (measures: readonly HealthMeasure[]) =>
  measures.flatMap(({ score, ...measure }) =>
    inRange(score) && measure.weight > 0 ? [{ ...measure, score, used: measure.inverted ? 100 - score : score }] : [],
  );

/** What each measure adds; none where health is n/a. */
export function healthShares(measures: readonly HealthMeasure[]): HealthShare[] {
  if (measures.some(({ weight }) => weight < 0)) return [];
  const scored = scoredOf(measures);
  const total = sum(scored.map(({ weight }) => weight));
  return scored.map(({ id, name, score, used, weight }) => ({ id, name, score, points: (weight * used) / total }));
}

/**
 * Health: Σ(w·s) / Σw over the scored measures, risk inverted. Score, within the lowest and the highest score used. A measure without a score is left out, never 0.
 * `coverage` is the weight of the measures whose score is not old / the weight of all: an old score still counts, is said, and lowers the coverage.
 * Source: Gainsight scorecards; FORMULAS "Health".
 */
export function health(
  measures: readonly HealthMeasure[],
  { today, staleAfterDays }: { today: CalendarDate; staleAfterDays: number },
): Figure<HealthInputs> {
  const quantity = (value: number): Quantity => ({ value, unit: 'score' });
  const scored = scoredOf(measures);
  const fresh = scored.filter(({ assessedOn }) => assessedOn === null || daysBetween(assessedOn, today) <= staleAfterDays);
  const weightOf = (of: readonly { weight: number }[]) => sum(of.map(({ weight }) => weight));
  const [weightTotal, weightScored] = [weightOf(measures), weightOf(scored)];
  const weightedSum = sum(scored.map(({ weight, used }) => weight * used));
  const parts: FigurePart[] = measures.map(({ id, name, weight, score, inverted }) => ({
    id,
    name,
    inputs: {
      weight: quantity(weight),
      ...(score === null ? {} : { score: quantity(score) }),
      ...(inverted && inRange(score) ? { scoreUsed: quantity(100 - score) } : {}),
    },
  }));
  const basis: Partial<FigureBasis> = {
    dataDate:
      scored
        .flatMap(({ assessedOn }) => assessedOn ?? [])
        .sort()
        .at(-1) ?? null,
    parts,
    notes: counted({
      'not-scored': measures.filter(({ score }) => score === null).length,
      'out-of-range': measures.filter(({ score }) => score !== null && !inRange(score)).length,
      'weight-zero': measures.filter(({ weight }) => weight === 0).length,
      stale: scored.length - fresh.length,
    }),
  };
  const inputs: HealthInputs = {
    weightedSum: quantity(weightedSum),
    weightScored: quantity(weightScored),
    weightTotal: quantity(weightTotal),
    coverage: { value: weightTotal > 0 ? weightOf(fresh) / weightTotal : 0, unit: 'ratio' },
  };
  const missing = (reason: NaReason) => na('health', reason, inputs, basis);
  if (measures.length === 0) return missing('no-measure');
  if (measures.some(({ weight }) => weight < 0)) return missing('negative-weight');
  if (weightTotal === 0) return missing('weights-zero');
  return weightScored === 0 ? missing('no-measure') : known('health', weightedSum / weightScored, 'score', inputs, basis);
}
