import type { Cell, Column, Table as TreeTable } from '@shared/documents/doc-tree';
import {
  AlignmentType,
  type ITableCellOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from 'docx';
import { line, noLine, noLines, split, twips } from './boxes';
import type { Page } from './page';
import { runsOf, xmlText } from './runs';
import { style } from './styles';
import { colours, tintColour } from './theme';

const alignment = { start: AlignmentType.START, end: AlignmentType.END } as const;

type Line = ITableCellOptions['borders'];
const hairline: Line = { top: noLine, left: noLine, right: noLine, bottom: line(4, colours.hairline) };
const headerLine: Line = { top: noLine, left: noLine, right: noLine, bottom: line(10, colours.ink) };
const totalLine: Line = { top: line(10, colours.ink), left: noLine, right: noLine, bottom: noLine };

/** Text stands on the left edge of the page's text; cells keep their distance on the right. */
const padding = (first: boolean, last: boolean, tinted: boolean) => ({
  top: 70,
  bottom: 70,
  left: first ? (tinted ? 80 : 0) : 80,
  right: last ? (tinted ? 80 : 0) : 80,
});

function row(cells: readonly Cell[], columns: readonly Column[], widths: readonly number[], borders: Line, keepNext: boolean): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext,
    children: columns.map((column, index) => {
      const { content, tint } = cells[index] ?? { content: [] };
      return new TableCell({
        width: twips(widths[index] ?? 0),
        margins: padding(index === 0, index === columns.length - 1, tint !== undefined),
        verticalAlign: VerticalAlignTable.TOP,
        ...(borders && { borders }),
        ...(tint && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: tintColour[tint] } }),
        children: [
          new Paragraph({
            style: style.cell,
            alignment: alignment[column.align],
            children: runsOf(content, column.key ? { bold: true } : {}),
          }),
        ],
      });
    }),
  });
}

/** Header repeated on every page, no row split, the first row kept with the header and the totals with the last. */
export function table({ columns, rows, totals }: TreeTable, { textWidth }: Page): Table {
  const widths = split(
    textWidth,
    columns.map(({ width }) => width),
  );
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map(
      ({ header: text, align }, index) =>
        new TableCell({
          width: twips(widths[index] ?? 0),
          margins: padding(index === 0, index === columns.length - 1, false),
          verticalAlign: VerticalAlignTable.BOTTOM,
          ...(headerLine && { borders: headerLine }),
          children: [new Paragraph({ style: style.header, alignment: alignment[align], text: xmlText(text) })],
        }),
    ),
  });
  return new Table({
    width: twips(textWidth),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noLines,
    tableLook: { firstRow: true, lastRow: totals !== null, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      header,
      ...rows.map((cells, index) => row(cells, columns, widths, hairline, totals !== null && index === rows.length - 1)),
      ...(totals ? [row(totals, columns, widths, totalLine, false)] : []),
    ],
  });
}
