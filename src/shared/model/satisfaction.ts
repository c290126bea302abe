import { z } from 'zod';
import {
  calendarDateSchema,
  choice,
  idSchema,
  internal,
  longText,
  optionalCount,
  optionalDate,
  optionalNumber,
  optionalPercent,
  optionalRef,
  ownedBy,
  periodFields,
  refList,
  shortText,
} from './fields';

export const surveyKinds = ['nps', 'ces'] as const;

/** A question put to several people of an account. */
export const surveySchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  kind: choice('surveyKind', surveyKinds),
  title: shortText.default(''),
  question: longText.default(''),
  sentOn: optionalDate,
  closedOn: optionalDate,
  /** How many were asked. */
  invited: optionalCount,
});
export type Survey = z.infer<typeof surveySchema>;

/** One answer: 0-10 for NPS, 1-7 for CES 2.0. */
export const surveyResponseSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  surveyId: ownedBy('surveys'),
  /** Null: anonymous. */
  personId: internal(optionalRef('people')),
  businessUnitId: optionalRef('businessUnits'),
  score: z.int().min(0).max(10),
  answeredOn: optionalDate,
  comment: internal(longText.default('')),
});
export type SurveyResponse = z.infer<typeof surveyResponseSchema>;

export const sentiments = ['positive', 'neutral', 'negative'] as const;

/** What somebody at the customer said, word for word. */
export const verbatimSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  text: internal(longText.min(1)),
  saidOn: optionalDate,
  personId: internal(optionalRef('people')),
  meetingId: internal(optionalRef('meetings')),
  responseId: internal(optionalRef('surveyResponses')),
  themes: internal(z.array(shortText.min(1)).max(50).default([])),
  sentiment: internal(choice('sentiment', sentiments).nullable().default(null)),
});
export type Verbatim = z.infer<typeof verbatimSchema>;

export const improvementStates = ['planned', 'active', 'done', 'stopped'] as const;

/** What we do about something that does not work, measured before and after. */
export const improvementPlanSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  title: shortText.min(1),
  cause: internal(longText.default('')),
  remedy: longText.default(''),
  measure: shortText.default(''),
  before: optionalNumber,
  after: optionalNumber,
  ownerMemberId: optionalRef('teamMembers'),
  startsOn: optionalDate,
  dueOn: optionalDate,
  state: choice('improvementState', improvementStates).default('planned'),
  surveyId: optionalRef('surveys'),
  slaId: optionalRef('slas'),
  verbatimIds: internal(refList('verbatims')),
  privateNotes: internal(longText.default('')),
});
export type ImprovementPlan = z.infer<typeof improvementPlanSchema>;

/** A service level that we promised. */
export const slaSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  name: shortText.min(1),
  definition: longText.default(''),
  /** Share of what is due that must be met, in percent. */
  target: optionalPercent,
  offerId: optionalRef('offers'),
  validFrom: optionalDate,
  validTo: optionalDate,
  penalty: internal(longText.default('')),
});
export type Sla = z.infer<typeof slaSchema>;

/** How a service level was kept in one period. */
export const slaResultSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  slaId: ownedBy('slas'),
  ...periodFields,
  met: z.int().min(0),
  due: z.int().min(0),
  note: internal(longText.default('')),
  measuredOn: calendarDateSchema.nullable().default(null),
});
export type SlaResult = z.infer<typeof slaResultSchema>;
