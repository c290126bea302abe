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
  optionalOwner,
  optionalPercent,
  optionalRef,
  ownedBy,
  periodFields,
  periodUnits,
  shortText,
  sortOrder,
} from './fields';
import { criterionDirections } from './scoring';

export const healthDimensions = ['adoption', 'engagement', 'risk', 'satisfaction'] as const;
export type HealthDimension = (typeof healthDimensions)[number];
export const kpiKeys = [
  'recurring-revenue',
  'nrr',
  'grr',
  'logo-retention',
  'expansion',
  'upsell',
  'cross-sell',
  'contribution-margin',
  'cycle-length',
  'nps',
  'ces',
  'adoption',
  'engagement',
  'risk',
  'forecast-accuracy',
] as const;
export const kpiUnits = ['number', 'percent', 'amount', 'days', 'score'] as const;

/** Something that is measured period by period, for every account. */
export const kpiDefinitionSchema = z.object({
  id: idSchema,
  /** A figure of the standard set, named by the catalogue while `name` is empty. */
  key: choice('kpi', kpiKeys).nullable().default(null),
  name: shortText.default(''),
  description: longText.default(''),
  source: shortText.default(''),
  unit: choice('kpiUnit', kpiUnits).default('number'),
  periodUnit: choice('periodUnit', periodUnits).default('quarter'),
  direction: choice('criterionDirection', criterionDirections).default('higher-is-better'),
  /** The dimension of health that it speaks for. */
  healthDimension: internal(choice('healthDimension', healthDimensions).nullable().default(null)),
  /** Upper bounds of red and amber, of green and amber where less is better; null: the portfolio's, for a percentage of a dimension of health. */
  redUpTo: internal(optionalNumber),
  amberUpTo: internal(optionalNumber),
  /** Whether a client may read it. */
  shared: internal(z.boolean().default(false)),
  hidden: internal(z.boolean().default(false)),
  order: sortOrder,
});
export type KpiDefinition = z.infer<typeof kpiDefinitionSchema>;

/** The standard set, used for each key until the portfolio has a definition of its own for it. */
export const defaultKpis: readonly KpiDefinition[] = (
  [
    ['recurring-revenue', 'amount', 'higher-is-better', null],
    ['nrr', 'percent', 'higher-is-better', null],
    ['grr', 'percent', 'higher-is-better', null],
    ['logo-retention', 'percent', 'higher-is-better', null],
    ['expansion', 'percent', 'higher-is-better', null],
    ['upsell', 'percent', 'higher-is-better', null],
    ['cross-sell', 'percent', 'higher-is-better', null],
    ['contribution-margin', 'percent', 'higher-is-better', null],
    ['cycle-length', 'days', 'lower-is-better', null],
    ['nps', 'score', 'higher-is-better', 'satisfaction'],
    ['ces', 'score', 'higher-is-better', 'satisfaction'],
    ['adoption', 'percent', 'higher-is-better', 'adoption'],
    ['engagement', 'percent', 'higher-is-better', 'engagement'],
    ['risk', 'percent', 'lower-is-better', 'risk'],
    ['forecast-accuracy', 'percent', 'higher-is-better', null],
  ] as const
).map(([key, unit, direction, healthDimension], order) =>
  kpiDefinitionSchema.parse({ id: key, key, unit, direction, healthDimension, order }),
);

/** One figure of one account in one period, and what it should be. Amounts go into the fields of that name. */
export const kpiMeasureSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  kpiId: ownedBy('kpiDefinitions'),
  /** Null: of the whole account. A unit's figure goes with the unit: without it, it would pass for the account's. */
  businessUnitId: optionalOwner('businessUnits'),
  ...periodFields,
  value: internal(optionalNumber),
  target: internal(optionalNumber),
  amount: internal(optionalMoney),
  targetAmount: internal(optionalMoney),
  measuredOn: optionalDate,
  note: internal(longText.default('')),
});
export type KpiMeasure = z.infer<typeof kpiMeasureSchema>;

/** How an account does in one dimension on one day, 0-100. Risk as it is: high is bad, the formula turns it round. */
export const healthAssessmentSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  dimension: internal(choice('healthDimension', healthDimensions)),
  /** Null: not applicable. */
  score: internal(optionalPercent),
  assessedOn: internal(calendarDateSchema),
  /** What moved it. */
  driver: internal(longText.default('')),
});
export type HealthAssessment = z.infer<typeof healthAssessmentSchema>;

export const ragStates = ['red', 'amber', 'green'] as const;

/** A judgement that stands in for the computed health until it expires. */
export const healthOverrideSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  state: internal(choice('rag', ragStates)),
  reason: internal(longText.min(1)),
  setOn: internal(calendarDateSchema),
  expiresOn: internal(calendarDateSchema),
  byMemberId: internal(optionalRef('teamMembers')),
});
export type HealthOverride = z.infer<typeof healthOverrideSchema>;
