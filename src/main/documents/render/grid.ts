import type { Grid, GridBlock, GridCell } from '@shared/documents/doc-tree';
import { HeightRule, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow } from 'docx';
import { line, noLine, noLines, split, twips } from './boxes';
import { chart } from './chart';
import { type Page, twipsToPixels } from './page';
import { paragraphsOf } from './paragraphs';
import { imageParagraph, type Pictures } from './picture';
import { xmlText } from './runs';
import { style } from './styles';
import { accent, tintColour } from './theme';

/** Between cells, and inside a ground; twips. */
const gap = 260;
const inset = 150;

type Room = { readonly width: number; readonly height: number | null; readonly pictures: Pictures };

function inCell(block: GridBlock, { width, height, pictures }: Room): Paragraph[] {
  switch (block.kind) {
    case 'label':
      return [new Paragraph({ style: style.boxLabel, text: xmlText(block.text) })];
    case 'paragraph':
    case 'list':
      return paragraphsOf(block, true);
    case 'chart':
      return [chart(block, twipsToPixels(width))];
    case 'picture':
      return [imageParagraph(block, twipsToPixels(width), twipsToPixels(height ?? width * 2), pictures)];
  }
}

/** A label above, and the air of a cell: what a picture cannot use of a row's height. */
const besidePicture = 620;

/** A layout of cells without lines: what stands side by side. A row with a height keeps it whatever its cells hold. */
export function grid({ rows }: Grid, { textWidth, textHeight }: Page, pictures: Pictures): Table {
  const columns = Math.max(...rows.map(({ cells }) => cells.length));
  const shares = rows.find(({ cells }) => cells.length === columns)?.cells.map(({ width }) => width) ?? [1];
  const widths = split(textWidth, shares);
  const cellOf = (cell: GridCell, index: number, height: number | null, span: number): TableCell => {
    const width = span > 1 ? textWidth : (widths[index] ?? textWidth);
    const last = span > 1 || index === columns - 1;
    const margins = { top: 90, bottom: 60, left: cell.ground ? inset : 0, right: cell.ground ? inset : last ? 0 : gap };
    const inner = width - margins.left - margins.right;
    const room = { width: inner, height: height === null ? null : Math.max(400, height - besidePicture), pictures };
    const children = cell.blocks.flatMap((block) => inCell(block, room));
    return new TableCell({
      width: twips(width),
      margins,
      ...(span > 1 && { columnSpan: span }),
      ...(cell.ground && cell.ground !== 'plain' && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: tintColour[cell.ground] } }),
      borders: { top: line(cell.ground === 'plain' ? 4 : 8, accent), bottom: noLine, left: noLine, right: noLine },
      children: children.length > 0 ? children : [new Paragraph({ style: style.gridText })],
    });
  };
  return new Table({
    width: twips(textWidth),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noLines,
    rows: rows.map(({ height, cells }) => {
      const tall = height === null ? null : Math.floor(height * textHeight);
      return new TableRow({
        cantSplit: true,
        ...(tall !== null && { height: { value: tall, rule: HeightRule.EXACT } }),
        children: cells.map((cell, index) => cellOf(cell, index, tall, cells.length === 1 ? columns : 1)),
      });
    }),
  });
}
