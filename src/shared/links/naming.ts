import { foldText } from '../fold-text';
import type { LinkTarget, Mark } from './link-targets';

/** A name that is being typed: where its mark stands, and what was typed of it so far. */
export type Naming = { readonly from: number; readonly mark: Mark; readonly typed: string };

/** No name is looked for further back than this: fifty pages before the caret cost nothing. */
const longest = 80;
const mostWords = 6;

/** The name before the caret, from the mark at the beginning of a word; null where none is being typed. */
export function namingAt(text: string, caret: number): Naming | null {
  const before = text.slice(Math.max(0, caret - longest), caret);
  const found = /(^|[\s([{«"'’“‘])([@#])([^\n@#]{0,60})$/.exec(before);
  if (!found) return null;
  const [, , mark, typed = ''] = found;
  // A space right after the mark, or many of them, are plain writing.
  if (/^\s/.test(typed) || typed.split(/\s+/).length > mostWords) return null;
  return { from: caret - typed.length - 1, mark: mark === '#' ? '#' : '@', typed };
}

/** As names are compared: whatever kind of space was typed. */
const folded = (text: string) => foldText(text).replace(/\s/g, ' ');

/** Where a word begins. */
const wordStart = /(?<=^|[\s'’(/-])\S/g;

/** Those whose name begins so, or a later word of it; accents and capitals count for nothing. At most `most`, those that begin so first. */
export function matchingNames<T extends Pick<LinkTarget, 'mark' | 'name'>>(names: readonly T[], { mark, typed }: Naming, most = 8): T[] {
  const wanted = folded(typed);
  const own = names.filter((one) => one.mark === mark);
  const starts: T[] = [];
  const inside: T[] = [];
  for (const one of own) {
    const name = folded(one.name);
    if (name.startsWith(wanted)) starts.push(one);
    else if ([...name.matchAll(wordStart)].some(({ index }) => name.startsWith(wanted, index))) inside.push(one);
    if (starts.length === most) break;
  }
  return [...starts, ...inside].slice(0, most);
}
