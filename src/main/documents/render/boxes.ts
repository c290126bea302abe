import type { Callout, Facts, KpiStrip } from '@shared/documents/doc-tree';
import {
  BorderStyle,
  type IBorderOptions,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Page } from './page';
import { paragraphsOf } from './paragraphs';
import { runsOf, xmlText } from './runs';
import { style } from './styles';
import { accent, accentTint, colours, toneColour } from './theme';

export const noLine: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const noLines = { top: noLine, bottom: noLine, left: noLine, right: noLine, insideHorizontal: noLine, insideVertical: noLine };
export const line = (size: number, color: NonNullable<IBorderOptions['color']>): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size,
  color,
});
export const twips = (width: number) => ({ size: width, type: WidthType.DXA });

/** Whole twips that add up to `total`. */
export function split(total: number, shares: readonly number[]): number[] {
  const widths = shares.map((share) => Math.floor(total * share));
  const rest = total - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

/** More figures than this stand in two rows of the same length. */
const inOneRow = 6;

export function kpiStrip({ items }: KpiStrip, { textWidth }: Page): Table {
  const rows = items.length > inOneRow ? 2 : 1;
  const perRow = Math.ceil(items.length / rows);
  const widths = split(
    textWidth,
    Array.from({ length: perRow }, () => 1 / perRow),
  );
  const borders = { top: line(12, accent), bottom: line(4, colours.hairline), left: noLine, right: noLine };
  const cell = (item: KpiStrip['items'][number] | undefined, index: number) =>
    new TableCell({
      width: twips(widths[index] ?? 0),
      margins: { top: 70, bottom: 90, left: 0, right: 140 },
      borders: item ? borders : { top: noLine, bottom: noLine, left: noLine, right: noLine },
      children: item
        ? [
            new Paragraph({ style: style.kpiLabel, text: xmlText(item.label) }),
            new Paragraph({ style: perRow >= inOneRow ? style.kpiFine : style.kpiValue, text: xmlText(item.value) }),
            new Paragraph({
              style: style.kpiNote,
              children: [new TextRun({ text: xmlText(item.note), ...(item.tone && { color: toneColour[item.tone], bold: true }) })],
            }),
          ]
        : [new Paragraph({ style: style.kpiNote })],
    });
  return new Table({
    width: twips(textWidth),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noLines,
    rows: Array.from(
      { length: rows },
      (_, row) =>
        new TableRow({
          cantSplit: true,
          children: Array.from({ length: perRow }, (__, index) => cell(items[row * perRow + index], index)),
        }),
    ),
  });
}

/** Two pairs of label and value to a row. */
export function facts({ items }: Facts, { textWidth }: Page): Table {
  const pairs = 2;
  const widths = split(textWidth, [0.2, 0.3, 0.2, 0.3]);
  const rows = Array.from({ length: Math.ceil(items.length / pairs) }, (_, row) => items.slice(row * pairs, row * pairs + pairs));
  const hairline = line(4, colours.hairline);
  const cell = (width: number, child: Paragraph) => new TableCell({ width: twips(width), children: [child] });
  return new Table({
    width: twips(textWidth),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 70, bottom: 70, left: 0, right: 140 },
    borders: { ...noLines, insideHorizontal: hairline, bottom: hairline },
    rows: rows.map(
      (pair) =>
        new TableRow({
          cantSplit: true,
          children: Array.from({ length: pairs }, (_, index) => pair[index]).flatMap((fact, index) => [
            cell(widths[index * 2] ?? 0, new Paragraph({ style: style.factLabel, text: xmlText(fact?.label ?? '') })),
            cell(widths[index * 2 + 1] ?? 0, new Paragraph({ style: style.factValue, children: runsOf(fact?.value ?? []) })),
          ]),
        }),
    ),
  });
}

/** A tinted ground with a strong edge: it stands out in grey as well. */
export function callout({ title, blocks }: Callout, { textWidth }: Page): Table {
  const cell = new TableCell({
    width: twips(textWidth),
    margins: { top: 140, bottom: 100, left: 240, right: 240 },
    verticalAlign: VerticalAlignTable.TOP,
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: accentTint },
    borders: { top: noLine, bottom: noLine, right: noLine, left: line(36, accent) },
    children: [new Paragraph({ style: style.callout, text: xmlText(title) }), ...blocks.flatMap((block) => paragraphsOf(block))],
  });
  return new Table({
    width: twips(textWidth),
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    borders: noLines,
    rows: [new TableRow({ cantSplit: true, children: [cell] })],
  });
}
