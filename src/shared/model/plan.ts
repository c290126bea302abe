import { z } from 'zod';
import { accountSchema } from './account';
import { businessUnitSchema } from './business-unit';
import { lineSchema } from './line';
import { offerSchema } from './offer';
import { opportunitySchema } from './opportunity';
import { personSchema } from './person';
import { seatSchema } from './seat';
import { placementSchema, stakeholderMapSchema } from './stakeholder-map';

/** Everything one account's plan holds, as documents and packages receive it. */
export const planSchema = z.object({
  account: accountSchema,
  parent: accountSchema.nullable(),
  businessUnits: z.array(businessUnitSchema),
  people: z.array(personSchema),
  seats: z.array(seatSchema),
  lines: z.array(lineSchema),
  maps: z.array(stakeholderMapSchema),
  placements: z.array(placementSchema),
  opportunities: z.array(opportunitySchema),
  offers: z.array(offerSchema),
});
export type Plan = z.infer<typeof planSchema>;
