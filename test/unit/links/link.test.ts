import { type Link, linkName, linksIn, mapTexts, plainText, storeLink, textPieces } from '@shared/links/link';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const claire: Link = { table: 'people', id: '3f2a-1', name: 'Claire Martin' };
const said = `Ask ${storeLink(claire)} first.`;

describe('a record named in a text', () => {
  it('reads as it is called today, and as it was last called once it is gone', () => {
    expect(plainText(said, () => 'Claire Durand')).toBe('Ask Claire Durand first.');
    expect(plainText(said, () => undefined)).toBe('Ask Claire Martin first.');
    expect(plainText(said)).toBe('Ask Claire Martin first.');
  });

  it('is read with the words around it', () => {
    expect(textPieces(said)).toEqual([
      { text: 'Ask ', link: null },
      { text: 'Claire Martin', link: claire },
      { text: ' first.', link: null },
    ]);
    expect(linksIn(said)).toEqual([claire]);
  });

  it('leaves brackets that people write alone', () => {
    for (const text of ['[[see below]]', '[[a:b]]', 'a [[people:1|', '[[people:1|two\nlines]]']) expect(plainText(text)).toBe(text);
  });

  it('is one line of few words, without the signs of its own form', () => {
    expect(linkName('[Draft]  a | b\nc')).toBe('(Draft) a / b c');
    expect(linkName('Deux lignes\u202f; une seule')).toBe('Deux lignes\u202f; une seule');
    expect([...linkName('word '.repeat(100))].length).toBeLessThanOrEqual(80);
    expect(storeLink({ ...claire, name: '  ' })).toBe('');
  });

  it('whatever it is called, is found again and never shows how it is stored', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), fc.string(), (name, before, after) => {
        fc.pre(linkName(name) !== '' && !/[[\]]/.test(before + after));
        const text = before + storeLink({ ...claire, name }) + after;
        expect(linksIn(text)).toEqual([{ ...claire, name: linkName(name) }]);
        expect(plainText(text)).toBe(before + linkName(name) + after);
      }),
    );
  });

  it('is found in every text of a record, which is copied only where one changed', () => {
    const record = { note: said, list: [{ text: said }, { text: 'plain' }], plain: { of: ['nothing'] }, count: 3, none: null };
    const plain = mapTexts(record, (text) => plainText(text));
    expect(plain).toEqual({ ...record, note: 'Ask Claire Martin first.', list: [{ text: 'Ask Claire Martin first.' }, { text: 'plain' }] });
    expect(plain.plain).toBe(record.plain);
    expect(mapTexts(record.plain, () => '')).toBe(record.plain);
  });
});
