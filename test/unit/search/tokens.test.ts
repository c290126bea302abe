import { queryTerms, tokensOf } from '@shared/search/tokens';
import { describe, expect, it } from 'vitest';

const terms = (text: string) => tokensOf(text).map(({ term }) => term);
/** Whether an index holds every word that a question asks for, as written. */
const holds = (text: string, query: string) => queryTerms(query).every((term) => terms(text).includes(term));

describe('the words of a text', () => {
  it('have no accents, no case and no ligatures', () => {
    expect(terms('Société ŒUVRE Straße Łódź Øster')).toEqual(['societe', 'oeuvre', 'strasse', 'lodz', 'oster']);
  });

  it.each([
    ["l'équipe", 'equipe'],
    ['l’équipe', 'lequipe'],
    ["O'Brien", 'obrien'],
    ["O'Brien", 'brien'],
    ['Saint-Denis', 'saint denis'],
    ['Saint‑Denis', 'saintdenis'],
    ['Head of R&D', 'r&d'],
    ['Head of R&D', 'RD'],
    ['Vinci S.A.S.', 'sas'],
    ['claire.martin@acme.example', 'martin@acme.example'],
    ['claire.martin@acme.example', 'claire.martin@acme.example'],
    ['+33 6 12 34 56 78', '33612345678'],
    ['1 234 567,50 €', '123456750'],
    ['Review of 2026-03-12', '2026-03-12'],
    ['Site 7', '7'],
    ['株式会社日立製作所', '日立'],
    ['株式会社日立製作所', '所'],
    ['カタカナ', 'ｶﾀｶﾅ'],
    ['شركة الاتِّصالات', 'الاتصالات'],
    ['שָׁלוֹם', 'שלום'],
    ['🚀 Launch', '🚀'],
    ['☎️ hotline', '☎'],
    ['👩‍💻 team 🇫🇷', '🇫🇷'],
  ])('%s is found by %s', (text, query) => {
    expect(queryTerms(query)).not.toEqual([]);
    expect(holds(text, query)).toBe(true);
  });

  it('stand where they were written', () => {
    const text = "À l'équipe 🚀 de Saint-Denis";
    expect(tokensOf(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'À',
      'équipe',
      "l'équipe",
      '🚀',
      'de',
      'Saint',
      'Denis',
      'Saint-Denis',
    ]);
  });

  it('are none in punctuation and space', () => {
    expect(queryTerms(' – ... \u202f !?')).toEqual([]);
  });
});
