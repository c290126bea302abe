import { z } from 'zod';
import {
  choice,
  idSchema,
  internal,
  longText,
  optionalCount,
  optionalDate,
  optionalPercent,
  optionalRef,
  ownedBy,
  shortText,
} from './fields';
import { coverageLevels, relationshipLevels } from './person';

/** Somebody of ours, for all accounts. */
export const teamMemberSchema = z.object({
  id: idSchema,
  name: shortText.min(1),
  title: shortText.default(''),
  email: shortText.default(''),
  phone: shortText.default(''),
  photoId: optionalRef('pictures'),
  /** The person who uses this copy of the plan. */
  isMe: internal(z.boolean().default(false)),
  leftOn: optionalDate,
  privateNotes: internal(longText.default('')),
});
export type TeamMember = z.infer<typeof teamMemberSchema>;

export const accountRoles = [
  'account-manager',
  'executive-sponsor',
  'sales',
  'customer-success',
  'delivery',
  'support',
  'marketing',
  'finance',
  'other',
] as const;

/** Who of us works for an account, and as what. */
export const accountMemberSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  memberId: ownedBy('teamMembers'),
  role: choice('accountRole', accountRoles).default('other'),
  since: optionalDate,
  /** Share of their working time, in percent. */
  timeShare: internal(optionalPercent),
  responsibilities: longText.default(''),
});
export type AccountMember = z.infer<typeof accountMemberSchema>;

/** How one of us knows one of them, and how well it should be. */
export const coverageSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  personId: internal(ownedBy('people')),
  memberId: internal(ownedBy('teamMembers')),
  current: internal(choice('relationship', relationshipLevels).nullable().default(null)),
  target: internal(choice('relationship', relationshipLevels).nullable().default(null)),
  coverage: internal(choice('coverage', coverageLevels).nullable().default(null)),
  lastContactOn: internal(optionalDate),
  note: internal(longText.default('')),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** One executive of ours and one of theirs who keep the relationship at their level. What was promised is the actions that point here. */
export const sponsorPairSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  memberId: ownedBy('teamMembers'),
  personId: ownedBy('people'),
  purpose: longText.default(''),
  cadenceDays: optionalCount,
  lastContactOn: optionalDate,
  nextContactOn: optionalDate,
  privateNotes: internal(longText.default('')),
});
export type SponsorPair = z.infer<typeof sponsorPairSchema>;
