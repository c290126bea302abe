/** Signs that part the cells of a line. */
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

/** The first line by which a file tells Excel its delimiter ("sep=;"); it is no header. */
export const declaration = /^\ufeff?sep=(.)?\s*$/i;

/**
 * The sign that the file declares, else the one that parts the lines most evenly: the one of which most lines hold as many as the header, the
 * more the better. Signs inside quotes do not count.
 * @param text the first lines, line ends normalised to "\n"
 */
export function detectDelimiter(text: string): Delimiter {
  const [first = ''] = text.split('\n', 1);
  const declared = delimiters.find((delimiter) => delimiter === declaration.exec(first)?.[1]);
  if (declared) return declared;
  const counts = countPerLine(text);
  const scored = delimiters.map((delimiter) => {
    const [first = 0, ...rest] = counts.map((line) => line[delimiter]);
    const even = rest.filter((count) => count === first).length;
    const score = first === 0 ? 0 : (1 + even) / (1 + rest.length) + first / 1000;
    return { delimiter, score };
  });
  const best = scored.reduce((most, one) => (one.score > most.score ? one : most));
  if (best.score > 0) return best.delimiter;
  // One column: the sign that its cells ("Acme, Inc.") hold least.
  const held = (delimiter: Delimiter) => counts.reduce((sum, line) => sum + line[delimiter], 0);
  return delimiters.reduce((least, one) => (held(one) < held(least) ? one : least));
}

type Counts = Record<Delimiter, number>;
const none = (): Counts => ({ ',': 0, ';': 0, '\t': 0, '|': 0 });

function countPerLine(text: string): Counts[] {
  const lines: Counts[] = [];
  let line = none();
  let filled = false;
  let quoted = false;
  for (const sign of text.slice(0, 20_000)) {
    if (sign === '"') quoted = !quoted;
    else if (sign === '\n' && !quoted) {
      if (filled) lines.push(line);
      line = none();
      filled = false;
      continue;
    } else if (!quoted && sign in line) line[sign as Delimiter] += 1;
    filled = true;
  }
  // The last line may be cut: it counts only when there is no other.
  if (lines.length === 0) lines.push(line);
  return lines.slice(0, 50);
}
