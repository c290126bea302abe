/** A text as search compares it: no accents, lower case. "Société" and "societe" are the same. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  // Most text has no accent: taking it apart and together again costs ten times as much as looking.
  return /[^ -~]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}/gu, '') : lower;
}
