import { z } from 'zod';
import {
  calendarDateSchema,
  idSchema,
  internal,
  longText,
  moneySchema,
  optionalMoney,
  optionalOwner,
  optionalRef,
  ownedBy,
  periodFields,
  shortText,
} from './fields';

/**
 * What an account brought and cost in one period: the whole account, or one offer or unit of it. Recurring revenue starts
 * the period at `recurringStart` and leaves it at start + new + upsell + cross-sell − contraction − churn.
 */
export const revenuePeriodSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  ...periodFields,
  offerId: internal(optionalRef('offers')),
  /** A unit's figures go with the unit: without it, they would pass for the account's. */
  businessUnitId: internal(optionalOwner('businessUnits')),
  recurringStart: internal(optionalMoney),
  /** From a customer who was none at the start. */
  newBusiness: internal(optionalMoney),
  /** More of an offer they had. */
  upsell: internal(optionalMoney),
  /** An offer they had not. */
  crossSell: internal(optionalMoney),
  contraction: internal(optionalMoney),
  churn: internal(optionalMoney),
  /** All revenue of the period, recurring or not. */
  revenue: internal(optionalMoney),
  variableCost: internal(optionalMoney),
  costToServe: internal(optionalMoney),
  /** What the customer spends in our category, with anybody. */
  categorySpend: internal(optionalMoney),
  note: internal(longText.default('')),
});
export type RevenuePeriod = z.infer<typeof revenuePeriodSchema>;

/** A forecast as it stood when it was frozen, to be compared with what came. */
export const forecastSnapshotSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  ...periodFields,
  frozenOn: internal(calendarDateSchema),
  /** Weighted pipeline plus adjustments. */
  amount: internal(moneySchema),
  weightedPipeline: internal(optionalMoney),
  adjustment: internal(optionalMoney),
  /** The deals it was made of, as they were then. */
  deals: internal(
    z
      .array(
        z.object({
          name: shortText,
          amount: moneySchema.nullable(),
          probability: z.number().min(0).max(100),
          closeDate: calendarDateSchema.nullable(),
        }),
      )
      .max(5_000)
      .default([]),
  ),
  note: internal(longText.default('')),
});
export type ForecastSnapshot = z.infer<typeof forecastSnapshotSchema>;

/** What we expect of a period more or less than its pipeline says, and why. */
export const forecastAdjustmentSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  ...periodFields,
  amount: internal(moneySchema),
  reason: internal(longText.default('')),
  opportunityId: internal(optionalRef('opportunities')),
});
export type ForecastAdjustment = z.infer<typeof forecastAdjustmentSchema>;
