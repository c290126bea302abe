import { foldText } from '@shared/fold-text';
import fc from 'fast-check';
import { expect, it } from 'vitest';

it.each([
  ['Société Générale', 'societe generale'],
  ['Côte d’Ivoire', 'cote d’ivoire'],
  ['ÉCOLE', 'ecole'],
  ['Plain ASCII 42', 'plain ascii 42'],
  ['I\u0307stanbul', 'istanbul'],
  ['', ''],
])('folds %s to %s', (text, folded) => {
  expect(foldText(text)).toBe(folded);
});

it('folds a text and its decomposed form alike, and a folded text to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(text.normalize('NFD'))).toBe(foldText(text.normalize('NFC')));
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});
