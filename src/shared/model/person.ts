import { z } from 'zod';
import {
  calendarDateSchema,
  choice,
  customFieldsSchema,
  idSchema,
  internal,
  longText,
  optionalCount,
  optionalDate,
  optionalRef,
  ownedBy,
  shortText,
} from './fields';

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

/** Attitude to change, after Altify (Rogers' curve). */
export const adaptabilities = ['innovator', 'visionary', 'pragmatist', 'conservative', 'laggard'] as const;

/** What decides for them, after Altify. */
export const decisionOrientations = ['financial', 'technical', 'relationship', 'business'] as const;

/** Coverage, after Altify. */
export const coverageLevels = ['none', 'brief', 'multiple', 'in-depth'] as const;

/** `customer`: employed there; `external`: a consultant or a partner who counts. */
export const affiliations = ['customer', 'external'] as const;

export const assessments = ['assumed', 'confirmed'] as const;

/** Fields of a person that are judgements of ours, each of which is assumed or confirmed. */
export const politicalFields = [
  'buyingRole',
  'influence',
  'interest',
  'politicalStatus',
  'support',
  'adaptability',
  'decisionOrientation',
  'relationship',
  'targetRelationship',
  'coverage',
  'personalWins',
] as const;
export type PoliticalField = (typeof politicalFields)[number];

const assessedFieldSchema = z.object({
  assessment: z.enum(assessments),
  on: calendarDateSchema.nullable(),
  note: longText.default(''),
});

/** Somebody at the customer. The seat says which job they hold; what we believe of them moves with them. */
export const personSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  name: shortText.min(1),
  email: shortText.default(''),
  phone: shortText.default(''),
  location: shortText.default(''),
  leftOn: optionalDate,
  affiliation: choice('affiliation', affiliations).default('customer'),
  /** Languages they speak, BCP 47: `fr`, `pt-BR`. */
  languages: z
    .array(z.string().regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/))
    .max(20)
    .default([]),
  photoId: optionalRef('pictures'),
  buyingRole: internal(choice('buyingRole', buyingRoles).nullable().default(null)),
  /** Power, 0-10 (power/interest grid). */
  influence: internal(z.int().min(0).max(10).nullable().default(null)),
  /** 0-10 (power/interest grid). */
  interest: internal(z.int().min(0).max(10).nullable().default(null)),
  politicalStatus: internal(choice('politicalStatus', politicalStatuses).nullable().default(null)),
  support: internal(choice('support', supportLevels).nullable().default(null)),
  adaptability: internal(choice('adaptability', adaptabilities).nullable().default(null)),
  decisionOrientation: internal(choice('decisionOrientation', decisionOrientations).nullable().default(null)),
  /** With us as a company; with each of us: `coverages`. */
  relationship: internal(choice('relationship', relationshipLevels).nullable().default(null)),
  targetRelationship: internal(choice('relationship', relationshipLevels).nullable().default(null)),
  /** Null: derived from the meetings; likewise the last contact. */
  coverage: internal(choice('coverage', coverageLevels).nullable().default(null)),
  lastContactOn: internal(optionalDate),
  /** How often we want to see them. */
  cadenceDays: internal(optionalCount),
  /** Whether what we believe of them was confirmed by someone, and when it was last looked at. */
  assessment: internal(choice('assessment', assessments).default('assumed')),
  assessedOn: internal(optionalDate),
  /** The same for one political field where it differs from the person as a whole (`assessmentOf` reads both). */
  assessments: internal(z.partialRecord(z.enum(politicalFields), assessedFieldSchema).default({})),
  personalWins: internal(longText.default('')),
  privateNotes: internal(longText.default('')),
  custom: customFieldsSchema,
});
export type Person = z.infer<typeof personSchema>;
