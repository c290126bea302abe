import { settingsOf } from '../domain/plan/figure-context';
import { type DocumentSummary, type SummaryDocument, type SummaryText, summaryDocuments, summaryTexts } from '../model/document-summary';
import type { CalendarDate } from '../model/fields';
import type { Plan } from '../model/plan';
import { createContext } from './context';
import { clientInput, type InputOptions, internalInput } from './inputs';
import type { DocumentKind } from './kinds';
import { linesText } from './parts/summary-lines';
import { clientSummaryLines, internalSummaryLines } from './parts/summary-proposals';

/** A summary to edit: what the plan's facts propose today, and the record of what was written over it. */
export type SummaryDraft = {
  readonly key: Pick<DocumentSummary, 'document' | 'edition' | 'language' | 'reviewId'>;
  readonly written: DocumentSummary | null;
  /** The texts that this summary has, in their order; one point per line. */
  readonly texts: readonly { readonly which: SummaryText; readonly proposed: string }[];
};

const hasSummary = (kind: DocumentKind): kind is SummaryDocument => (summaryDocuments as readonly string[]).includes(kind);

/** The summary of one document; null where it has none. The client's is proposed from what the client may read. */
export function summaryDraft(plan: Plan, options: Omit<InputOptions, 'mapId'>, today: CalendarDate): SummaryDraft | null {
  const { kind, edition, locale } = options;
  if (!hasSummary(kind)) return null;
  const context = createContext(locale, today, settingsOf(plan.portfolioSettings).fiscalYearStartMonth);
  const input =
    edition === 'internal'
      ? internalInput(context, plan, { ...options, mapId: null })
      : clientInput(context, plan, { ...options, mapId: null });
  const lines = 'facts' in input ? internalSummaryLines(input) : clientSummaryLines(input);
  const reviewId = input.review?.id ?? null;
  return {
    key: { document: kind, edition, language: locale, reviewId },
    written: plan.documentSummaries.find(({ id }) => id === input.summary?.id) ?? null,
    texts: summaryTexts.flatMap((which) => {
      const proposed = lines[which];
      return proposed ? [{ which, proposed: linesText(proposed) }] : [];
    }),
  };
}
