import type { Account } from '../../model/account';
import type { CalendarDate } from '../../model/fields';
import { type AccountScore, defaultCriteria, defaultTiers, type ScoringCriterion, type Tier } from '../../model/scoring';
import { isKnown } from '../figure';
import type { FigureContext } from './figure-context';
import { type AccountSelection, accountSelection } from './score-figures';

type Model = { readonly scoringCriteria: readonly ScoringCriterion[]; readonly tiers: readonly Tier[] };

/** The criteria in force, in their order: the portfolio's own, or the standard ones while it has none. */
export const criteriaOf = ({ scoringCriteria }: Pick<Model, 'scoringCriteria'>): ScoringCriterion[] =>
  [...(scoringCriteria.length > 0 ? scoringCriteria : defaultCriteria)].sort((a, b) => a.order - b.order);

/** The tiers in force, the highest first. */
export const tiersOf = ({ tiers }: Pick<Model, 'tiers'>): Tier[] =>
  [...(tiers.length > 0 ? tiers : defaultTiers)].sort((a, b) => b.scoreFrom - a.scoreFrom || (a.tier < b.tier ? -1 : 1));

export type TriedSelection = {
  readonly account: Account;
  readonly now: AccountSelection;
  readonly then: AccountSelection;
  readonly changes: boolean;
};

/** What other weights would make of every account: nothing is written. The accounts whose tier would change come first. */
export function tryWeights(
  records: Model & { readonly accounts: readonly Account[]; readonly accountScores: readonly AccountScore[] },
  weights: ReadonlyMap<string, number>,
  context: FigureContext,
): TriedSelection[] {
  const scores = new Map<string, AccountScore[]>();
  for (const score of records.accountScores) scores.set(score.accountId, [...(scores.get(score.accountId) ?? []), score]);
  const criteria = criteriaOf(records);
  const tried = criteria.map((criterion) => ({ ...criterion, weight: weights.get(criterion.id) ?? criterion.weight }));
  const of = (account: Account, scoringCriteria: readonly ScoringCriterion[]) =>
    accountSelection({ accountScores: scores.get(account.id) ?? [], scoringCriteria, tiers: records.tiers }, context);
  return records.accounts
    .map((account) => {
      const [now, then] = [of(account, criteria), of(account, tried)];
      return { account, now, then, changes: now.tier !== then.tier };
    })
    .sort((a, b) => Number(b.changes) - Number(a.changes) || valueOr(b) - valueOr(a));
}

const valueOr = ({ then }: TriedSelection): number => (isKnown(then.score) ? then.score.value : -1);

/** The score of an account on each day on which it was scored, oldest first, by today's criteria; null while not every criterion had a score. */
export function scoreHistory(
  records: Model & { readonly accountScores: readonly AccountScore[] },
  context: FigureContext,
): { day: CalendarDate; value: number | null; tier: AccountSelection['tier'] }[] {
  const days = [...new Set(records.accountScores.map(({ scoredOn }) => scoredOn))].filter((day) => day <= context.today).sort();
  return days.map((day) => {
    const { score, tier } = accountSelection(records, { ...context, today: day });
    return { day, value: isKnown(score) ? score.value : null, tier };
  });
}
