import { z } from 'zod';
import { choice, idSchema, internal, longText, optionalDate, optionalOwner, optionalRef, ownedBy, shortText } from './fields';

export const riskTrends = ['rising', 'stable', 'falling'] as const;
export const riskStates = ['open', 'mitigated', 'occurred', 'closed'] as const;
export const riskCategories = ['relationship', 'commercial', 'delivery', 'financial', 'competition', 'organisation', 'other'] as const;

/** Something that may go wrong: 5×5, ours alone. */
export const riskSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  title: internal(shortText.min(1)),
  description: internal(longText.default('')),
  category: internal(choice('riskCategory', riskCategories).nullable().default(null)),
  /** 1-5. */
  probability: internal(z.int().min(1).max(5).nullable().default(null)),
  impact: internal(z.int().min(1).max(5).nullable().default(null)),
  trend: internal(choice('riskTrend', riskTrends).default('stable')),
  state: internal(choice('riskState', riskStates).default('open')),
  mitigation: internal(longText.default('')),
  ownerMemberId: internal(optionalRef('teamMembers')),
  identifiedOn: internal(optionalDate),
  reviewOn: internal(optionalDate),
  opportunityId: internal(optionalRef('opportunities')),
  initiativeId: internal(optionalRef('initiatives')),
  personId: internal(optionalRef('people')),
});
export type Risk = z.infer<typeof riskSchema>;

export const actionStates = ['open', 'active', 'done', 'cancelled'] as const;
export const actionPriorities = ['low', 'normal', 'high'] as const;
export const repeats = ['never', 'weekly', 'monthly', 'quarterly'] as const;

/** Something somebody does by a day. Where it came from is one of the references. */
export const actionSchema = z.object({
  id: idSchema,
  /** Null: for the portfolio. */
  accountId: optionalOwner('accounts'),
  title: shortText.min(1),
  note: internal(longText.default('')),
  state: choice('actionState', actionStates).default('open'),
  priority: internal(choice('actionPriority', actionPriorities).default('normal')),
  dueOn: optionalDate,
  doneOn: optionalDate,
  repeat: internal(choice('repeat', repeats).default('never')),
  ownerMemberId: optionalRef('teamMembers'),
  ownerPersonId: optionalRef('people'),
  tags: internal(z.array(shortText.min(1)).max(50).default([])),
  /** Part of the success plan that both sides read; otherwise ours alone. */
  shared: internal(z.boolean().default(false)),
  meetingId: optionalRef('meetings'),
  /** As the minutes said it, when it was made of one of their lines: so the line is known again after the title was changed. */
  minutesLine: internal(shortText.default('')),
  reviewId: internal(optionalRef('reviews')),
  riskId: internal(optionalRef('risks')),
  improvementPlanId: internal(optionalRef('improvementPlans')),
  needId: internal(optionalRef('needs')),
  initiativeId: internal(optionalRef('initiatives')),
  opportunityId: internal(optionalRef('opportunities')),
  /** The pair of sponsors between whom it was promised. */
  sponsorPairId: internal(optionalRef('sponsorPairs')),
  /** The stakeholder it is about. */
  personId: internal(optionalRef('people')),
});
export type Action = z.infer<typeof actionSchema>;
