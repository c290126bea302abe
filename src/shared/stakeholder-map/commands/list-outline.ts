/** How far a line is indented, in characters; a tab counts as four. */
export const indentOf = (line: string): number => (/^\s*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;

/**
 * Who each line of an outline stands under: the nearest one above that is indented less; empty for those at the margin. A list whose first
 * line is indented more than another one is no outline.
 * @param lines `name` empty where a line names nobody, or several
 */
export function managersByIndent(lines: readonly { indent: number; name: string }[]): string[] {
  const [first] = lines;
  if (!first || lines.some(({ indent }) => indent < first.indent)) return lines.map(() => '');
  const above: { indent: number; name: string }[] = [];
  return lines.map((line) => {
    while ((above.at(-1)?.indent ?? -1) >= line.indent) above.pop();
    const manager = above.at(-1)?.name ?? '';
    if (line.name !== '') above.push(line);
    return manager;
  });
}
