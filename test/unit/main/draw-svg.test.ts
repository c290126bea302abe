import { expect, test } from 'vitest';
import { needsOtherFonts } from '../../../src/main/documents/render/draw-svg';

test.each(['Łukasz Straße & Çelik', 'Ελένη', 'Юлия', 'Zoë −− ++ → “x” …', '12 % · 1\u202f234'])(
  '%s is drawn with the fonts we ship',
  (text) => {
    expect(needsOtherFonts(`<text>${text}</text>`)).toBe(false);
  },
);

test.each(['محمد', 'דוד', '山田', 'たろう', '김', 'अनिल', 'Ann 😀'])('%s needs a font of the system', (text) => {
  expect(needsOtherFonts(`<text>${text}</text>`)).toBe(true);
});
