import type { Block, Chart, DocTree, Picture } from '../doc-tree';
import { type ChartColours, drawChart } from './chart';

/** CSS pixels of text across an A4 page, upright and turned. */
const textWidth = { portrait: 627, landscape: 1009 } as const;

/** The document with every chart as a picture of the same size, for what cannot draw Word's charts. */
export function chartsAsPictures(tree: DocTree, colours: ChartColours): DocTree {
  const picture = (chart: Chart, width: number): Picture => ({
    kind: 'picture',
    ...drawChart(chart, Math.round(width), tree.locale, colours),
    alt: chart.alt,
    caption: chart.caption,
  });
  const drawn = (block: Block, width: number): Block => {
    if (block.kind === 'chart') return picture(block, width);
    if (block.kind !== 'grid') return block;
    const rows = block.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({
        ...cell,
        blocks: cell.blocks.map((inner) => (inner.kind === 'chart' ? picture(inner, width * cell.width - 20) : inner)),
      })),
    }));
    return { ...block, rows };
  };
  return {
    ...tree,
    sections: tree.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => drawn(block, textWidth[section.orientation])),
    })),
  };
}
