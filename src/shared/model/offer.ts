import { z } from 'zod';
import { customFieldsSchema, idSchema, moneySchema, shortText } from './fields';

/** Something we sell: a row of the catalogue, shared by all accounts. */
export const offerSchema = z.object({
  id: idSchema,
  name: shortText.min(1),
  family: shortText.default(''),
  listPrice: moneySchema.nullable().default(null),
  custom: customFieldsSchema,
});
export type Offer = z.infer<typeof offerSchema>;
