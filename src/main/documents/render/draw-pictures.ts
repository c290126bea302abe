import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import type { DocTree, Picture } from '@shared/documents/doc-tree';
import type { PictureData, Pictures } from './blocks';

/** Pixels across the fallback picture: an A4 landscape page at about 220 dots to the inch. */
const pngWidth = 2200;

/** Only the fonts we ship: the same picture on every machine. */
const optionsFor = (fontFiles: readonly string[]): ResvgRenderOptions => ({
  font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: 'Inter' },
  background: '#ffffff',
});

/** Text becomes paths, so that a machine without the font shows the same letters. */
export function drawPicture(svg: string, fontFiles: readonly string[], width: number): PictureData {
  const options = optionsFor(fontFiles);
  const resvg = new Resvg(svg, { ...options, fitTo: { mode: 'width', value: Math.max(1, Math.round(width)) } });
  return { svg: new TextEncoder().encode(resvg.toString()), png: resvg.render().asPng() };
}

export const picturesOf = (tree: DocTree): Picture[] =>
  tree.sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'picture'));

export const drawPictures = (tree: DocTree, fontFiles: readonly string[]): Pictures =>
  new Map(picturesOf(tree).map((picture) => [picture, drawPicture(picture.svg, fontFiles, pngWidth)]));
