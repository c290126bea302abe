/** A text as search compares it: no accents, lower case. "Société" and "societe" are the same. */
export const foldText = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
