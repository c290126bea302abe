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
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Page } from './page';
import { paragraphsOf } from './paragraphs';
import { runsOf, xmlText } from './runs';
import { style } from './styles';
import { colours } from './theme';

export const noLine: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
export const noLines = { top: noLine, bottom: noLine, left: noLine, right: noLine, insideHorizontal: noLine, insideVertical: noLine };
export const line = (size: number, color: string): IBorderOptions => ({ style: BorderStyle.SINGLE, size, color });
export const twips = (width: number) => ({ size: width, type: WidthType.DXA });

/** Whole twips that add up to `total`. */
export function split(total: number, shares: readonly number[]): number[] {
  const widths = shares.map((share) => Math.floor(total * share));
  const rest = total - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

export function kpiStrip({ items }: KpiStrip, { textWidth }: Page): Table {
  const widths = split(
    textWidth,
    items.map(() => 1 / items.length),
  );
  const cells = items.map(
    ({ label, value, note }, index) =>
      new TableCell({
        width: twips(widths[index] ?? 0),
        margins: { top: 60, bottom: 80, left: 0, right: 160 },
        borders: { top: line(12, colours.accent), bottom: line(4, colours.hairline), left: noLine, right: noLine },
        children: [
          new Paragraph({ style: style.kpiLabel, text: xmlText(label) }),
          new Paragraph({ style: style.kpiValue, text: xmlText(value) }),
          new Paragraph({ style: style.kpiNote, text: xmlText(note) }),
        ],
      }),
  );
  return new Table({
    width: twips(textWidth),
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noLines,
    rows: [new TableRow({ cantSplit: true, children: cells })],
  });
}

/** Two pairs of label and value to a row. */
export function facts({ items }: Facts, { textWidth }: Page, compact = false): Table {
  const pairs = compact ? 1 : 2;
  const widths = compact ? split(textWidth, [0.28, 0.72]) : split(textWidth, [0.2, 0.3, 0.2, 0.3]);
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
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: colours.accentTint },
    borders: { top: noLine, bottom: noLine, right: noLine, left: line(36, colours.accent) },
    children: [new Paragraph({ style: style.callout, text: xmlText(title) }), ...blocks.flatMap(paragraphsOf)],
  });
  return new Table({
    width: twips(textWidth),
    columnWidths: [textWidth],
    layout: TableLayoutType.FIXED,
    borders: noLines,
    rows: [new TableRow({ cantSplit: true, children: [cell] })],
  });
}
