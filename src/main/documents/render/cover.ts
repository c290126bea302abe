import { coverRatio } from '@shared/documents/brand';
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
import { filling, type Logo, type Logos, logoRun } from './logo';
import { type Page, twipsToPixels } from './page';
import { runsOf, xmlText } from './runs';
import { style } from './styles';
import { accent } from './theme';

type Rendered = Paragraph | Table;

const one = (text: string) => runsOf([{ kind: 'text', text }]);

/** Whose document it is: our logo or name on the left, the customer's logo on the right. */
function letterhead({ logo: theirs, alt }: Cover, brand: Brand, { textWidth }: Page, logos: Logos): Rendered[] {
  const ours = brand.logo === null ? undefined : logos.get(brand.logo);
  const customer = theirs === null ? undefined : logos.get(theirs);
  const left = ours
    ? new Paragraph({ children: [logoRun(ours, brand.company === '' ? alt.ours : brand.company)] })
    : new Paragraph({ style: style.company, children: one(brand.company) });
  const right = new Paragraph({ alignment: AlignmentType.END, children: customer ? [logoRun(customer, alt.theirs)] : [] });
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

/** The band's share of the page's height, alone and below a picture. */
const bandShare = { alone: 0.3, belowPicture: 0.15 } as const;

/** What stands on a cover beside its picture, the longest contents included; twips. */
const besideCoverPicture = 11_000;

/** The picture from edge to edge of the paper, and no higher than leaves room for the contents: its middle, where its ratio is another. */
function pictureRow(picture: Logo, alt: string, page: Page): TableRow {
  const height = Math.floor(Math.min(page.width * coverRatio, Math.max(page.textHeight - besideCoverPicture, page.textHeight * 0.1)));
  const size = { width: twipsToPixels(page.width), height: twipsToPixels(height) };
  return new TableRow({
    cantSplit: true,
    height: { value: height, rule: HeightRule.EXACT },
    children: [
      new TableCell({
        width: twips(page.width),
        margins: { top: 0, bottom: 0, left: 0, right: 0 },
        shading: { type: ShadingType.CLEAR, color: 'auto', fill: accent },
        children: [new Paragraph({ style: style.picture, spacing: { before: 0, after: 0 }, children: [filling(picture, alt, size)] })],
      }),
    ],
  });
}

/** The band of a cover runs from edge to edge of the paper; its words stand in line with the text. */
function band({ eyebrow, title, subtitle, alt }: Cover, page: Page, picture: Logo | undefined): Table {
  const cell = new TableCell({
    width: twips(page.width),
    verticalAlign: VerticalAlignTable.BOTTOM,
    margins: { top: 300, bottom: picture ? 320 : 520, left: page.side, right: page.side },
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
      ...(picture ? [pictureRow(picture, alt.picture, page)] : []),
      new TableRow({
        cantSplit: true,
        height: { value: Math.floor(page.textHeight * bandShare[picture ? 'belowPicture' : 'alone']), rule: HeightRule.ATLEAST },
        children: [cell],
      }),
    ],
  });
}

/** Two tables without a paragraph between them are one to Word. */
const between = (after: number): Paragraph => new Paragraph({ style: style.note, spacing: { before: 0, after } });

export const cover = (block: Cover, brand: Brand, page: Page, logos: Logos): Rendered[] => [
  ...letterhead(block, brand, page, logos),
  between(0),
  band(block, page, brand.coverPicture === null ? undefined : logos.get(brand.coverPicture)),
  new Paragraph({ style: style.note, children: one(block.notice), spacing: { before: 160, after: 200 } }),
  facts({ kind: 'facts', items: block.facts }, page),
];

/** The head of a document without a cover. */
export const banner = ({ eyebrow, title, subtitle }: Banner): Rendered[] => [
  new Paragraph({ style: style.eyebrow, text: xmlText(eyebrow) }),
  new Paragraph({ heading: HeadingLevel.TITLE, children: one(title) }),
  new Paragraph({ style: style.lead, children: one(subtitle) }),
];
