import type { Block, DocTree, Picture } from '@shared/documents/doc-tree';
import { drawPng, textToPaths } from './draw-svg';
import { type Logos, readLogo } from './logo';
import type { Pictures } from './picture';

/** Pixels across the fallback picture in a document: an A4 landscape page at about 220 dots to the inch. */
const documentPixels = 2200;

/** The pictures of a block, those in a grid's cells included. */
const picturesIn = (block: Block): Picture[] =>
  block.kind === 'picture'
    ? [block]
    : block.kind === 'grid'
      ? block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.filter((inner) => inner.kind === 'picture')))
      : [];

const blocksOf = (tree: DocTree): Block[] => tree.sections.flatMap(({ blocks }) => [...blocks]);

/** What a document needs drawn before it is put together. */
export type Drawn = { readonly pictures: Pictures; readonly logos: Logos };

export function drawPictures(tree: DocTree, fontFiles: readonly string[]): Drawn {
  const blocks = blocksOf(tree);
  const pictures = new Map(
    blocks
      .flatMap(picturesIn)
      .map((picture) => [
        picture,
        { svg: textToPaths(picture.svg, fontFiles), png: drawPng(picture.svg, fontFiles, { width: documentPixels }) },
      ]),
  );
  const urls = [tree.brand.logo, tree.brand.coverPicture, ...blocks.map((block) => (block.kind === 'cover' ? block.logo : null))];
  const logos = new Map(
    urls.flatMap((url) => {
      const logo = url === null ? null : readLogo(url, fontFiles);
      return url !== null && logo ? [[url, logo] as const] : [];
    }),
  );
  return { pictures, logos };
}
