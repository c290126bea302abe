import { foldText } from '../fold-text';

/** A word as search compares it, and where it stands in the text (UTF-16 units, end exclusive). */
export type Token = { term: string; start: number; end: number };

const letters = '\\p{L}\\p{N}\\p{M}';
const cjk = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー々';
const emoji = '\\p{RI}{2}|\\p{Extended_Pictographic}[\\p{EMod}\\uFE0F]?(?:\\u200D\\p{Extended_Pictographic}[\\p{EMod}\\uFE0F]?)*';
/** What holds the parts of one written word together: l'équipe, Saint-Denis, R&D, S.A.S. */
const joiners = "'’ʼ‐‑&.-";

const wordPattern = new RegExp(`${emoji}|[${letters}]+(?:[${joiners}][${letters}]+)*`, 'gu');
const partPattern = new RegExp(`[${cjk}]+|(?:(?![${cjk}])[${letters}])+|${emoji}`, 'gu');
const cjkPattern = new RegExp(`^[${cjk}]`, 'u');
/** A number written in groups: a phone number, an amount, a date. */
const digitsPattern = /\d(?:[\d \u00a0\u202f.,()/-]*\d)?/g;
const fewestDigits = 6;

/** What decomposition leaves alone, and French, German and Nordic readers type in two letters or without its stroke. */
const spelledOut: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

function fold(text: string): string {
  const folded = foldText(text);
  return /[^ -~]/.test(folded)
    ? folded
        .normalize('NFKC')
        .replace(/\uFE0F/g, '')
        .replace(/[œæßøłđı]/g, (letter) => spelledOut[letter] ?? letter)
    : folded;
}

/**
 * The words of a text that is indexed: every part of a written word, and the whole too where it has several, so that both "équipe"
 * and "lequipe" find "l'équipe". Scripts without spaces come in pairs of characters, grouped numbers also as one.
 */
export const tokensOf = (text: string): Token[] => [...words(text, true), ...numbers(text)];

/** The words a question asks for, each once: one text must hold them all. */
export function queryTerms(query: string): string[] {
  const grouped = numbers(query);
  const inNumber = ({ start, end }: Token) => grouped.some((number) => number.start <= start && end <= number.end);
  const rest = words(query, false).filter((token) => !inNumber(token));
  return [...new Set([...rest, ...grouped].map(({ term }) => term))];
}

function words(text: string, indexed: boolean): Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    const parts = [...word.matchAll(partPattern)];
    const many = parts.length > 1;
    const own = parts.flatMap((part): Token[] => {
      const start = index + part.index;
      if (cjkPattern.test(part[0])) return pairs(part[0], start, indexed);
      // The l of l'équipe says nothing; a lone digit does.
      if (many && part[0].length === 1 && !/\d/.test(part[0])) return [];
      return [{ term: fold(part[0]), start, end: start + part[0].length }];
    });
    tokens.push(...own);
    if (many && (indexed || own.length === 0))
      tokens.push({ term: parts.map(([part]) => fold(part)).join(''), start: index, end: index + word.length });
  }
  return tokens.filter(({ term }) => term !== '');
}

/** Neighbouring characters; in an index the last one alone too, so that a single character is always the start of something. */
function pairs(text: string, start: number, indexed: boolean): Token[] {
  const tokens: Token[] = [];
  const characters = [...text];
  let at = start;
  characters.forEach((character, position) => {
    const next = characters[position + 1] ?? '';
    if (next !== '' || indexed || characters.length === 1) {
      tokens.push({ term: fold(character + next), start: at, end: at + character.length + next.length });
    }
    at += character.length;
  });
  return tokens;
}

function numbers(text: string): Token[] {
  const tokens: Token[] = [];
  for (const { 0: written, index } of text.matchAll(digitsPattern)) {
    const term = written.replace(/\D/g, '');
    if (term.length >= fewestDigits && term.length < written.length) tokens.push({ term, start: index, end: index + written.length });
  }
  return tokens;
}
