import { type AccountScore, defaultCriteria, defaultTiers, type ScoringCriterion, type Tier } from '../../model/scoring';
import { accountScore } from '../account-score';
import type { Figure } from '../figure';
import { type TierBound, tierOf } from '../tier';
import type { FigureContext } from './figure-context';

export type AccountSelection = { readonly score: Figure; readonly tier: TierBound['tier'] | null };

/** The selection score of an account and the tier it earns, by the portfolio's own criteria and tiers or the standard ones. */
export function accountSelection(
  plan: {
    readonly accountScores: readonly AccountScore[];
    readonly scoringCriteria: readonly ScoringCriterion[];
    readonly tiers: readonly Tier[];
  },
  { today, names }: FigureContext,
): AccountSelection {
  const criteria = plan.scoringCriteria.length > 0 ? plan.scoringCriteria : defaultCriteria;
  const named = [...criteria].sort((a, b) => a.order - b.order).map((criterion) => ({ ...criterion, name: names.criterion(criterion) }));
  const score = accountScore(named, plan.accountScores, today);
  return { score, tier: tierOf(score, plan.tiers.length > 0 ? plan.tiers : defaultTiers) };
}
