import { z } from 'zod';
import { idSchema, ownedBy, shortText } from './fields';

/** A drawing of the account's seats. An account may have several. */
export const stakeholderMapSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  name: shortText.default(''),
});
export type StakeholderMap = z.infer<typeof stakeholderMapSchema>;

/** Where a seat stands on a map: the top left corner of its card, in canvas units (CSS pixels at zoom 1). */
export const placementSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  mapId: ownedBy('maps'),
  seatId: ownedBy('seats'),
  x: z.number().min(-1e6).max(1e6),
  y: z.number().min(-1e6).max(1e6),
});
export type Placement = z.infer<typeof placementSchema>;
