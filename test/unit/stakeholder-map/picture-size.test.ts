import { canPicture, largestSide, pictureScales, pixelsOf, printedNames } from '@shared/stakeholder-map/picture-size';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const side = fc.integer({ min: 100, max: 40_000 });

describe('pictures', () => {
  test('a picture that can be made has no side over the limit; what can be made large can be made small', () => {
    fc.assert(
      fc.property(side, side, fc.constantFrom(...pictureScales), (width, height, scale) => {
        const pixels = pixelsOf({ width, height }, scale);
        expect(canPicture({ width, height }, scale)).toBe(Math.max(pixels.width, pixels.height) <= largestSide);
        if (canPicture({ width, height }, scale))
          for (const less of pictureScales) if (less < scale) expect(canPicture({ width, height }, less)).toBe(true);
      }),
    );
  });
  test('names: a map as wide as the sheet is printed at its own size, 13 pixels or 9.75 points', () => {
    expect(printedNames({ width: 1047, height: 680 }, 'a4')).toBe(9.8);
    expect(printedNames({ width: 2094, height: 680 }, 'a4')).toBe(4.9);
    expect(printedNames({ width: 2094, height: 680 }, 'a3')).toBe(7);
    // A small map is not blown up to a poster.
    expect(printedNames({ width: 100, height: 100 }, 'a4')).toBe(19.5);
  });
});
