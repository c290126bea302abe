import type { Heading, List, Paragraph as TreeParagraph } from '@shared/documents/doc-tree';
import { HeadingLevel, Paragraph } from 'docx';
import { runsOf, xmlText } from './runs';
import { lists, style } from './styles';

const headingLevels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

/** At the top of a page a heading needs no air above it. */
export const heading = ({ level, text, newPage }: Heading, startsSection: boolean): Paragraph =>
  new Paragraph({
    heading: headingLevels[level],
    text: xmlText(text),
    pageBreakBefore: newPage === true,
    ...((newPage || startsSection) && { spacing: { before: 0 } }),
  });

/** Paragraphs and lists; each ordered list counts from 1. */
export function paragraphsOf(block: TreeParagraph | List): Paragraph[] {
  if (block.kind === 'paragraph') {
    const named = block.style === 'body' ? {} : { style: style[block.style] };
    return [new Paragraph({ ...named, children: runsOf(block.content) })];
  }
  const reference = block.ordered ? lists.numbers : lists.bullets;
  return block.items.map(
    (item, index) =>
      new Paragraph({
        style: style.list,
        numbering: { reference, level: 0, ...(block.ordered && index === 0 && { restart: true }) },
        children: runsOf(item),
      }),
  );
}
