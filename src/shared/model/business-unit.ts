import { z } from 'zod';
import { idSchema, ownedBy, shortText } from './fields';

/** A part of the customer's organisation: drawn as a coloured group on the map. */
export const businessUnitSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  name: shortText.min(1),
});
export type BusinessUnit = z.infer<typeof businessUnitSchema>;
