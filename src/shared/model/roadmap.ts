import { z } from 'zod';
import {
  calendarDateSchema,
  choice,
  idSchema,
  internal,
  longText,
  optionalDate,
  optionalMoney,
  optionalNumber,
  optionalRef,
  ownedBy,
  refList,
  shortText,
  sortOrder,
} from './fields';

export const objectiveStates = ['open', 'reached', 'missed', 'dropped'] as const;

/** What the plan wants to reach, and how that is measured. */
export const objectiveSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  title: shortText.min(1),
  description: longText.default(''),
  measure: shortText.default(''),
  unit: shortText.default(''),
  baseline: optionalNumber,
  target: optionalNumber,
  current: optionalNumber,
  dueOn: optionalDate,
  state: choice('objectiveState', objectiveStates).default('open'),
  ownerMemberId: optionalRef('teamMembers'),
  needIds: refList('needs'),
  /** Part of the success plan that both sides read; otherwise ours alone. */
  shared: internal(z.boolean().default(false)),
  privateNotes: internal(longText.default('')),
  order: sortOrder,
});
export type Objective = z.infer<typeof objectiveSchema>;

export const initiativeStates = ['planned', 'active', 'done', 'stopped'] as const;

/** A piece of work towards an objective. */
export const initiativeSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  objectiveId: optionalRef('objectives'),
  title: shortText.min(1),
  description: longText.default(''),
  ownerMemberId: optionalRef('teamMembers'),
  ownerPersonId: optionalRef('people'),
  startsOn: optionalDate,
  endsOn: optionalDate,
  /** 0-100. */
  progress: z.number().min(0).max(100).default(0),
  state: choice('initiativeState', initiativeStates).default('planned'),
  businessUnitIds: refList('businessUnits'),
  /** Initiatives that must end before this one starts. */
  dependsOnIds: refList('initiatives'),
  budget: internal(optionalMoney),
  shared: internal(z.boolean().default(false)),
  privateNotes: internal(longText.default('')),
  order: sortOrder,
});
export type Initiative = z.infer<typeof initiativeSchema>;

/** A day by which part of an initiative is there. */
export const milestoneSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  initiativeId: ownedBy('initiatives'),
  title: shortText.min(1),
  dueOn: calendarDateSchema,
  doneOn: optionalDate,
  note: internal(longText.default('')),
});
export type Milestone = z.infer<typeof milestoneSchema>;
