import type { FigureNames } from '../domain/plan/figure-context';
import type { Translate } from './translator';

/** The names that figures give their details, in the reader's language; a name somebody typed is kept. */
export function figureNames(t: Translate): FigureNames {
  // The same dozen words for each of a thousand accounts: each is looked up once.
  const known = new Map<string, string>();
  const once = (key: string, look: () => string): string => {
    const word = known.get(key) ?? look();
    known.set(key, word);
    return word;
  };
  return {
    healthDimension: (dimension) => once(`dimension ${dimension}`, () => t(`model:healthDimension.${dimension}`)),
    criterion: ({ key, name }) => name || (key ? once(`criterion ${key}`, () => t(`model:criterion.${key}`)) : ''),
  };
}
