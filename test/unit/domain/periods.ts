import type { Dated } from '@shared/domain/period-series';
import type { RecurringPeriod } from '@shared/domain/revenue-movements';
import fc from 'fast-check';
import { eur } from './deals';

export const year2025 = { from: '2025-01-01', to: '2025-12-31' };
export const quarters = ['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01'];

type Whole = Partial<Record<'recurringStart' | 'newBusiness' | 'upsell' | 'crossSell' | 'contraction' | 'churn', number | null>>;
const money = (whole: number | null | undefined) => (whole === null || whole === undefined ? null : eur(whole));

/** A quarter of recurring revenue in whole euros; movements are 0 unless said. */
export function recurring(
  periodStart: string,
  fields: Whole & Partial<Dated> & { accountId?: string; offerId?: string | null } = {},
): RecurringPeriod {
  const amounts = { recurringStart: 0, newBusiness: 0, upsell: 0, crossSell: 0, contraction: 0, churn: 0, ...fields };
  return {
    accountId: fields.accountId ?? 'acme',
    offerId: fields.offerId ?? null,
    businessUnitId: null,
    periodStart,
    periodUnit: fields.periodUnit ?? 'quarter',
    recurringStart: money(amounts.recurringStart),
    newBusiness: money(amounts.newBusiness),
    upsell: money(amounts.upsell),
    crossSell: money(amounts.crossSell),
    contraction: money(amounts.contraction),
    churn: money(amounts.churn),
  };
}

const amount = fc.option(
  fc.integer({ min: -2_000, max: 20_000 }).map((minor) => ({ minor, currency: 'EUR' })),
  { freq: 8 },
);

/** Anything a user might type, credit notes and gaps included. */
export const recurringArbitrary: fc.Arbitrary<RecurringPeriod[]> = fc.array(
  fc.record({
    accountId: fc.constantFrom('a', 'b', 'c'),
    offerId: fc.constantFrom(null, 'x', 'y'),
    businessUnitId: fc.constantFrom(null, 'north'),
    periodStart: fc.constantFrom(...quarters),
    periodUnit: fc.constantFrom('month' as const, 'quarter' as const),
    recurringStart: amount,
    newBusiness: amount,
    upsell: amount,
    crossSell: amount,
    contraction: amount,
    churn: amount,
  }),
  { maxLength: 25 },
);
