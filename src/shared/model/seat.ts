import { z } from 'zod';
import { idSchema, optionalRef, ownedBy, shortText } from './fields';

export const seatStates = ['filled', 'vacant', 'unknown'] as const;

/**
 * A position ("CIO") that a person may hold. It keeps its place on the maps and its lines when the person changes.
 * A `filled` seat has a person; `vacant` and `unknown` ("?") have none.
 */
export const seatSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  title: shortText.default(''),
  businessUnitId: optionalRef('businessUnits'),
  personId: optionalRef('people', { state: 'vacant' }),
  state: z.enum(seatStates).default('filled'),
});
export type Seat = z.infer<typeof seatSchema>;
