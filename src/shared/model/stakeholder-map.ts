import { z } from 'zod';
import { businessUnitSchema } from './business-unit';
import { calendarDateSchema, choice, idSchema, internal, longText, optionalRef, ownedBy, shortText } from './fields';
import { lineSchema } from './line';
import { personSchema } from './person';
import { seatSchema } from './seat';

export const mapKinds = ['organisation', 'influence'] as const;

/** A drawing of the account's seats. An account may have several, a deal its own. */
export const stakeholderMapSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  name: shortText.default(''),
  kind: choice('mapKind', mapKinds).default('organisation'),
  opportunityId: internal(optionalRef('opportunities')),
});
export type StakeholderMap = z.infer<typeof stakeholderMapSchema>;

const coordinate = z.number().min(-1e6).max(1e6);
const extent = z.number().positive().max(1e6);

/** Where a seat stands on a map: the top left corner of its card, in canvas units (CSS pixels at zoom 1). */
export const placementSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  mapId: ownedBy('maps'),
  seatId: ownedBy('seats'),
  x: coordinate,
  y: coordinate,
  /** Placed by hand: arranging leaves it where it is. */
  pinned: z.boolean().default(false),
  groupId: optionalRef('mapGroups'),
});
export type Placement = z.infer<typeof placementSchema>;

/** A frame around cards and notes of one map, which move with it. It is drawn around whoever is in it; its place and size are where it was put, and count while nobody is. */
export const mapGroupSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  mapId: ownedBy('maps'),
  title: internal(shortText.default('')),
  x: coordinate,
  y: coordinate,
  width: extent,
  height: extent,
});
export type MapGroup = z.infer<typeof mapGroupSchema>;

/** A note on one map. */
export const mapNoteSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  mapId: ownedBy('maps'),
  text: internal(longText.default('')),
  x: coordinate,
  y: coordinate,
  width: extent,
  height: extent,
  groupId: optionalRef('mapGroups'),
});
export type MapNote = z.infer<typeof mapNoteSchema>;

/** A map as it was on a day, to be compared with another day: copies, which later changes leave alone. */
export const mapSnapshotSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  mapId: ownedBy('maps'),
  name: shortText.default(''),
  takenOn: calendarDateSchema,
  content: internal(
    z.object({
      businessUnits: z.array(businessUnitSchema),
      people: z.array(personSchema),
      seats: z.array(seatSchema),
      lines: z.array(lineSchema),
      placements: z.array(placementSchema),
      groups: z.array(mapGroupSchema).default([]),
      notes: z.array(mapNoteSchema).default([]),
    }),
  ),
});
export type MapSnapshot = z.infer<typeof mapSnapshotSchema>;
