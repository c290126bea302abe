import type { DocTree } from '@shared/documents/doc-tree';
import type { Locale } from '@shared/preferences';
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { dresser } from './template-looks';
import { accent, colours, size } from './theme';

/** Tag of the proofing language: what Word's spelling checker and a screen reader use. */
export const languageTag: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR' };

/** Paragraph styles of ours, beside Word's own Title, Heading, Caption and TOC. Restyling a document is changing these. */
export const style = {
  eyebrow: 'KfEyebrow',
  coverEyebrow: 'KfCoverEyebrow',
  coverTitle: 'KfCoverTitle',
  coverSubtitle: 'KfCoverSubtitle',
  company: 'KfCompany',
  lead: 'KfLead',
  note: 'KfNote',
  gap: 'KfGap',
  cell: 'KfTableText',
  header: 'KfTableHeader',
  factLabel: 'KfFactLabel',
  factValue: 'KfFactValue',
  kpiLabel: 'KfKpiLabel',
  kpiValue: 'KfKpiValue',
  kpiFine: 'KfKpiValueSmall',
  kpiNote: 'KfKpiNote',
  callout: 'KfCalloutTitle',
  boxLabel: 'KfBoxLabel',
  gridText: 'KfGridText',
  gridList: 'KfGridList',
  list: 'KfList',
  contents: 'KfContentsTitle',
  picture: 'KfPicture',
  footer: 'Footer',
  footerNote: 'KfFooterNote',
} as const;

export const lists = { bullets: 'kf-bullets', numbers: 'kf-numbers', chapters: 'kf-chapters', fine: 'kf-fine' } as const;

/** `lineRule: auto` wherever `line` is set: without it LibreOffice clips a picture to one line. */
const spacing = (before: number, after: number, line = 264) => ({ before, after, line, lineRule: LineRuleType.AUTO });
const own = (id: string, name: string, options: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...options,
});

const paragraphStyles: IParagraphStyleOptions[] = [
  own(style.eyebrow, 'Keyfolio Eyebrow', {
    run: { size: size.table, color: accent, bold: true, allCaps: true, characterSpacing: 40 },
    paragraph: { spacing: spacing(0, 60, 240), keepNext: true },
  }),
  own(style.coverEyebrow, 'Keyfolio Cover Eyebrow', {
    run: { size: size.lead, color: colours.white, bold: true, allCaps: true, characterSpacing: 60 },
    paragraph: { spacing: spacing(0, 200, 240), keepNext: true },
  }),
  own(style.coverTitle, 'Keyfolio Cover Title', {
    basedOn: 'Title',
    run: { size: size.cover, bold: true, color: colours.white },
    paragraph: { spacing: spacing(0, 160, 216), keepNext: true },
  }),
  own(style.coverSubtitle, 'Keyfolio Cover Subtitle', {
    run: { size: size.lead, color: colours.white },
    paragraph: { spacing: spacing(0, 0, 252) },
  }),
  own(style.company, 'Keyfolio Company', { run: { size: size.body, bold: true }, paragraph: { spacing: spacing(0, 0, 240) } }),
  own(style.lead, 'Keyfolio Lead', {
    run: { size: size.lead, color: colours.muted },
    paragraph: { spacing: spacing(0, 160), keepNext: true },
  }),
  own(style.note, 'Keyfolio Note', { run: { size: size.small, color: colours.muted }, paragraph: { spacing: spacing(100, 160) } }),
  own(style.gap, 'Keyfolio Gap', { run: { size: 4 }, paragraph: { spacing: spacing(0, 0, 240) } }),
  own(style.cell, 'Keyfolio Table Text', { run: { size: size.table }, paragraph: { spacing: spacing(0, 0, 252) } }),
  own(style.header, 'Keyfolio Table Header', {
    run: { size: size.small, color: colours.muted, bold: true },
    paragraph: { spacing: spacing(0, 0, 240), keepNext: true },
  }),
  own(style.factLabel, 'Keyfolio Fact Label', {
    run: { size: size.table, color: colours.muted },
    paragraph: { spacing: spacing(0, 0, 252) },
  }),
  own(style.factValue, 'Keyfolio Fact Value', { run: { size: size.table }, paragraph: { spacing: spacing(0, 0, 252) } }),
  own(style.kpiLabel, 'Keyfolio KPI Label', {
    run: { size: size.small, color: colours.muted, bold: true },
    // As the callout's: its row never splits, and kept with what follows it would leave the heading behind.
    paragraph: { spacing: spacing(40, 40, 240) },
  }),
  own(style.kpiValue, 'Keyfolio KPI Value', {
    run: { size: size.kpi, color: colours.ink, bold: true },
    paragraph: { spacing: spacing(0, 20, 240) },
  }),
  own(style.kpiFine, 'Keyfolio KPI Value Small', {
    basedOn: style.kpiValue,
    run: { size: size.kpiFine, color: colours.ink, bold: true },
  }),
  own(style.kpiNote, 'Keyfolio KPI Note', { run: { size: size.small, color: colours.muted }, paragraph: { spacing: spacing(0, 0, 240) } }),
  own(style.callout, 'Keyfolio Callout Title', {
    run: { size: size.h2, color: accent, bold: true },
    // Its row never splits: kept with what follows, it would pull the box away from its heading.
    paragraph: { spacing: spacing(40, 100) },
  }),
  own(style.boxLabel, 'Keyfolio Box Label', {
    run: { size: size.table, color: accent, bold: true },
    paragraph: { spacing: spacing(0, 60, 240) },
  }),
  own(style.gridText, 'Keyfolio Grid Text', { run: { size: size.table }, paragraph: { spacing: spacing(0, 50, 245) } }),
  own(style.gridList, 'Keyfolio Grid List', { run: { size: size.table }, paragraph: { spacing: spacing(0, 40, 245) } }),
  own(style.list, 'Keyfolio List', { paragraph: { spacing: spacing(0, 90) } }),
  own(style.contents, 'Keyfolio Contents Title', {
    run: { size: size.h2, color: accent, bold: true },
    paragraph: { spacing: spacing(440, 100), keepNext: true },
  }),
  own(style.picture, 'Keyfolio Picture', { paragraph: { spacing: spacing(0, 60, 240), keepNext: true, alignment: AlignmentType.CENTER } }),
  own(style.footer, 'footer', {
    run: { size: size.small, color: colours.muted },
    paragraph: { spacing: spacing(0, 0, 240), border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: colours.hairline } } },
  }),
  own(style.footerNote, 'Keyfolio Footer Note', {
    run: { size: 14, color: colours.muted },
    paragraph: { spacing: spacing(40, 0, 240) },
  }),
  own('TOC1', 'toc 1', { run: { size: size.body }, paragraph: { spacing: spacing(0, 30, 250) } }),
];

/** The document's style sheet: Word's own heading, title and caption styles in our type, and ours; as the company's template has them. */
export function stylesFor({ locale, brand, sections }: Pick<DocTree, 'locale' | 'brand' | 'sections'>): IStylesOptions {
  const dressed = dresser(
    brand.template,
    sections.some(({ tight }) => tight),
  );
  const body = dressed('normal', {
    run: { font: { theme: 'body' }, size: size.body, color: colours.ink },
    paragraph: { spacing: spacing(0, 120) },
  });
  return {
    default: {
      document: { ...body, run: { ...body.run, language: { value: languageTag[locale] } } },
      title: dressed('title', {
        run: { font: { theme: 'headings' }, size: size.title, bold: true, color: colours.ink },
        paragraph: { spacing: spacing(0, 60, 220), keepNext: true },
      }),
      heading1: dressed('heading 1', {
        run: { font: { theme: 'headings' }, size: size.h1, bold: true, color: colours.ink },
        paragraph: {
          spacing: spacing(440, 140, 240),
          keepNext: true,
          keepLines: true,
          border: { top: { style: BorderStyle.SINGLE, size: 18, space: 7, color: accent } },
        },
      }),
      heading2: dressed('heading 2', {
        run: { font: { theme: 'headings' }, size: size.h2, bold: true, color: accent },
        paragraph: { spacing: spacing(260, 90, 240), keepNext: true, keepLines: true },
      }),
      caption: dressed('caption', {
        run: { size: size.small, color: colours.muted, bold: false, italics: false },
        paragraph: { spacing: spacing(120, 80, 240), keepNext: true },
      }),
    },
    paragraphStyles: paragraphStyles.map((one) => ({ ...one, ...dressed((one.name ?? '').toLowerCase(), one) })),
  };
}

export const numbering = {
  config: [
    {
      reference: lists.bullets,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 284, hanging: 284 } }, run: { color: accent } },
        },
      ],
    },
    {
      reference: lists.fine,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 200, hanging: 200 } }, run: { color: accent } },
        },
      ],
    },
    {
      reference: lists.chapters,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL_ZERO,
          text: '%1',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 720, hanging: 720 } }, run: { color: accent } },
        },
      ],
    },
    {
      reference: lists.numbers,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 340, hanging: 340 } }, run: { bold: true, color: accent } },
        },
      ],
    },
  ],
};
