import { foldText } from '../fold-text';

/** What may be named in minutes: a person or one of ours after `@`, a need after `#`. */
export type Nameable = { readonly id: string; readonly mark: '@' | '#'; readonly name: string };
/** A name that is being typed: where its mark stands, and what was typed of it so far. */
export type Naming = { readonly from: number; readonly mark: '@' | '#'; readonly typed: string };

/** No name is looked for further back than this: fifty pages before the caret cost nothing. */
const longest = 60;

/** The name before the caret, from the mark at the beginning of a word; null where none is being typed. */
export function namingAt(text: string, caret: number): Naming | null {
  const before = text.slice(Math.max(0, caret - longest), caret);
  const found = /(^|[\s(])([@#])([^\n@#]{0,40})$/.exec(before);
  if (!found) return null;
  const [, , mark, typed = ''] = found;
  // A space right after the mark, or three of them, are plain writing.
  if (/^\s/.test(typed) || typed.split(/\s+/).length > 3) return null;
  return { from: caret - typed.length - 1, mark: mark === '#' ? '#' : '@', typed };
}

/** Names that begin so, in any of their words, those that begin so first; at most `most`. */
export function matchingNames(names: readonly Nameable[], { mark, typed }: Naming, most = 8): Nameable[] {
  const wanted = foldText(typed);
  const own = names.filter((one) => one.mark === mark);
  const starts = own.filter(({ name }) => foldText(name).startsWith(wanted));
  const inside = own.filter(
    (one) =>
      !starts.includes(one) &&
      foldText(one.name)
        .split(/[\s'’-]+/)
        .some((word) => word.startsWith(wanted)),
  );
  return [...starts, ...inside].filter(({ name }) => foldText(name) !== wanted.trim()).slice(0, most);
}

/** The text with the name written out, and where the caret goes on. */
export function writeName(text: string, { from, mark, typed }: Naming, name: string): { text: string; caret: number } {
  const line = name.replace(/\s+/g, ' ').trim();
  const after = text.slice(from + 1 + typed.length);
  const gap = /^[\s.,;:!?)]/.test(after) ? '' : ' ';
  return { text: `${text.slice(0, from)}${mark}${line}${gap}${after}`, caret: from + 1 + line.length + gap.length };
}

/** The need that a line names after `#`, the longest first, and the line without it. */
export function takeNeed(
  line: string,
  needs: readonly { readonly id: string; readonly statement: string }[],
): { needId: string | null; rest: string } {
  const folded = foldText(line);
  if (!line.includes('#') || folded.length !== line.length) return { needId: null, rest: line };
  const named = needs
    .map(({ id, statement }) => ({ id, words: foldText(statement.replace(/\s+/g, ' ').trim()) }))
    .filter(({ words }) => words !== '')
    .sort((a, b) => b.words.length - a.words.length)
    .find(({ words }) => folded.includes(`#${words}`));
  if (!named) return { needId: null, rest: line };
  const at = folded.indexOf(`#${named.words}`);
  return { needId: named.id, rest: `${line.slice(0, at)}${line.slice(at + 1 + named.words.length)}`.replace(/\s+/g, ' ').trim() };
}
