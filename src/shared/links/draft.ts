import { type Link, linkName, type NameOf, storeLink, textPieces } from './link';
import { type Mark, markOf } from './link-targets';

/**
 * A text while it is written: names stand in it as words after their mark, as they were typed (`@Claire Martin`), and beside it
 * is kept whom they mean. Equal words mean their links in this order.
 */
export type Draft = { readonly text: string; readonly links: readonly Link[] };

const wordsOf = ({ table, name }: Link): `${Mark}${string}` => `${markOf(table)}${linkName(name)}`;

/** What is edited of a stored text: names as they are today. */
export function draftOf(stored: string, nameOf?: NameOf): Draft {
  const links: Link[] = [];
  const text = textPieces(stored, nameOf)
    .map((piece) => {
      if (!piece.link) return piece.text;
      const link = { ...piece.link, name: piece.text };
      links.push(link);
      return wordsOf(link);
    })
    .join('');
  return { text, links };
}

const isLetter = (character: string | undefined) => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/** Where these words stand in a text as words of their own. */
function* placesOf(text: string, words: readonly string[]): Generator<{ at: number; words: string }> {
  let after = 0;
  for (const { index: at } of text.matchAll(/[@#]/g)) {
    if (at < after || isLetter(text[at - 1])) continue;
    const found = words.find((each) => text.startsWith(each, at) && !isLetter(text[at + each.length]));
    if (found === undefined) continue;
    yield { at, words: found };
    after = at + found.length;
  }
}

/** Longer words first: "Claire Martin" is not a "Claire" with a surname. */
const distinctWords = (links: readonly Link[]): string[] => [...new Set(links.map(wordsOf))].sort((a, b) => b.length - a.length);

/** What is stored of a draft: a name that was altered or taken out is plain words again. */
export function storedOf({ text, links }: Draft): string {
  if (links.length === 0) return text;
  const taken = new Map<string, number>();
  let stored = '';
  let from = 0;
  for (const { at, words } of placesOf(text, distinctWords(links))) {
    const same = links.filter((link) => wordsOf(link) === words);
    const turn = taken.get(words) ?? 0;
    taken.set(words, turn + 1);
    const link = same[Math.min(turn, same.length - 1)];
    if (!link) continue;
    stored += text.slice(from, at) + storeLink(link);
    from = at + words.length;
  }
  return stored + text.slice(from);
}

/** The links with one more that was written at `at`: among equal words, it is the one of that place. */
export function withLink(links: readonly Link[], link: Link, text: string, at: number): Link[] {
  const words = wordsOf(link);
  const before = [...placesOf(text, distinctWords([...links, link]))].filter((place) => place.words === words && place.at < at).length;
  const same = links.flatMap((each, index) => (wordsOf(each) === words ? [index] : []));
  // Not every place of these words need be a link yet.
  const place = same[before] ?? links.length;
  return [...links.slice(0, place), link, ...links.slice(place)];
}

/** The draft with the link's words in place of what was typed, and where the caret goes on. */
export function writeLink({ text, links }: Draft, { from, to }: { from: number; to: number }, link: Link): { draft: Draft; caret: number } {
  const words = wordsOf(link);
  const after = text.slice(to);
  const gap = /^[\s.,;:!?)]/.test(after) ? '' : ' ';
  const written = `${text.slice(0, from)}${words}${gap}${after}`;
  return { draft: { text: written, links: withLink(links, link, written, from) }, caret: from + words.length + gap.length };
}

/** Whether a draft has a link that reads exactly so. */
export const isLinked = ({ links }: Draft, link: Link): boolean => links.some((each) => wordsOf(each) === wordsOf(link));
