import { z } from 'zod';
import {
  calendarDateSchema,
  choice,
  customFieldsSchema,
  idSchema,
  internal,
  longText,
  moneySchema,
  optionalRef,
  refList,
  shortText,
} from './fields';

export const opportunityStages = ['prospecting', 'engaging', 'proposal', 'negotiation', 'won', 'lost'] as const;
export type OpportunityStage = (typeof opportunityStages)[number];
export const opportunityKinds = ['new', 'upsell', 'cross-sell', 'renewal'] as const;

/** Chance of winning, in percent, that a stage implies until someone says otherwise. */
export const stageProbability: Record<OpportunityStage, number> = {
  prospecting: 10,
  engaging: 30,
  proposal: 50,
  negotiation: 75,
  won: 100,
  lost: 0,
};

/** A deal, open or closed. */
export const opportunitySchema = z.object({
  id: idSchema,
  /** Null while an imported row names no account: the deal is kept and waits to be assigned. */
  accountId: optionalRef('accounts'),
  /** The id it has in the CRM it came from; matches rows of a later import. */
  externalId: shortText.default(''),
  name: shortText.default(''),
  kind: choice('kind', opportunityKinds).nullable().default(null),
  stage: choice('stage', opportunityStages).default('prospecting'),
  amount: internal(moneySchema.nullable().default(null)),
  /** 0-100. Null: the stage's own (`stageProbability`). */
  probability: internal(z.number().min(0).max(100).nullable().default(null)),
  openedOn: calendarDateSchema.nullable().default(null),
  /** Expected for an open deal, actual for a closed one. */
  closeDate: calendarDateSchema.nullable().default(null),
  owner: shortText.default(''),
  offerId: optionalRef('offers'),
  /** The product's name as it was imported or typed, kept even where no offer matches. */
  product: shortText.default(''),
  ownerMemberId: internal(optionalRef('teamMembers')),
  /** The needs it answers and the people it rests on. */
  needIds: internal(refList('needs')),
  personIds: internal(refList('people')),
  competitor: internal(shortText.default('')),
  nextStep: internal(longText.default('')),
  /** Every stage it entered, oldest first; `withStage` keeps it. */
  stageHistory: internal(
    z
      .array(z.object({ stage: z.enum(opportunityStages), on: calendarDateSchema }))
      .max(1_000)
      .default([]),
  ),
  privateNotes: internal(longText.default('')),
  custom: customFieldsSchema,
});
export type Opportunity = z.infer<typeof opportunitySchema>;
