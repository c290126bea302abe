import { z } from 'zod';
import {
  calendarDateSchema,
  choice,
  currencySchema,
  customFieldsSchema,
  idSchema,
  internal,
  longText,
  moneySchema,
  optionalRef,
  shortText,
} from './fields';

export const accountStatuses = ['prospect', 'active', 'at-risk', 'former'] as const;
export const accountTiers = ['A', 'B', 'C', 'D'] as const;

/** A key account and its profile. */
export const accountSchema = z.object({
  id: idSchema,
  name: shortText.min(1),
  /** The group it belongs to, when that group is an account of the portfolio too. */
  parentId: optionalRef('accounts'),
  /** The group's name as written, also when the group is no account of ours. */
  group: shortText.default(''),
  industry: shortText.default(''),
  /** Countries or the head office's country, as the KAM writes them. */
  country: shortText.default(''),
  site: shortText.default(''),
  foundedYear: z.int().min(1000).max(2200).nullable().default(null),
  employees: z.int().min(0).nullable().default(null),
  /** The customer's own yearly revenue. */
  annualRevenue: moneySchema.nullable().default(null),
  /** Our yearly revenue with this account. */
  revenueWithUs: internal(moneySchema.nullable().default(null)),
  /** Currency of the amounts typed for this account. */
  currency: currencySchema.default('EUR'),
  contractStart: calendarDateSchema.nullable().default(null),
  renewalDate: calendarDateSchema.nullable().default(null),
  owner: shortText.default(''),
  ourSponsor: shortText.default(''),
  theirSponsor: shortText.default(''),
  tier: internal(choice('tier', accountTiers).nullable().default(null)),
  status: internal(choice('status', accountStatuses).default('active')),
  logoId: optionalRef('pictures'),
  summary: longText.default(''),
  /** What moves their market and themselves. */
  trends: internal(longText.default('')),
  competitors: internal(longText.default('')),
  /** SWOT, seen from us. */
  strengths: internal(longText.default('')),
  weaknesses: internal(longText.default('')),
  openings: internal(longText.default('')),
  threats: internal(longText.default('')),
  privateNotes: internal(longText.default('')),
  custom: customFieldsSchema,
});
export type Account = z.infer<typeof accountSchema>;
