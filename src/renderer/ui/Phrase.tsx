import { Fragment, type ReactNode } from 'react';

type PhraseProps<K extends string> = {
  /** Says the sentence with these marks in its places. */
  say: (marks: Record<K, string>) => string;
  /** What stands in the places. */
  parts: Record<K, ReactNode>;
};

/** A translated sentence that holds more than text, in the order of its language. */
export function Phrase<K extends string>({ say, parts }: PhraseProps<K>) {
  const names = Object.keys(parts) as K[];
  // Private use characters: no text of the catalogues or of a user holds one.
  const mark = (index: number) => String.fromCharCode(0xe000 + index);
  const text = say(Object.fromEntries(names.map((name, index) => [name, mark(index)])) as Record<K, string>);
  return text.split(/([\ue000-\ue0ff])/).map((piece) => {
    const name = names[piece.charCodeAt(0) - 0xe000];
    return name === undefined ? piece : <Fragment key={name}>{parts[name]}</Fragment>;
  });
}
