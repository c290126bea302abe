import { z } from 'zod';
import {
  calendarDateSchema,
  choice,
  currencySchema,
  idSchema,
  instantSchema,
  internal,
  longText,
  optionalDate,
  ownedBy,
  pages,
  refList,
  shortText,
} from './fields';

export const reviewKinds = ['qbr', 'ebr'] as const;
export const reviewStates = ['planned', 'held', 'cancelled'] as const;
export const commitmentOutcomes = ['open', 'kept', 'missed', 'dropped'] as const;

/** A figure as it was shown; null with the reason where there was none. */
export const frozenFigureSchema = z.object({
  /** The figure's name in the code: `nrr`, `health`... */
  key: shortText,
  value: z.number().nullable(),
  /** For amounts, whose value is in minor units. */
  currency: currencySchema.nullable().default(null),
  /** Why it is not applicable. */
  reason: shortText.default(''),
  target: z.number().nullable().default(null),
  asOf: calendarDateSchema,
});
export type FrozenFigure = z.infer<typeof frozenFigureSchema>;

/** A quarterly or executive business review. */
export const reviewSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  kind: choice('reviewKind', reviewKinds).default('qbr'),
  title: shortText.default(''),
  periodStart: calendarDateSchema,
  periodEnd: calendarDateSchema,
  plannedOn: optionalDate,
  heldOn: optionalDate,
  state: choice('reviewState', reviewStates).default('planned'),
  personIds: refList('people'),
  memberIds: refList('teamMembers'),
  agenda: longText.default(''),
  successCriteria: longText.default(''),
  /** What both sides promised; those of the last review are kept or missed. */
  commitments: z
    .array(
      z.object({
        text: longText,
        owner: shortText.default(''),
        dueOn: optionalDate,
        outcome: choice('commitmentOutcome', commitmentOutcomes).default('open'),
      }),
    )
    .max(500)
    .default([]),
  strategicTopic: longText.default(''),
  /** What did not work, and the fix. */
  lessons: longText.default(''),
  talkingPoints: internal(pages.default('')),
  renewalOutlook: internal(longText.default('')),
  nextOn: optionalDate,
  /** Frozen when it is held: later corrections leave it alone. */
  frozenAt: internal(instantSchema.nullable().default(null)),
  figures: internal(z.array(frozenFigureSchema).max(500).default([])),
});
export type Review = z.infer<typeof reviewSchema>;
