import type { DocTree, Heading, List, Paragraph as TreeParagraph } from '@shared/documents/doc-tree';
import { HeadingLevel, Paragraph } from 'docx';
import { runsOf, xmlText } from './runs';
import { lists, style } from './styles';

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

/** At the top of a page a heading needs no air above it. */
export const heading = ({ level, text, newPage }: Heading, startsSection: boolean, numbered: boolean): Paragraph =>
  new Paragraph({
    heading: headingLevels[level],
    text: xmlText(text),
    pageBreakBefore: newPage === true,
    ...(numbered && level === 1 && { numbering: { reference: lists.chapters, level: 0 } }),
    ...((newPage || startsSection) && { spacing: { before: 0 } }),
  });

/** Paragraphs and lists; each ordered list counts from 1. `fine`: as set in a grid. */
export function paragraphsOf(block: TreeParagraph | List, fine = false, words: Partial<DocTree['words']> = {}): Paragraph[] {
  if (block.kind === 'paragraph') {
    const named = block.style !== 'body' ? { style: style[block.style] } : fine ? { style: style.gridText } : {};
    return [new Paragraph({ ...named, children: runsOf(block.content, {}, words) })];
  }
  const reference = block.ordered ? lists.numbers : fine ? lists.fine : lists.bullets;
  return block.items.map(
    (item, index) =>
      new Paragraph({
        style: fine ? style.gridList : style.list,
        numbering: { reference, level: 0, ...(block.ordered && index === 0 && { restart: true }) },
        children: runsOf(item),
      }),
  );
}
