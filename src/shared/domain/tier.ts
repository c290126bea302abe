import type { accountTiers } from '../model/account';
import { type Figure, isKnown } from './figure';

/** Scores from this on belong to the tier, up to the next. */
export type TierBound = { readonly tier: (typeof accountTiers)[number]; readonly scoreFrom: number };

/**
 * The tier of an account score: the highest bound that it reaches; null without a score, or below every bound. With the standard tiers A 80-100, B 60-79, C 40-59, D below: 79.9 is B,
 * because the score is compared as it is, not as it is rounded. Source: FORMULAS "Tier".
 */
export function tierOf(score: Figure, tiers: readonly TierBound[]): TierBound['tier'] | null {
  if (!isKnown(score)) return null;
  const reached = tiers.filter(({ scoreFrom }) => score.value >= scoreFrom).sort((a, b) => b.scoreFrom - a.scoreFrom);
  return reached[0]?.tier ?? null;
}
