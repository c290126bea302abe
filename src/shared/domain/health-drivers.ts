import { type HealthMeasure, healthShares } from './health';
import { sum } from './statistics';

/** Why health moved: one measure, and how many points of the change are its doing. */
export type HealthDriver = {
  readonly id: string;
  readonly name: string;
  /** Points of health; negative pulls it down. All drivers together are the whole change. */
  readonly points: number;
  /** The score as assessed, before and now; null: it was not scored. */
  readonly from: number | null;
  readonly to: number | null;
  /** `weights`: its score did not move, its weight or that of others did. */
  readonly cause: 'score' | 'newly-scored' | 'no-longer-scored' | 'weights';
};

export type HealthTrend = {
  /** Points of health between two days; null when health is n/a on one of them. */
  readonly change: number | null;
  /** The strongest first; measures that moved nothing are left out. */
  readonly drivers: readonly HealthDriver[];
};

/**
 * What moved health between two days ("-12 since June: adoption"): the difference of each measure's w·s / Σw, which add up exactly. Points.
 * Source: FORMULAS "Health".
 */
export function healthTrend(before: readonly HealthMeasure[], now: readonly HealthMeasure[]): HealthTrend {
  const [was, is] = [healthShares(before), healthShares(now)];
  if (was.length === 0 || is.length === 0) return { change: null, drivers: [] };
  const ids = [...new Set([...is, ...was].map(({ id }) => id))];
  const drivers = ids.map((id): HealthDriver => {
    const [old, current] = [was.find((share) => share.id === id), is.find((share) => share.id === id)];
    const cause = !old ? 'newly-scored' : !current ? 'no-longer-scored' : old.score === current.score ? 'weights' : 'score';
    return {
      id,
      name: (current ?? old)?.name ?? '',
      points: (current?.points ?? 0) - (old?.points ?? 0),
      from: old?.score ?? null,
      to: current?.score ?? null,
      cause,
    };
  });
  return {
    change: sum(is.map(({ points }) => points)) - sum(was.map(({ points }) => points)),
    drivers: drivers.filter(({ points }) => points !== 0).sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
  };
}
