import { type ColourName, palettes, tokensCss } from '@shared/design-tokens';
import { describe, expect, it } from 'vitest';

/** Relative luminance after WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const text: ColourName[] = ['ink', 'muted', 'faint', 'accent'];
const grounds: ColourName[] = ['paper', 'chrome', 'raised', 'sunken', 'hover'];
const support: ColourName[] = ['mentor', 'supporter', 'neutral', 'nonSupporter', 'opponent', 'unknown'];
const readableSupport: ColourName[] = ['mentor', 'opponent'];
const status: ColourName[] = ['good', 'warn', 'bad'];
const tints: ColourName[] = [
  'accentTint',
  'mentorTint',
  'supporterTint',
  'neutralTint',
  'nonSupporterTint',
  'opponentTint',
  'unknownTint',
  'goodTint',
  'warnTint',
  'badTint',
];

describe.each(Object.entries(palettes))('palette %s', (name, palette) => {
  const measured = (front: ColourName, ground: ColourName) => contrast(palette[front], palette[ground]);
  const high = name.endsWith('Contrast');

  it.each(text.flatMap((front) => grounds.map((ground) => [front, ground] as const)))('%s can be read on %s', (front, ground) => {
    expect(measured(front, ground)).toBeGreaterThanOrEqual(high ? 7 : 4.5);
  });

  it.each(tints)('ink can be read on %s', (tint) => {
    expect(measured('ink', tint)).toBeGreaterThanOrEqual(7);
  });

  it.each([...support, ...status, 'control', 'focus'] as ColourName[])('%s can be seen as a mark or a border', (mark) => {
    expect(measured(mark, 'paper')).toBeGreaterThanOrEqual(3);
    expect(measured(mark, 'raised')).toBeGreaterThanOrEqual(3);
  });

  it.each([...readableSupport, ...status])('%s can be read as text', (colour) => {
    expect(measured(colour, 'paper')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(status)('%s can be read on its own tint', (colour) => {
    expect(measured(colour, `${colour}Tint` as ColourName)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(status)('%s can be read in a row that is chosen', (colour) => {
    expect(measured(colour, 'accentTint')).toBeGreaterThanOrEqual(4.5);
  });

  it('the accent can be read on its tint, and the words on the accent', () => {
    expect(measured('accent', 'accentTint')).toBeGreaterThanOrEqual(4.5);
    expect(measured('onAccent', 'accent')).toBeGreaterThanOrEqual(4.5);
    expect(measured('onAccent', 'accentHover')).toBeGreaterThanOrEqual(4.5);
  });
});

describe('the style sheet of the tokens', () => {
  it('is the file that blocks the first paint', async () => {
    await expect(tokensCss()).toMatchFileSnapshot('../../../src/renderer/app/tokens.css');
  });

  it('names every colour in every palette', () => {
    const variables = tokensCss().match(/--kf-accent-tint:/g);
    expect(variables).toHaveLength(Object.keys(palettes).length);
  });
});
