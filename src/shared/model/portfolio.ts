import { z } from 'zod';
import { documentTemplateSchema } from './document-template';
import {
  calendarDateSchema,
  choice,
  currencySchema,
  idSchema,
  internal,
  longText,
  optionalDate,
  optionalOwner,
  optionalRef,
  shortText,
  sortOrder,
} from './fields';

/** A picture kept in the plan: a photo, a logo. Apart from the record that shows it, so that lists stay light. */
export const pictureSchema = z.object({
  id: idSchema,
  /** Null: the portfolio's own (our logo). */
  accountId: optionalOwner('accounts'),
  name: shortText.default(''),
  /** A data URL: no file to lose, and nothing is fetched. */
  data: z
    .string()
    .max(1_500_000)
    .regex(/^data:image\/(png|jpeg|webp|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/),
});
export type Picture = z.infer<typeof pictureSchema>;

/** The one record of `portfolioSettings`. */
export const portfolioSettingsId = 'portfolio';

/** What holds for the whole portfolio: our company, its branding, its year, and the limits that findings use. */
export const portfolioSettingsSchema = z.object({
  id: z.literal(portfolioSettingsId),
  companyName: shortText.default(''),
  /** On documents; null: none. */
  logoId: optionalRef('pictures'),
  /** Null: the product's own. */
  accentColour: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .nullable()
    .default(null),
  confidentialityText: shortText.default(''),
  /** Across the cover of the long documents; null: none. */
  coverPictureId: optionalRef('pictures'),
  /** The looks of our company's own Word documents; null: the product's own. */
  documentTemplate: documentTemplateSchema.nullable().default(null),
  /** Totals of several accounts are shown in it. */
  currency: currencySchema.default('EUR'),
  fiscalYearStartMonth: z.int().min(1).max(12).default(1),
  /** Yearly, in percent, for net present values. */
  discountRate: internal(z.number().min(-50).max(100).default(8)),
  /** Health: what each dimension weighs; any total, the sum is divided by it. */
  adoptionWeight: internal(z.number().min(0).max(100).default(35)),
  engagementWeight: internal(z.number().min(0).max(100).default(25)),
  riskWeight: internal(z.number().min(0).max(100).default(25)),
  satisfactionWeight: internal(z.number().min(0).max(100).default(15)),
  /** Upper bounds, inclusive: red up to the first, amber up to the second, green above. */
  redUpTo: internal(z.number().min(0).max(100).default(50)),
  amberUpTo: internal(z.number().min(0).max(100).default(75)),
  /** An assessment older than this is stale. */
  staleAfterDays: internal(z.int().min(1).max(3650).default(90)),
  /** A champion who was not met for this long is silent. */
  silentAfterDays: internal(z.int().min(1).max(3650).default(30)),
  /** Fewer engaged contacts than this: single-threaded. */
  contactsWanted: internal(z.int().min(1).max(100).default(3)),
  /** Accounts that one key account manager should hold. */
  accountsFrom: internal(z.int().min(0).max(1000).default(5)),
  accountsTo: internal(z.int().min(0).max(1000).default(15)),
  /** RACI: whether one role may be both accountable and responsible for an activity. */
  accountableMayDo: internal(z.boolean().default(true)),
});
export type PortfolioSettings = z.infer<typeof portfolioSettingsSchema>;

/** What one unit of `currency` was worth in `against` from a day on, until the next rate of the pair. */
export const exchangeRateSchema = z.object({
  id: idSchema,
  currency: currencySchema,
  against: currencySchema,
  from: calendarDateSchema,
  rate: z.number().positive(),
});
export type ExchangeRate = z.infer<typeof exchangeRateSchema>;

export const customFieldKinds = ['text', 'number', 'date', 'choice'] as const;
export const customFieldTables = ['accounts', 'people', 'opportunities', 'offers'] as const;

/** A column of our own: how to show what `custom` holds under this name. Values stay text, as they came. */
export const customFieldSchema = z.object({
  id: idSchema,
  of: internal(choice('customFieldTable', customFieldTables)),
  name: internal(shortText.min(1)),
  kind: internal(choice('customFieldKind', customFieldKinds).default('text')),
  options: internal(z.array(shortText).max(200).default([])),
  order: sortOrder,
});
export type CustomField = z.infer<typeof customFieldSchema>;

export const programmeStepKeys = ['criteria', 'sponsors', 'training', 'standard-plan', 'steering', 'review-frame'] as const;

/** One step of launching a key account programme. */
export const programmeStepSchema = z.object({
  id: idSchema,
  /** A step of the standard checklist; null: one of our own, named by `title`. */
  key: choice('programmeStep', programmeStepKeys).nullable().default(null),
  title: shortText.default(''),
  note: internal(longText.default('')),
  ownerMemberId: optionalRef('teamMembers'),
  dueOn: optionalDate,
  doneOn: optionalDate,
  order: sortOrder,
});
export type ProgrammeStep = z.infer<typeof programmeStepSchema>;
