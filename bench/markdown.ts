import type { Block, DocTree, GridBlock, Inline } from '@shared/documents/doc-tree';

const words = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'text' ? inline.text.replace(/[|\n]/g, ' ') : ' ')).join('');
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** The same paragraphs and tables as Markdown: what another program is given to make a Word document of. */
export const asMarkdown = (tree: DocTree): string => tree.sections.flatMap(({ blocks }) => blocks.map(markdown)).join('\n\n');

function markdown(block: Block | GridBlock): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'paragraph':
      return words(block.content);
    case 'list':
      return block.items.map((item) => `- ${words(item)}`).join('\n');
    case 'table':
      return [
        row(block.columns.map(({ header }) => header)),
        row(block.columns.map(() => '---')),
        ...[...block.rows, ...(block.totals ? [block.totals] : [])].map((cells) => row(cells.map(({ content }) => words(content)))),
        '',
        `: ${block.caption}`,
      ].join('\n');
    case 'facts':
      return block.items.map(({ label, value }) => `- ${label}: ${words(value)}`).join('\n');
    case 'kpis':
      return block.items.map(({ label, value, note }) => `- ${label} ${value} ${note}`).join('\n');
    case 'callout':
      return [block.title, ...block.blocks.map(markdown)].join('\n\n');
    case 'grid':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks.map(markdown))).join('\n\n');
    case 'label':
      return block.text;
    case 'picture':
    case 'chart':
      return block.caption;
    case 'contents':
    case 'cover':
    case 'banner':
      return block.title;
  }
}
