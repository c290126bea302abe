import type { Banner, Brand, Cover } from '@shared/documents/doc-tree';
import {
  AlignmentType,
  HeadingLevel,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
} from 'docx';
import { facts, noLines, split, twips } from './boxes';
import { type Logos, logoRun } from './logo';
import type { Page } from './page';
import { runsOf, xmlText } from './runs';
import { style } from './styles';
import { accent } from './theme';

type Rendered = Paragraph | Table;

const one = (text: string) => runsOf([{ kind: 'text', text }]);

/** Whose document it is: our logo or name on the left, the customer's logo on the right. */
function letterhead({ logo: theirs }: Pick<Cover, 'logo'>, brand: Brand, { textWidth }: Page, logos: Logos): Rendered[] {
  const ours = brand.logo === null ? undefined : logos.get(brand.logo);
  const customer = theirs === null ? undefined : logos.get(theirs);
  const left = ours
    ? new Paragraph({ children: [logoRun(ours, brand.company)] })
    : new Paragraph({ style: style.company, children: one(brand.company) });
  const right = new Paragraph({ alignment: AlignmentType.END, children: customer ? [logoRun(customer, '')] : [] });
  const widths = split(textWidth, [0.5, 0.5]);
  const cells = [left, right].map(
    (child, index) =>
      new TableCell({
        width: twips(widths[index] ?? 0),
        verticalAlign: VerticalAlignTable.CENTER,
        margins: { left: 0, right: 0 },
        children: [child],
      }),
  );
  return [
    new Table({
      width: twips(textWidth),
      columnWidths: widths,
      layout: TableLayoutType.FIXED,
      borders: noLines,
      rows: [new TableRow({ cantSplit: true, height: { value: 1000, rule: HeightRule.EXACT }, children: cells })],
    }),
  ];
}

/** The band of a cover runs from edge to edge of the paper; its words stand in line with the text. */
function band({ eyebrow, title, subtitle }: Cover, page: Page): Table {
  const cell = new TableCell({
    width: twips(page.width),
    verticalAlign: VerticalAlignTable.BOTTOM,
    margins: { top: 300, bottom: 520, left: page.side, right: page.side },
    shading: { type: ShadingType.CLEAR, color: 'auto', fill: accent },
    children: [
      new Paragraph({ style: style.coverEyebrow, children: one(eyebrow) }),
      new Paragraph({ style: style.coverTitle, children: one(title) }),
      new Paragraph({ style: style.coverSubtitle, children: one(subtitle) }),
    ],
  });
  return new Table({
    width: twips(page.width),
    indent: twips(-page.side),
    columnWidths: [page.width],
    layout: TableLayoutType.FIXED,
    borders: noLines,
    rows: [
      new TableRow({ cantSplit: true, height: { value: Math.floor(page.textHeight * 0.3), rule: HeightRule.ATLEAST }, children: [cell] }),
    ],
  });
}

/** Two tables without a paragraph between them are one to Word. */
const between = (after: number): Paragraph => new Paragraph({ style: style.note, spacing: { before: 0, after } });

export const cover = (block: Cover, brand: Brand, page: Page, logos: Logos): Rendered[] => [
  ...letterhead(block, brand, page, logos),
  between(0),
  band(block, page),
  new Paragraph({ style: style.note, children: one(block.notice), spacing: { before: 160, after: 200 } }),
  facts({ kind: 'facts', items: block.facts }, page),
];

/** The head of a document without a cover. */
export const banner = ({ eyebrow, title, subtitle }: Banner): Rendered[] => [
  new Paragraph({ style: style.eyebrow, text: xmlText(eyebrow) }),
  new Paragraph({ heading: HeadingLevel.TITLE, children: one(title) }),
  new Paragraph({ style: style.lead, children: one(subtitle) }),
];
