import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { largestSide } from '@shared/stakeholder-map/picture-size';

/** Letters and signs that Inter does not have: Arabic, Hebrew, Han, Hangul, Devanagari..., and emoji. */
const beyondInter =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|\p{Extended_Pictographic}/u;

/** Whether the drawing holds a sign that the fonts we ship cannot write. */
export const needsOtherFonts = (svg: string): boolean => beyondInter.test(svg);

/**
 * The fonts we ship, so that the picture is the same on every machine. Only a name that these cannot write is worth looking
 * through the system's fonts: another machine may draw it a little differently, but nobody reads empty boxes.
 */
const optionsFor = (svg: string, fontFiles: readonly string[]): ResvgRenderOptions => ({
  font: { fontFiles: [...fontFiles], loadSystemFonts: needsOtherFonts(svg), defaultFontFamily: 'Inter' },
});

/** The drawing with its text as paths, so that a machine without the font shows the same letters. UTF-8. */
export const textToPaths = (svg: string, fontFiles: readonly string[]): Uint8Array =>
  new TextEncoder().encode(new Resvg(svg, optionsFor(svg, fontFiles)).toString());

/** The whole drawing as PNG, on white unless said otherwise, so wide or so many times its own size, within what programs can open. */
export function drawPng(
  svg: string,
  fontFiles: readonly string[],
  size: { scale: number } | { width: number },
  background: string | null = '#ffffff',
): Uint8Array {
  const options = optionsFor(svg, fontFiles);
  const { width, height } = new Resvg(svg, options);
  const wanted = 'scale' in size ? size.scale : size.width / width;
  const zoom = Math.min(wanted, largestSide / width, largestSide / height);
  return new Resvg(svg, { ...options, ...(background && { background }), fitTo: { mode: 'zoom', value: zoom } }).render().asPng();
}
