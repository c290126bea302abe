import { z } from 'zod';
import { choice, idSchema, optionalDate, optionalRef, ownedBy, shortText } from './fields';

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
  state: choice('seatState', seatStates).default('filled'),
});
export type Seat = z.infer<typeof seatSchema>;

/** Who held a seat from when to when: its history, which keeps both when a person moves on. An open end: they hold it now. */
export const seatTenureSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  seatId: ownedBy('seats'),
  personId: ownedBy('people'),
  /** Null: not known since when. */
  from: optionalDate,
  to: optionalDate,
});
export type SeatTenure = z.infer<typeof seatTenureSchema>;
