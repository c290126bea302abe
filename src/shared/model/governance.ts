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
  refList,
  shortText,
  sortOrder,
} from './fields';

export const ritualKinds = ['steering-committee', 'qbr', 'ebr', 'sponsor-meeting', 'operational', 'other'] as const;
export const rhythms = ['weekly', 'fortnightly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;

/** A meeting that comes back. */
export const ritualSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  name: shortText.min(1),
  kind: choice('ritualKind', ritualKinds).default('other'),
  rhythm: choice('rhythm', rhythms).default('quarterly'),
  purpose: longText.default(''),
  startsOn: optionalDate,
  /** What its days keep clear of: public holidays, which move it, and August. */
  avoidHolidays: z.boolean().default(true),
  avoidAugust: z.boolean().default(true),
  time: optionalTime,
  durationMinutes: optionalCount,
  place: shortText.default(''),
  memberIds: refList('teamMembers'),
  personIds: refList('people'),
  privateNotes: internal(longText.default('')),
});
export type Ritual = z.infer<typeof ritualSchema>;

export const ritualDateStates = ['planned', 'held', 'cancelled'] as const;

/** One day on which a ritual takes place. */
export const ritualDateSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  ritualId: ownedBy('rituals'),
  date: calendarDateSchema,
  time: optionalTime,
  state: choice('ritualDateState', ritualDateStates).default('planned'),
  /** What came of it. */
  meetingId: optionalRef('meetings'),
  reviewId: optionalRef('reviews'),
  /** Moved or confirmed by hand: a new rhythm leaves it alone. */
  fixed: internal(z.boolean().default(false)),
});
export type RitualDate = z.infer<typeof ritualDateSchema>;

/** A role of the RACI matrix, ours or theirs; who holds it may change. */
export const raciRoleSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  name: shortText.min(1),
  memberId: optionalRef('teamMembers'),
  personId: optionalRef('people'),
  order: sortOrder,
});
export type RaciRole = z.infer<typeof raciRoleSchema>;

/** A line of the RACI matrix. */
export const raciActivitySchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  name: shortText.min(1),
  order: sortOrder,
});
export type RaciActivity = z.infer<typeof raciActivitySchema>;

export const raciDuties = ['responsible', 'accountable', 'consulted', 'informed'] as const;

/** One letter in one cell of the RACI matrix. */
export const raciAssignmentSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  activityId: ownedBy('raciActivities'),
  roleId: ownedBy('raciRoles'),
  duty: choice('raciDuty', raciDuties),
});
export type RaciAssignment = z.infer<typeof raciAssignmentSchema>;
