import type { SummaryText } from '../../model/document-summary';
import type { Locale } from '../../preferences';
import type { Inline, List } from '../doc-tree';
import { paragraphsOf, strong, text } from '../inline';

/** One point of a summary: as somebody edits it, and as it is set. */
export type SummaryLine = { readonly text: string; readonly content: readonly Inline[] };
/** What the plan's facts propose, for the texts that a document's summary has. */
export type SummaryLines = Partial<Record<SummaryText, readonly SummaryLine[]>>;

/** What somebody wrote over it; null: nothing. */
type Written = Partial<Record<SummaryText, string | null>> | null;

const plain = (content: readonly Inline[]): string => content.map((inline) => (inline.kind === 'text' ? inline.text : ' – ')).join('');

export const summaryLine = (...content: readonly Inline[]): SummaryLine => ({ text: plain(content), content });

/** The points as the lines of one text. */
export const linesText = (lines: readonly SummaryLine[]): string => lines.map((line) => line.text).join('\n');

/** The first of several sentences carries the point: it is set as proposed points are. */
function setLine(line: string, locale: Locale): readonly Inline[] {
  const [first, ...rest] = [...new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(line)].map(({ segment }) => segment);
  return first === undefined || rest.length === 0 ? [text(line)] : [strong(first.trimEnd()), text(` ${rest.join('')}`)];
}

/** The points to print: those written, else those proposed. A line that was left as proposed is set as proposed. */
export function writtenOver(proposed: SummaryLines, written: Written, which: SummaryText, locale: Locale): readonly SummaryLine[] {
  const own = proposed[which] ?? [];
  const said = written?.[which] ?? null;
  if (said === null) return own;
  return paragraphsOf(said).map((line) => own.find((one) => one.text === line) ?? { text: line, content: setLine(line, locale) });
}

export const listOf = (lines: readonly SummaryLine[], ordered = false): List => ({
  kind: 'list',
  ordered,
  items: lines.map(({ content }) => content),
});
