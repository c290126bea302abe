import type { DocTree, Section } from '@shared/documents/doc-tree';
import type { Paper } from '@shared/documents/kinds';

/** Twentieths of a point, Word's unit of length. */
const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

const papers: Record<Paper, { short: number; long: number }> = {
  a4: { short: 11_906, long: 16_838 },
  letter: { short: 12_240, long: 15_840 },
};
const margins = {
  portrait: { side: mm(22), top: mm(20), bottom: mm(20) },
  landscape: { side: mm(10), top: mm(12), bottom: mm(16) },
  tight: { side: mm(16), top: mm(13), bottom: mm(17) },
};

/** A section's page, in twips. `width` and `height` are those of the paper held as the reader holds it. */
export type Page = {
  readonly orientation: Section['orientation'];
  readonly width: number;
  readonly height: number;
  readonly side: number;
  readonly top: number;
  readonly bottom: number;
  readonly textWidth: number;
  readonly textHeight: number;
};

export function pageOf(tree: Pick<DocTree, 'paper' | 'brand'>, { orientation, tight }: Pick<Section, 'orientation' | 'tight'>): Page {
  const { short, long } = papers[tree.paper];
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short];
  // What must fit on one page, or is a picture on a page of its own, keeps our margins.
  const own = orientation === 'portrait' && !tight ? tree.brand.template?.margins : null;
  const { side, top, bottom } = own
    ? { side: mm(own.side), top: mm(own.top), bottom: mm(own.bottom) }
    : margins[tight ? 'tight' : orientation];
  return { orientation, width, height, side, top, bottom, textWidth: width - 2 * side, textHeight: height - top - bottom };
}

/** CSS pixels at 96 to the inch, the unit of docx for pictures. */
export const twipsToPixels = (twips: number): number => twips / 15;
