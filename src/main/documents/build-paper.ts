import { composeDocument } from '@shared/documents/compose-document';
import type { ComposeOptions } from '@shared/documents/context';
import { plainReferences } from '@shared/documents/cross-references';
import type { DocTree } from '@shared/documents/doc-tree';
import { chartsAsPictures } from '@shared/documents/drawing/charts-as-pictures';
import { type PaperBlock, type PaperPage, pageMarks } from '@shared/documents/paper';
import type { Plan } from '@shared/model/plan';
import type { Document } from 'docx';
import { type BlockLayout, layoutDocument } from 'docx/layout';
import { drawPictures } from './render/draw-pictures';
import { packDocument } from './render/pack';
import { renderDocument } from './render/render-document';
import { mixed } from './render/theme';
import type { Made, TaskStep } from './task';

/** The footer's numbers as marks: only who shows the pages can count them. */
const withMarks = (tree: DocTree): DocTree => ({
  ...tree,
  footer: { ...tree.footer, page: `${tree.footer.page} ${pageMarks.current}`, of: `${tree.footer.of} ${pageMarks.total}` },
});

/**
 * The document for the screen and for PDF: the same bytes as the .docx but for its charts, which are pictures here, and with the
 * pages that Word will make of it.
 */
export function buildPaper(
  plan: Plan,
  options: ComposeOptions,
  { fontFiles, onStep = () => {} }: { fontFiles: readonly string[]; onStep?: (step: TaskStep) => void },
): Made {
  onStep('composing');
  const composed = composeDocument(plan, options);
  const { accent } = composed.brand;
  const tree = chartsAsPictures(plainReferences(composed), { accent, mid: mixed(accent, 0.45), tint: mixed(accent, 0.11) });
  onStep('drawing');
  const drawn = drawPictures(tree, fontFiles);
  onStep('packing');
  return {
    bytes: packDocument(renderDocument(withMarks(tree), drawn), options.clock.now, options.locale),
    title: tree.properties.title,
    pages: pagesOf(renderDocument(tree, drawn, { pageNumbers: false })),
  };
}

function pagesOf(document: Document): PaperPage[] {
  const linesBefore = new Map<number, number>();
  const blockOf = (block: BlockLayout): PaperBlock[] => {
    const { index } = block;
    if (block.type === 'table') {
      const [first] = block.rows;
      return first ? [{ index, y: first.y, rows: block.rows.map((row) => ({ index: row.index, height: row.height })) }] : [];
    }
    const [first] = block.lines;
    const before = linesBefore.get(index) ?? 0;
    linesBefore.set(index, before + block.lines.length);
    return first ? [{ index, y: first.y, lines: { heights: block.lines.map(({ height }) => height), before } }] : [];
  };
  return layoutDocument(document, { guess: true }).pages.map(({ width, height, body }) => ({
    width,
    height,
    blocks: body.flatMap(blockOf),
  }));
}
