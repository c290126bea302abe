import { z } from 'zod';
import {
  calendarDateSchema,
  choice,
  idSchema,
  internal,
  longText,
  optionalCount,
  optionalDate,
  optionalRef,
  optionalTime,
  ownedBy,
  pages,
  refList,
  shortText,
} from './fields';

export const meetingKinds = ['discovery', 'sponsor', 'steering-committee', 'qbr', 'ebr', 'operational', 'other'] as const;

/** A guide to prepare a meeting from: its agenda and the questions to ask. */
export const meetingTemplateSchema = z.object({
  id: idSchema,
  name: shortText.min(1),
  kind: choice('meetingKind', meetingKinds).default('discovery'),
  purpose: longText.default(''),
  agenda: longText.default(''),
  questions: internal(z.array(longText).max(200).default([])),
});
export type MeetingTemplate = z.infer<typeof meetingTemplateSchema>;

/** A meeting with the customer, before and after. */
export const meetingSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  title: shortText.min(1),
  kind: choice('meetingKind', meetingKinds).default('other'),
  /** Null: not yet fixed. */
  date: optionalDate,
  time: optionalTime,
  durationMinutes: optionalCount,
  place: shortText.default(''),
  personIds: refList('people'),
  memberIds: refList('teamMembers'),
  purpose: longText.default(''),
  agenda: longText.default(''),
  /** Questions of the guide with what was answered. */
  answers: internal(
    z
      .array(z.object({ question: longText, answer: longText }))
      .max(200)
      .default([]),
  ),
  minutes: internal(pages.default('')),
  /** What came of it, as both sides may read it. */
  conclusions: longText.default(''),
  opportunityId: internal(optionalRef('opportunities')),
  /** Subjects to stay away from. */
  landmines: internal(longText.default('')),
});
export type Meeting = z.infer<typeof meetingSchema>;

export const decisionStates = ['sought', 'taken', 'rejected', 'postponed'] as const;

/** A decision that is asked for, or that was taken. */
export const decisionSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  title: shortText.min(1),
  recommendation: longText.default(''),
  why: longText.default(''),
  state: choice('decisionState', decisionStates).default('sought'),
  dueOn: optionalDate,
  decidedOn: calendarDateSchema.nullable().default(null),
  decidedByPersonId: optionalRef('people'),
  ownerMemberId: optionalRef('teamMembers'),
  meetingId: optionalRef('meetings'),
  /** As the minutes said it, as with actions. */
  minutesLine: internal(shortText.default('')),
  reviewId: optionalRef('reviews'),
  /** Whether the client reads it; otherwise it is asked of our side. */
  shared: internal(z.boolean().default(false)),
  privateNotes: internal(longText.default('')),
});
export type Decision = z.infer<typeof decisionSchema>;
