import { z } from 'zod';
import { choice, idSchema, longText, optionalOwner, ownedBy } from './fields';

/** Documents that open with a summary. */
export const summaryDocuments = ['account-plan', 'ebr'] as const;
export type SummaryDocument = (typeof summaryDocuments)[number];

/** What a summary says: what is asked of the reader, what moved, why. */
export const summaryTexts = ['asked', 'moved', 'why'] as const;
export type SummaryText = (typeof summaryTexts)[number];

/** One point per line; null: what the plan's facts propose. */
const lines = longText.nullable().default(null);

/**
 * What somebody wrote over the summary proposed for one document, in one edition and one language. An edition reads its own record and
 * no other: what was written for us never reaches the client.
 */
export const documentSummarySchema = z.object({
  id: idSchema,
  accountId: ownedBy('accounts'),
  document: choice('summaryDocument', summaryDocuments),
  edition: choice('edition', ['internal', 'client']),
  language: choice('documentLanguage', ['en', 'fr']),
  /** The review it is about, for a document of reviews. */
  reviewId: optionalOwner('reviews'),
  asked: lines,
  moved: lines,
  why: lines,
});
export type DocumentSummary = z.infer<typeof documentSummarySchema>;
