import { criteriaOf, tiersOf } from '@shared/domain/plan/selection';
import type { Mutation } from '@shared/model/changes';
import type { CalendarDate } from '@shared/model/fields';
import type { Plan } from '@shared/model/plan';
import { type AccountScore, accountScoreSchema, type ScoringCriterion, type Tier } from '@shared/model/scoring';
import { newId } from '@/persistence/new-id';
import { save } from '@/stores/save';

type Criteria = { readonly scoringCriteria: readonly ScoringCriterion[] };
type Tiers = { readonly tiers: readonly Tier[] };

/** The standard criteria are stored, all of them, by the first change to one: the rest would be gone otherwise. */
function criteriaStored(records: Criteria, changed: (criterion: ScoringCriterion) => Partial<ScoringCriterion> | null): Mutation[] {
  const stored = records.scoringCriteria.length > 0;
  return criteriaOf(records).flatMap((criterion): Mutation[] => {
    const fields = changed(criterion);
    if (!stored) return [{ op: 'create', table: 'scoringCriteria', record: { ...criterion, ...fields } }];
    return fields ? [{ op: 'update', table: 'scoringCriteria', id: criterion.id, fields }] : [];
  });
}

export const editCriterion = (records: Criteria, id: string, fields: Partial<ScoringCriterion>, name: string) =>
  save(
    { key: 'editCriterion', params: { name } },
    criteriaStored(records, (criterion) => (criterion.id === id ? fields : null)),
  );

export const applyWeights = (records: Criteria, weights: ReadonlyMap<string, number>) =>
  save(
    { key: 'weighCriteria' },
    criteriaStored(records, ({ id, weight }) => {
      const tried = weights.get(id);
      return tried === undefined || tried === weight ? null : { weight: tried };
    }),
  );

/** Of our own, without a weight until it gets one: nobody's score changes by it. */
export const addCriterion = (records: Criteria, criterion: ScoringCriterion) =>
  save({ key: 'addRecord', params: { name: criterion.name } }, [
    ...(records.scoringCriteria.length > 0 ? [] : criteriaStored(records, () => null)),
    { op: 'create', table: 'scoringCriteria', record: criterion },
  ]);

export const editTier = (records: Tiers, id: string, fields: Partial<Tier>) => {
  const stored = records.tiers.length > 0;
  const tier = tiersOf(records).find((one) => one.id === id)?.tier ?? '';
  return save(
    { key: 'editTier', params: { tier } },
    stored
      ? [{ op: 'update', table: 'tiers', id, fields }]
      : tiersOf(records).map((one) => ({ op: 'create', table: 'tiers', record: one.id === id ? { ...one, ...fields } : one })),
  );
};

/** What an account has on a criterion: the latest score up to a day, of two on one day the last. */
export const latestScore = (scores: readonly AccountScore[], criterionId: string, day: CalendarDate): AccountScore | null =>
  scores.reduce<AccountScore | null>(
    (latest, one) =>
      one.criterionId === criterionId && one.scoredOn <= day && (!latest || one.scoredOn >= latest.scoredOn) ? one : latest,
    null,
  );

/** A score holds from today on, with its rationale: today's is corrected, an older one stays as history. The standard criteria it speaks of are stored with it. */
export function scoreAccount(
  plan: Plan,
  criterionId: string,
  fields: Partial<Pick<AccountScore, 'score' | 'rationale'>>,
  today: CalendarDate,
) {
  const { id: accountId, name } = plan.account;
  const label = { key: 'scoreAccount', params: { name } } as const;
  const latest = latestScore(plan.accountScores, criterionId, today);
  // A reason is a correction of the score it belongs to.
  if (latest && (latest.scoredOn === today || fields.score === undefined))
    return save(label, [{ op: 'update', table: 'accountScores', id: latest.id, fields }], { accountId });
  const record = accountScoreSchema.parse({
    id: newId(),
    accountId,
    criterionId,
    rationale: latest?.rationale ?? '',
    ...fields,
    scoredOn: today,
  });
  return save(
    label,
    [...(plan.scoringCriteria.length > 0 ? [] : criteriaStored(plan, () => null)), { op: 'create', table: 'accountScores', record }],
    { accountId },
  );
}
