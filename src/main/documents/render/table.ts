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
import { line, noLines, split, twips } from './boxes';
import type { Page } from './page';
import { runsOf, xmlText } from './runs';
import { style } from './styles';
import { colours, tintColour } from './theme';

const headerLine: NonNullable<ITableCellOptions['borders']> = { bottom: line(10, colours.ink) };
const totalLine: NonNullable<ITableCellOptions['borders']> = { top: line(10, colours.ink) };

/** Of the whole table: text stands on the left edge of the page's text and keeps its distance on the right. */
const padding = { top: 70, bottom: 70, left: 0, right: 160 };
/** Air around the words on a tinted ground, and beside it. */
const air = 80;

/**
 * What a column's cells keep clear, where it is not as in the whole table: the last column ends with the page's text; in a column with
 * tinted grounds all words, the header's too, stand as far in as those on a ground; the column after it keeps off the ground.
 */
function marginsOf(index: number, last: number, tinted: ReadonlySet<number>): Pick<ITableCellOptions, 'margins'> {
  if (tinted.has(index)) return { margins: { left: air, right: air } };
  const left = tinted.has(index - 1) ? { left: 2 * air } : {};
  const right = index === last ? { right: 0 } : {};
  return Object.keys({ ...left, ...right }).length > 0 ? { margins: { ...left, ...right } } : {};
}

/** Only what differs from the table is written into a cell: a long table stays a small file. */
function row(
  cells: readonly Cell[],
  columns: readonly Column[],
  widths: readonly number[],
  tinted: ReadonlySet<number>,
  keepNext: boolean,
  borders?: ITableCellOptions['borders'],
): TableRow {
  return new TableRow({
    cantSplit: true,
    keepNext,
    children: columns.map((column, index) => {
      const { content, tint } = cells[index] ?? { content: [] };
      return new TableCell({
        width: twips(widths[index] ?? 0),
        ...marginsOf(index, columns.length - 1, tinted),
        ...(borders && { borders }),
        ...(tint && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: tintColour[tint] } }),
        children: [
          new Paragraph({
            style: style.cell,
            ...(column.align === 'end' && { alignment: AlignmentType.END }),
            children: content.flatMap((inline) =>
              runsOf([inline], column.key && !(inline.kind === 'text' && inline.tone === 'muted') ? { bold: true } : {}),
            ),
          }),
        ],
      });
    }),
  });
}

/** No row stands alone: neither the first under its header, nor the last, nor the totals on the next page. */
const keepsNext = (index: number, count: number, totals: boolean): boolean =>
  index === count - 1 ? totals : (index === 0 && count > 1) || (index === count - 2 && count > 2);

/** Header repeated on every page, no row split. */
export function table({ columns, rows, totals }: TreeTable, { textWidth }: Page): Table {
  const widths = split(
    textWidth,
    columns.map(({ width }) => width),
  );
  const tinted = new Set(rows.flatMap((cells) => cells.flatMap(({ tint }, index) => (tint ? [index] : []))));
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    keepNext: true,
    children: columns.map(
      ({ header: text, align }, index) =>
        new TableCell({
          width: twips(widths[index] ?? 0),
          ...marginsOf(index, columns.length - 1, tinted),
          verticalAlign: VerticalAlignTable.BOTTOM,
          borders: headerLine,
          children: [new Paragraph({ style: style.header, ...(align === 'end' && { alignment: AlignmentType.END }), text: xmlText(text) })],
        }),
    ),
  });
  return new Table({
    width: twips(textWidth),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: padding,
    borders: { ...noLines, insideHorizontal: line(4, colours.hairline), ...(!totals && { bottom: line(4, colours.hairline) }) },
    tableLook: { firstRow: true, lastRow: totals !== null, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [
      header,
      ...rows.map((cells, index) => row(cells, columns, widths, tinted, keepsNext(index, rows.length, totals !== null))),
      ...(totals ? [row(totals, columns, widths, tinted, false, totalLine)] : []),
    ],
  });
}
