import type { Block, DocTree } from '@shared/documents/doc-tree';
import { Bookmark, Paragraph, SequentialIdentifier, type Table, TableOfContents, TextRun } from 'docx';
import { callout, facts, kpiStrip } from './boxes';
import { chart } from './chart';
import { banner, cover } from './cover';
import type { Drawn } from './draw-pictures';
import { grid } from './grid';
import { type Page, twipsToPixels } from './page';
import { heading, paragraphsOf } from './paragraphs';
import { imageParagraph } from './picture';
import { captionAnchor, xmlText } from './runs';
import { style } from './styles';
import { table } from './table';

export type Rendered = Paragraph | Table | TableOfContents;

/** Heading and caption share the page with the picture: their height in twips. */
const besidePicture = 1500;

type Surroundings = { readonly tree: DocTree; readonly page: Page; readonly drawn: Drawn; readonly first: boolean };

/** Above a table it stays with it; below a picture it ends what belongs together. */
function caption(
  to: 'table' | 'figure',
  { caption: text, number }: { readonly caption: string; readonly number?: number },
  { tree: { words } }: Pick<Surroundings, 'tree'>,
): Paragraph {
  const counted = [new TextRun({ text: `${words[to]} `, bold: true }), new SequentialIdentifier(words[to])];
  return new Paragraph({
    style: 'Caption',
    keepNext: to === 'table',
    children: [
      ...(number === undefined ? counted : [new Bookmark({ id: captionAnchor(to, number), children: counted })]),
      new TextRun({ text: `   ${xmlText(text)}` }),
    ],
  });
}

/** `first`: the block opens its section. */
export function renderBlock(block: Block, around: Surroundings): Rendered[] {
  const { tree, page, drawn, first } = around;
  switch (block.kind) {
    case 'heading':
      return [heading(block, first, tree.numbered)];
    case 'paragraph':
    case 'list':
      return paragraphsOf(block, false, tree.words);
    case 'table':
      return [caption('table', block, around), table(block, page)];
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
        caption('figure', block, around),
      ];
    }
    case 'chart':
      return [chart(block, twipsToPixels(page.textWidth)), caption('figure', block, around)];
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
