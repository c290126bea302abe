import { z } from 'zod';
import { idSchema, internal, longText, optionalCount, optionalRef, ownedBy, shortText } from './fields';

/** A part of the customer's organisation: drawn as a coloured group on the map. */
export const businessUnitSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  name: shortText.min(1),
  /** The unit it is part of. */
  parentId: optionalRef('businessUnits'),
  country: shortText.default(''),
  employees: optionalCount,
  privateNotes: internal(longText.default('')),
});
export type BusinessUnit = z.infer<typeof businessUnitSchema>;
