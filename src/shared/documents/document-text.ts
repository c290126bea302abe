import type { Translate } from '../i18n/translator';
import { plainReferences } from './cross-references';
import type { Block, DocTree, Inline } from './doc-tree';

const flat = (content: readonly Inline[], line = ' '): string =>
  content.map((inline) => (inline.kind === 'break' ? line : inline.kind === 'text' ? inline.text : '')).join('');

/** One line per row: the cells that say something, in their order. */
const rowText = (cells: readonly { readonly content: readonly Inline[] }[]): string =>
  `- ${cells
    .map(({ content }) => flat(content, ', ').replace(/\s+/g, ' ').trim())
    .filter((cell) => cell !== '' && cell !== '–')
    .join(' · ')}`;

function linesOf(block: Block, t: Translate): string[] {
  switch (block.kind) {
    case 'banner':
      return [block.title, ...(block.subtitle === '' ? [] : [block.subtitle])];
    case 'heading':
      return ['', block.level === 1 ? block.text.toLocaleUpperCase() : block.text];
    case 'paragraph':
      return [flat(block.content, '\n')];
    case 'list':
      return block.items.map((item, index) => `${block.ordered ? `${index + 1}.` : '-'} ${flat(item)}`);
    case 'facts':
      return block.items.map(({ label, value }) => t('report:labelled', { label, value: flat(value) }));
    case 'table':
      return block.rows.map(rowText);
    case 'callout':
      return [block.title, ...block.blocks.flatMap((each) => linesOf(each, t))];
    default:
      // What only a page can show has no place in a text.
      return [];
  }
}

/**
 * A document as plain text, to be put into an e-mail: the same words in the same order as on its pages, without what only a page can show
 * (pictures, charts, covers). Lines end with `\n`, chapters are apart by an empty line.
 */
export const documentText = (tree: DocTree, t: Translate): string =>
  `${plainReferences(tree)
    .sections.flatMap(({ blocks }) => blocks.flatMap((block) => linesOf(block, t)))
    .join('\n')
    .trim()}\n`;
