import { z } from 'zod';
import { calendarDateSchema, customFieldsSchema, idSchema, internal, longText, ownedBy, shortText } from './fields';

/** Buying roles, after Miller Heiman and Altify. */
export const buyingRoles = ['decision-maker', 'approver', 'evaluator', 'user', 'champion', 'influencer', 'gatekeeper'] as const;
export type BuyingRole = (typeof buyingRoles)[number];

/** Support for us, after Altify: mentor +2 ... opponent -2. */
export const supportLevels = ['mentor', 'supporter', 'neutral', 'non-supporter', 'opponent'] as const;
export type Support = (typeof supportLevels)[number];

/** Relationship with us, after Altify. */
export const relationshipLevels = ['none', 'vendor', 'credible-source', 'problem-solver', 'trusted-advisor'] as const;

/** Political status, after Altify; the last two make a key player. */
export const politicalStatuses = ['outside', 'political-structure', 'inner-circle'] as const;

/** Somebody at the customer. The seat says which job they hold; what we believe of them moves with them. */
export const personSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  name: shortText.min(1),
  email: shortText.default(''),
  phone: shortText.default(''),
  location: shortText.default(''),
  leftOn: calendarDateSchema.nullable().default(null),
  buyingRole: internal(z.enum(buyingRoles).nullable().default(null)),
  /** Power, 0-10 (power/interest grid). */
  influence: internal(z.int().min(0).max(10).nullable().default(null)),
  /** 0-10 (power/interest grid). */
  interest: internal(z.int().min(0).max(10).nullable().default(null)),
  politicalStatus: internal(z.enum(politicalStatuses).nullable().default(null)),
  support: internal(z.enum(supportLevels).nullable().default(null)),
  relationship: internal(z.enum(relationshipLevels).nullable().default(null)),
  /** Whether what we believe above was confirmed by someone, and when it was last looked at. */
  assessment: internal(z.enum(['assumed', 'confirmed']).default('assumed')),
  assessedOn: internal(calendarDateSchema.nullable().default(null)),
  personalWins: internal(longText.default('')),
  privateNotes: internal(longText.default('')),
  custom: customFieldsSchema,
});
export type Person = z.infer<typeof personSchema>;
