import { foldText } from '../fold-text';
import { linkName } from '../links/link';

/** The need that a line names after `#`, the longest first, and the line without it. */
export function takeNeed(
  line: string,
  needs: readonly { readonly id: string; readonly statement: string }[],
): { needId: string | null; rest: string } {
  const folded = foldText(line);
  if (!line.includes('#') || folded.length !== line.length) return { needId: null, rest: line };
  const named = needs
    // Written out whole, or as its name is completed.
    .flatMap(({ id, statement }) =>
      [statement.replace(/\s+/g, ' ').trim(), linkName(statement)].map((words) => ({ id, words: foldText(words) })),
    )
    .filter(({ words }) => words !== '')
    .sort((a, b) => b.words.length - a.words.length)
    .find(({ words }) => folded.includes(`#${words}`));
  if (!named) return { needId: null, rest: line };
  const at = folded.indexOf(`#${named.words}`);
  return { needId: named.id, rest: `${line.slice(0, at)}${line.slice(at + 1 + named.words.length)}`.replace(/\s+/g, ' ').trim() };
}
