import { z } from 'zod';
import { choice, idSchema, internal, longText, optionalMoney, optionalRef, ownedBy, refList, shortText } from './fields';

export const needPriorities = ['low', 'medium', 'high', 'critical'] as const;
export const needStates = ['open', 'answered', 'proven', 'dropped'] as const;

/** A need or a stake of the customer, and our answer to it. */
export const needSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  /** In the client's words. */
  statement: longText.min(1),
  /** Who holds it. */
  personIds: internal(refList('people')),
  businessUnitIds: refList('businessUnits'),
  priority: internal(choice('needPriority', needPriorities).nullable().default(null)),
  state: choice('needState', needStates).default('open'),
  /** How we know: what was said, and in which meeting. */
  evidence: internal(longText.default('')),
  meetingId: internal(optionalRef('meetings')),
  response: longText.default(''),
  initiativeIds: refList('initiatives'),
  offerIds: refList('offers'),
  /** What shows that it was answered. */
  proof: longText.default(''),
  privateNotes: internal(longText.default('')),
});
export type Need = z.infer<typeof needSchema>;

export const whiteSpaceStates = ['installed', 'potential', 'in-pipeline', 'competitor', 'blocked', 'not-applicable'] as const;

/** Where one offer stands in one business unit. */
export const whiteSpaceCellSchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  businessUnitId: internal(ownedBy('businessUnits')),
  offerId: internal(ownedBy('offers')),
  state: internal(choice('whiteSpaceState', whiteSpaceStates)),
  /** Yearly: what it brings where installed, what it could bring elsewhere. */
  value: internal(optionalMoney),
  /** Who is there instead of us. */
  competitor: internal(shortText.default('')),
  /** Why it is blocked. */
  reason: internal(longText.default('')),
  opportunityId: internal(optionalRef('opportunities')),
  note: internal(longText.default('')),
});
export type WhiteSpaceCell = z.infer<typeof whiteSpaceCellSchema>;
