import type { Deal } from '@shared/domain/pipeline';
import { opportunityStages } from '@shared/model/opportunity';
import fc from 'fast-check';

export const eur = (whole: number) => ({ minor: whole * 100, currency: 'EUR' });

export const deal = (fields: Partial<Deal>): Deal => ({
  stage: 'prospecting',
  amount: null,
  probability: null,
  openedOn: null,
  closeDate: null,
  ...fields,
});

/** 0 is 1 January 2020. */
export const dayArbitrary = fc
  .integer({ min: 0, max: 3000 })
  .map((days) => new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10));

export const dealArbitrary: fc.Arbitrary<Deal> = fc.record({
  stage: fc.constantFrom(...opportunityStages),
  amount: fc.option(fc.record({ minor: fc.integer({ min: 0, max: 1e9 }), currency: fc.constantFrom('EUR', 'USD', 'JPY') })),
  probability: fc.option(fc.integer({ min: 0, max: 100 })),
  openedOn: fc.option(dayArbitrary),
  closeDate: fc.option(dayArbitrary),
});
export const dealsArbitrary = fc.array(dealArbitrary, { maxLength: 40 });
