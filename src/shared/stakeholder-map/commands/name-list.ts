/** One line of a pasted list: a name, and a title when the line has one. */
export type ListedName = { name: string; title: string };

/** Trims, folds white space and drops what cannot be seen; keeps at most 300 characters, the longest the model takes. */
export const clean = (text: string): string =>
  [...text.replace(/[\p{Cc}\u200b\u2028\u2029\ufeff]+/gu, ' ').replace(/\s+/g, ' ')].slice(0, 300).join('').trim().slice(0, 300);

const addressPattern = /[<(]?[^\s<>(),;]+@[^\s<>(),;]+[>)]?/g;

/**
 * Reads a pasted list, one person a line: "Name, Title", "Name; Title", "Name - Title", tab-separated cells, or a line
 * of an e-mail's recipients. E-mail addresses and bullets are dropped; a name already listed is read once.
 */
export function readNameList(text: string): ListedName[] {
  const seen = new Set<string>();
  return text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(addressPattern, '').replace(/^\s*(?:[-*•·–]|\d+[.)])\s+/, ''))
    .map((line) => {
      const [name = '', ...rest] = line.split(/\t|;|,|\s[-–—|]\s/);
      return { name: clean(name), title: clean(rest.map(clean).filter(Boolean).join(', ')) };
    })
    .filter(({ name }) => {
      const key = name.toLocaleLowerCase();
      if (name === '' || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
}
