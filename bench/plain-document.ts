import type { Block, Cell, DocTree, GridBlock, Inline } from '@shared/documents/doc-tree';
import { Document, HeadingLevel, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx';

/** The same paragraphs and tables, with nothing of the design: what `docx` itself costs. */
export function plainDocument(tree: DocTree): Document {
  return new Document({ sections: tree.sections.map(({ blocks }) => ({ children: blocks.flatMap(plainBlock) })) });
}

const runs = (content: readonly Inline[]) =>
  content.map((inline) =>
    inline.kind === 'text' ? new TextRun({ text: inline.text, bold: inline.strong ?? false }) : new TextRun({ break: 1 }),
  );
const paragraph = (content: readonly Inline[]) => new Paragraph({ children: runs(content) });
const textParagraph = (text: string) => new Paragraph({ children: [new TextRun({ text })] });
const row = (cells: readonly (readonly Inline[])[]) =>
  new TableRow({ children: cells.map((content) => new TableCell({ children: [paragraph(content)] })) });
const text = (words: string): Inline[] => [{ kind: 'text', text: words }];
const contents = (cells: readonly Cell[]) => cells.map(({ content }) => content);

function plainBlock(block: Block | GridBlock): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 })];
    case 'paragraph':
      return [paragraph(block.content)];
    case 'list':
      return block.items.map((item) => new Paragraph({ children: runs(item), bullet: { level: 0 } }));
    case 'table':
      return [
        textParagraph(block.caption),
        new Table({
          rows: [
            row(block.columns.map(({ header }) => text(header))),
            ...block.rows.map((cells) => row(contents(cells))),
            ...(block.totals ? [row(contents(block.totals))] : []),
          ],
        }),
      ];
    case 'facts':
      return [new Table({ rows: block.items.map(({ label, value }) => row([text(label), value])) })];
    case 'kpis':
      return [new Table({ rows: [row(block.items.map(({ label, value, note }) => text(`${label} ${value} ${note}`)))] })];
    case 'callout':
      return [textParagraph(block.title), ...block.blocks.flatMap(plainBlock)];
    case 'cover':
      return [block.eyebrow, block.title, block.subtitle, block.notice, ...block.facts.map(({ label }) => label)].map(textParagraph);
    case 'banner':
      return [block.eyebrow, block.title, block.subtitle].map(textParagraph);
    case 'grid':
      return [
        new Table({
          rows: block.rows.map(
            ({ cells }) => new TableRow({ children: cells.map(({ blocks }) => new TableCell({ children: blocks.flatMap(plainBlock) })) }),
          ),
        }),
      ];
    case 'label':
      return [textParagraph(block.text)];
    case 'chart':
    case 'picture':
      return [textParagraph(block.caption)];
    case 'contents':
      return [textParagraph(block.title)];
  }
}
