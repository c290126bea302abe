import type { Cell, Inline, Tint, Tone } from './doc-tree';

export const text = (value: string, tone?: Tone): Inline => ({ kind: 'text', text: value, ...(tone && { tone }) });
export const strong = (value: string, tone?: Tone): Inline => ({ kind: 'text', text: value, strong: true, ...(tone && { tone }) });
export const muted = (value: string): Inline => text(value, 'muted');
export const lineBreak: Inline = { kind: 'break' };

export const cell = (...content: (Inline | string)[]): Cell => ({
  content: content.map((item) => (typeof item === 'string' ? text(item) : item)),
});
export const tinted = (tint: Tint | null, value: Cell): Cell => (tint ? { ...value, tint } : value);

/** A cell or a title never takes a page: one line of at most `limit` characters, cut at a word where one ends near. */
export function shorten(value: string, limit = 120): string {
  const line = value.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const characters = [...line];
  if (characters.length <= limit) return line;
  const cut = characters.slice(0, limit - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > limit * 0.7 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** Plain text with blank lines or line ends, as paragraphs. */
export const paragraphsOf = (value: string): string[] =>
  value
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** For a label in the middle of a sentence: "Decision maker" becomes "decision maker". */
export const lowerFirst = (label: string): string => label.charAt(0).toLowerCase() + label.slice(1);
