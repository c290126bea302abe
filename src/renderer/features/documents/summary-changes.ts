import type { SummaryDraft } from '@shared/documents/summary-draft';
import type { SummaryText } from '@shared/model/document-summary';
import { createRecord, editRecord } from '@/stores/records';

/** Writes over one text of a summary; null puts back what the plan's facts propose. `name`: what the summary is called. */
export function writeSummary(accountId: string, { key, written }: SummaryDraft, which: SummaryText, text: string | null, name: string) {
  if (written) return editRecord('documentSummaries', written, which, text, {}, name);
  return text === null ? null : createRecord('documentSummaries', { accountId, ...key, [which]: text }, name);
}
