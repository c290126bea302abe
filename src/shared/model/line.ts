import { z } from 'zod';
import { choice, idSchema, internal, longText, optionalDate, ownedBy } from './fields';
import { assessments } from './person';

export const lineKinds = ['reports-to', 'dotted-line', 'influences', 'ally', 'conflict'] as const;
export type LineKind = (typeof lineKinds)[number];

/** A relation between two seats: `from` reports to / influences `to`. Ally and conflict have no direction. */
export const lineSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  kind: internal(choice('lineKind', lineKinds)),
  fromSeatId: ownedBy('seats'),
  toSeatId: ownedBy('seats'),
  /** 1-3, meaningful for `influences`. */
  strength: internal(z.int().min(1).max(3).default(2)),
  note: internal(longText.default('')),
  assessment: internal(choice('assessment', assessments).default('assumed')),
  assessedOn: internal(optionalDate),
});
export type Line = z.infer<typeof lineSchema>;
