import type { Action, Risk } from '../model/risk';
import { isActionOpen } from './actions';

/** The 5×5 scale, lowest first, of probability and of impact. */
export const riskScale = [1, 2, 3, 4, 5] as const;

/** A risk that may still come: what occurred or was closed is history. */
export const isRiskLive = ({ state }: Pick<Risk, 'state'>): boolean => state === 'open' || state === 'mitigated';

/** Probability × impact, 1 to 25; null until both are assessed. */
export const riskScore = ({ probability, impact }: Pick<Risk, 'probability' | 'impact'>): number | null =>
  probability === null || impact === null ? null : probability * impact;

export const riskLevels = ['low', 'moderate', 'high', 'severe'] as const;
export type RiskLevel = (typeof riskLevels)[number];

/** The usual bands of a 5×5 matrix: 1-4 low, 5-9 moderate, 10-14 high, 15-25 severe. */
export function riskLevel(score: number): RiskLevel {
  if (score >= 15) return 'severe';
  if (score >= 10) return 'high';
  return score >= 5 ? 'moderate' : 'low';
}

/** The gravest first, those not assessed last; in each the rising ones first, then by name. */
export function byGravity(a: Risk, b: Risk): number {
  const trend = { rising: 0, stable: 1, falling: 2 };
  return (riskScore(b) ?? 0) - (riskScore(a) ?? 0) || trend[a.trend] - trend[b.trend] || a.title.localeCompare(b.title);
}

/** A live risk of 10 or more that nobody does anything about: no mitigation in words and no open action. */
export const isUnmitigated = (risk: Risk, actions: readonly Pick<Action, 'riskId' | 'state'>[]): boolean =>
  isRiskLive(risk) &&
  (riskScore(risk) ?? 0) >= 10 &&
  risk.mitigation.trim() === '' &&
  !actions.some((action) => action.riskId === risk.id && isActionOpen(action));
