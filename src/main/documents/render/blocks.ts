import type { Block, Cover, DocTree, Picture } from '@shared/documents/doc-tree';
import { HeadingLevel, ImageRun, Paragraph, SequentialIdentifier, type Table, TableOfContents, TextRun } from 'docx';
import { callout, facts, kpiStrip } from './boxes';
import { type Page, twipsToPixels } from './page';
import { heading, paragraphsOf } from './paragraphs';
import { runsOf, xmlText } from './runs';
import { style } from './styles';
import { table } from './table';

export type Rendered = Paragraph | Table | TableOfContents;

/** The two forms of a picture in the file: vector for those who can draw it, pixels for the rest. */
export type PictureData = { readonly svg: Uint8Array; readonly png: Uint8Array };
export type Pictures = ReadonlyMap<Picture, PictureData>;

/** Heading and caption share the page with the picture: their height in twips. */
const besidePicture = 1500;

const caption = (word: string, text: string): Paragraph =>
  new Paragraph({
    style: 'Caption',
    children: [new TextRun({ text: `${word} `, bold: true }), new SequentialIdentifier(word), new TextRun({ text: `   ${xmlText(text)}` })],
  });

/** The whole picture, as large as the page allows: never cropped. */
function picture(block: Picture, { textWidth, textHeight }: Page, data: PictureData): Paragraph {
  const scale = Math.min(twipsToPixels(textWidth) / block.width, twipsToPixels(textHeight - besidePicture) / block.height);
  const transformation = { width: Math.floor(block.width * scale), height: Math.floor(block.height * scale) };
  const image = new ImageRun({
    type: 'svg',
    data: data.svg,
    fallback: { type: 'png', data: data.png },
    transformation,
    altText: { name: xmlText(block.caption), description: xmlText(block.alt), title: xmlText(block.caption) },
  });
  return new Paragraph({ style: style.picture, children: [image] });
}

const cover = (block: Cover, page: Page): Rendered[] => [
  new Paragraph({ style: style.eyebrow, text: xmlText(block.eyebrow) }),
  new Paragraph({ heading: HeadingLevel.TITLE, children: runsOf([{ kind: 'text', text: block.title }]) }),
  new Paragraph({ style: style.lead, children: runsOf([{ kind: 'text', text: block.subtitle }]), spacing: { after: 900 } }),
  facts({ kind: 'facts', items: block.facts }, page, true),
  ...(block.notice === '' ? [] : [new Paragraph({ style: style.note, text: xmlText(block.notice) })]),
];

type Surroundings = { readonly tree: DocTree; readonly page: Page; readonly pictures: Pictures; readonly first: boolean };

/** `first`: the block opens its section. */
export function renderBlock(block: Block, { tree, page, pictures, first }: Surroundings): Rendered[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, first)];
    case 'paragraph':
    case 'list':
      return paragraphsOf(block);
    case 'table':
      return [caption(tree.words.table, block.caption), table(block, page)];
    case 'facts':
      return [facts(block, page)];
    case 'kpis':
      return [kpiStrip(block, page)];
    case 'callout':
      return [callout(block, page)];
    case 'picture': {
      const data = pictures.get(block);
      if (!data) throw new Error(`The picture "${block.caption}" was not drawn`);
      return [picture(block, page, data), caption(tree.words.figure, block.caption)];
    }
    case 'contents':
      return [
        new Paragraph({ style: style.contents, text: xmlText(block.title) }),
        new TableOfContents(block.title, { hyperlink: true, headingStyleRange: '1-1' }),
      ];
    case 'cover':
      return cover(block, page);
  }
}
