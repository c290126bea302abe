import { z } from 'zod';
import { accountTiers } from './account';
import { calendarDateSchema, choice, idSchema, internal, longText, optionalCount, ownedBy, shortText, sortOrder } from './fields';

export const criterionKeys = ['revenue-potential', 'strategic-fit', 'margin', 'deployment-complexity', 'cost-to-serve'] as const;
export const criterionDirections = ['higher-is-better', 'lower-is-better'] as const;

/** What an account is selected by. */
export const scoringCriterionSchema = z.object({
  id: idSchema,
  /** A criterion of the standard model, named by the catalogue while `name` is empty. */
  key: internal(choice('criterion', criterionKeys).nullable().default(null)),
  name: internal(shortText.default('')),
  description: internal(longText.default('')),
  /** Of all the criteria together: 100. */
  weight: internal(z.number().min(0).max(100).default(0)),
  direction: internal(choice('criterionDirection', criterionDirections).default('higher-is-better')),
  /** What a score of 1, 2, 3, 4 and 5 means. */
  anchors: internal(z.array(shortText).length(5).default(['', '', '', '', ''])),
  order: sortOrder,
});
export type ScoringCriterion = z.infer<typeof scoringCriterionSchema>;

/** The standard model, used until the portfolio has criteria of its own. */
export const defaultCriteria: readonly ScoringCriterion[] = (
  [
    ['revenue-potential', 30, 'higher-is-better'],
    ['strategic-fit', 25, 'higher-is-better'],
    ['margin', 20, 'higher-is-better'],
    ['deployment-complexity', 15, 'lower-is-better'],
    ['cost-to-serve', 10, 'lower-is-better'],
  ] as const
).map(([key, weight, direction], order) => scoringCriterionSchema.parse({ id: key, key, weight, direction, order }));

/** One account's score on one criterion from a day on: the latest counts, those before are its history. */
export const accountScoreSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  criterionId: internal(ownedBy('scoringCriteria')),
  /** 1-5, in the words of the criterion's anchors. */
  score: internal(z.int().min(1).max(5)),
  rationale: internal(longText.default('')),
  scoredOn: internal(calendarDateSchema),
});
export type AccountScore = z.infer<typeof accountScoreSchema>;

export const sponsorRules = ['none', 'recommended', 'required'] as const;

/** What accounts of a tier get from us; an account that gets less is flagged. */
export const tierSchema = z.object({
  id: idSchema,
  tier: internal(choice('tier', accountTiers)),
  /** Account scores from this on (0-100), up to the next tier. */
  scoreFrom: internal(z.number().min(0).max(100)),
  /** Null: none is held. */
  qbrEveryMonths: internal(optionalCount),
  ebrEveryMonths: internal(optionalCount),
  sponsorRule: internal(choice('sponsorRule', sponsorRules).default('none')),
  /** The longest a key person should wait to hear from us. */
  contactEveryDays: internal(optionalCount),
  /** Share of what is due that SLAs must meet, in percent. */
  slaTarget: internal(z.number().min(0).max(100).nullable().default(null)),
  serviceLevel: internal(longText.default('')),
});
export type Tier = z.infer<typeof tierSchema>;

/** The standard tiers, used until the portfolio has its own. */
export const defaultTiers: readonly Tier[] = (
  [
    ['A', 80, 3, 6, 'required', 14, 98],
    ['B', 60, 3, 12, 'recommended', 30, 95],
    ['C', 40, 6, null, 'none', 60, 90],
    ['D', 0, 12, null, 'none', 90, null],
  ] as const
).map(([tier, scoreFrom, qbrEveryMonths, ebrEveryMonths, sponsorRule, contactEveryDays, slaTarget]) =>
  tierSchema.parse({ id: tier, tier, scoreFrom, qbrEveryMonths, ebrEveryMonths, sponsorRule, contactEveryDays, slaTarget }),
);
