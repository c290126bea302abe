import type { Piece } from './results';
import { tokensOf } from './tokens';

type Range = { start: number; end: number };

/** Where a text holds one of the terms, neighbours joined, in order. */
export function rangesOf(text: string, terms: ReadonlySet<string>): Range[] {
  const hits = tokensOf(text)
    .filter(({ term }) => terms.has(term))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const ranges: Range[] = [];
  for (const { start, end } of hits) {
    const last = ranges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else ranges.push({ start, end });
  }
  return ranges;
}

/** The text in pieces, those of the ranges marked. */
export function piecesOf(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of ranges) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}

/** Characters before the first marked word, and of the whole excerpt. */
const before = 40;
const whole = 160;

/** What stands around the first of the ranges, on one line. */
export function excerptOf(text: string, ranges: readonly Range[]): Piece[] {
  const line = text.replace(/\s/g, ' ');
  const first = ranges[0]?.start ?? 0;
  const from = first <= before ? 0 : wordStart(line, first - before, first);
  const to = Math.min(line.length, from + whole);
  const inside = ranges
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }));
  const pieces = piecesOf(wholeCharacters(line.slice(from, to)), inside);
  const plain = (words: string): Piece => ({ text: words, marked: false });
  return [...(from > 0 ? [plain('… ')] : []), ...pieces, ...(to < line.length ? [plain('…')] : [])];
}

/** The first start of a word from here on, so that no word is cut in front. */
function wordStart(line: string, from: number, limit: number): number {
  const space = line.indexOf(' ', from);
  return space === -1 || space >= limit ? limit : space + 1;
}

/** Without half of a character at the end. */
const wholeCharacters = (text: string) => text.replace(/[\uD800-\uDBFF]$/, '');
