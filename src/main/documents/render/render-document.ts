import type { DocTree, Section } from '@shared/documents/doc-tree';
import { Document, Footer, type ISectionOptions, PageNumber, PageOrientation, Paragraph, SectionType, TabStopType, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { renderBlock } from './blocks';
import type { Drawn } from './draw-pictures';
import { type Page, pageOf } from './page';
import { xmlText } from './runs';
import { languageTag, numbering, style, stylesFor } from './styles';
import { wordTheme } from './theme';

/** Left: what this is. Right: where we are. The tab stop follows the page's own width. */
function footer({ footer: words }: DocTree, { textWidth }: Page): Footer {
  return new Footer({
    children: [
      new Paragraph({
        style: style.footer,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ text: xmlText(words.left) }),
          new TextRun({ children: ['\t', `${words.page} `, PageNumber.CURRENT, ` ${words.of} `, PageNumber.TOTAL_PAGES] }),
        ],
      }),
      ...(words.note === '' ? [] : [new Paragraph({ style: style.footerNote, text: xmlText(words.note) })]),
    ],
  });
}

function section(tree: DocTree, part: Section, first: boolean, drawn: Drawn): ISectionOptions {
  const page = pageOf(tree, part);
  return {
    properties: {
      ...(!first && { type: SectionType.NEXT_PAGE }),
      page: {
        // docx swaps the sides itself for a landscape page, so it is given the paper upright.
        size: {
          width: Math.min(page.width, page.height),
          height: Math.max(page.width, page.height),
          orientation: part.orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: page.top, bottom: page.bottom, left: page.side, right: page.side, header: 567, footer: 454 },
      },
    },
    // A section without footers of its own repeats those of the section before it.
    ...(part.footer
      ? { footers: { default: footer(tree, page) } }
      : first
        ? {}
        : { footers: { default: new Footer({ children: [new Paragraph({})] }) } }),
    children: part.blocks.flatMap((block, index) => renderBlock(block, { tree, page, drawn, first: index === 0 })),
  };
}

/** The tree as a docx document, with the page numbers of its contents estimated so that Word has nothing to ask on opening. */
export function renderDocument(tree: DocTree, drawn: Drawn, options: { pageNumbers: boolean } = { pageNumbers: true }): Document {
  const { properties } = tree;
  return new Document({
    title: xmlText(properties.title),
    subject: xmlText(properties.subject),
    creator: xmlText(properties.author),
    lastModifiedBy: xmlText(properties.author),
    keywords: xmlText(properties.keywords),
    description: xmlText(properties.description),
    styles: stylesFor(tree),
    numbering,
    theme: wordTheme(tree.brand),
    ...(options.pageNumbers && { pageNumbers: estimatePageNumbersWith({ guess: true }) }),
    sections: tree.sections.map((part, index) => section(tree, part, index === 0, drawn)),
    customProperties: [{ name: 'Language', value: languageTag[tree.locale] }],
  });
}
