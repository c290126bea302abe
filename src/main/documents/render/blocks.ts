import type { Block, DocTree } from '@shared/documents/doc-tree';
import { Paragraph, SequentialIdentifier, type Table, TableOfContents, TextRun } from 'docx';
import { callout, facts, kpiStrip } from './boxes';
import { chart } from './chart';
import { banner, cover } from './cover';
import type { Drawn } from './draw-pictures';
import { grid } from './grid';
import { type Page, twipsToPixels } from './page';
import { heading, paragraphsOf } from './paragraphs';
import { imageParagraph } from './picture';
import { xmlText } from './runs';
import { style } from './styles';
import { table } from './table';

export type Rendered = Paragraph | Table | TableOfContents;

/** Heading and caption share the page with the picture: their height in twips. */
const besidePicture = 1500;

/** Above a table it stays with it; below a picture it ends what belongs together. */
const caption = (word: string, text: string, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: 'Caption',
    keepNext,
    children: [new TextRun({ text: `${word} `, bold: true }), new SequentialIdentifier(word), new TextRun({ text: `   ${xmlText(text)}` })],
  });

type Surroundings = { readonly tree: DocTree; readonly page: Page; readonly drawn: Drawn; readonly first: boolean };

/** `first`: the block opens its section. */
export function renderBlock(block: Block, { tree, page, drawn, first }: Surroundings): Rendered[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, first, tree.numbered)];
    case 'paragraph':
    case 'list':
      return paragraphsOf(block);
    case 'table':
      return [caption(tree.words.table, block.caption, true), table(block, page)];
    case 'facts':
      return [facts(block, page)];
    case 'kpis':
      return [kpiStrip(block, page)];
    case 'callout':
      return [callout(block, page)];
    case 'grid':
      return [grid(block, page, drawn.pictures)];
    case 'picture': {
      const height = (page.textHeight - besidePicture) * (block.share ?? 1);
      return [
        imageParagraph(block, twipsToPixels(page.textWidth), twipsToPixels(height), drawn.pictures),
        caption(tree.words.figure, block.caption, false),
      ];
    }
    case 'chart':
      return [chart(block, twipsToPixels(page.textWidth)), caption(tree.words.figure, block.caption, false)];
    case 'contents':
      return [
        new Paragraph({ style: style.contents, text: xmlText(block.title) }),
        new TableOfContents(block.title, { hyperlink: true, headingStyleRange: '1-1' }),
      ];
    case 'cover':
      return cover(block, tree.brand, page, drawn.logos);
    case 'banner':
      return banner(block);
  }
}
