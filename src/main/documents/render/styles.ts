import type { Locale } from '@shared/preferences';
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx';
import { colours, fonts, size } from './theme';

/** Tag of the proofing language: what Word's spelling checker and a screen reader use. */
export const languageTag: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR' };

/** Paragraph styles of ours, beside Word's own Title, Heading, Caption and TOC. Restyling a document is changing these. */
export const style = {
  eyebrow: 'KfEyebrow',
  lead: 'KfLead',
  note: 'KfNote',
  cell: 'KfTableText',
  header: 'KfTableHeader',
  factLabel: 'KfFactLabel',
  factValue: 'KfFactValue',
  kpiLabel: 'KfKpiLabel',
  kpiValue: 'KfKpiValue',
  kpiNote: 'KfKpiNote',
  callout: 'KfCalloutTitle',
  list: 'KfList',
  contents: 'KfContentsTitle',
  picture: 'KfPicture',
  footer: 'Footer',
} as const;

export const lists = { bullets: 'kf-bullets', numbers: 'kf-numbers' } as const;

/** `lineRule: auto` wherever `line` is set: without it LibreOffice clips a picture to one line. */
const spacing = (before: number, after: number, line = 264) => ({ before, after, line, lineRule: LineRuleType.AUTO });
const own = (id: string, name: string, options: Omit<IParagraphStyleOptions, 'id' | 'name'>): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  quickFormat: true,
  ...options,
});
const accent = { theme: 'accent1' } as const;

const paragraphStyles: IParagraphStyleOptions[] = [
  own(style.eyebrow, 'Keyfolio Eyebrow', {
    run: { size: size.lead, color: accent, bold: true, allCaps: true, characterSpacing: 40 },
    // A short accent bar above the words: the indent keeps it short.
    paragraph: {
      spacing: spacing(2600, 120),
      indent: { right: 6400 },
      border: { top: { style: BorderStyle.SINGLE, size: 36, space: 12, color: accent } },
    },
  }),
  own(style.lead, 'Keyfolio Lead', {
    run: { size: size.lead, color: colours.muted },
    paragraph: { spacing: spacing(0, 160), keepNext: true },
  }),
  own(style.note, 'Keyfolio Note', { run: { size: size.small, color: colours.muted }, paragraph: { spacing: spacing(100, 160) } }),
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
    paragraph: { spacing: spacing(40, 40, 240), keepNext: true },
  }),
  own(style.kpiValue, 'Keyfolio KPI Value', {
    run: { size: size.kpi, color: colours.ink, bold: true },
    paragraph: { spacing: spacing(0, 20, 240), keepNext: true },
  }),
  own(style.kpiNote, 'Keyfolio KPI Note', { run: { size: size.small, color: colours.muted }, paragraph: { spacing: spacing(0, 0, 240) } }),
  own(style.callout, 'Keyfolio Callout Title', {
    run: { size: size.h2, color: accent, bold: true },
    paragraph: { spacing: spacing(40, 100), keepNext: true },
  }),
  own(style.list, 'Keyfolio List', { paragraph: { spacing: spacing(0, 90) } }),
  own(style.contents, 'Keyfolio Contents Title', {
    run: { size: size.small, color: colours.muted, bold: true },
    paragraph: { spacing: spacing(900, 80), keepNext: true },
  }),
  own(style.picture, 'Keyfolio Picture', { paragraph: { spacing: spacing(0, 60, 240), keepNext: true, alignment: AlignmentType.CENTER } }),
  own(style.footer, 'footer', {
    run: { size: size.small, color: colours.muted },
    paragraph: { spacing: spacing(0, 0, 240), border: { top: { style: BorderStyle.SINGLE, size: 4, space: 6, color: colours.hairline } } },
  }),
  own('TOC1', 'toc 1', { run: { size: size.body }, paragraph: { spacing: spacing(0, 60) } }),
];

/** The document's style sheet: Word's own heading, title and caption styles in our type, and ours. */
export const stylesFor = (locale: Locale): IStylesOptions => ({
  default: {
    document: {
      run: { font: { theme: 'body' }, size: size.body, color: colours.ink, language: { value: languageTag[locale] } },
      paragraph: { spacing: spacing(0, 120) },
    },
    title: {
      run: { font: { theme: 'headings' }, size: size.cover, bold: true, color: colours.ink },
      paragraph: { spacing: spacing(0, 120, 228), keepNext: true },
    },
    heading1: {
      run: { font: { theme: 'headings' }, size: size.h1, bold: true, color: colours.ink },
      paragraph: {
        spacing: spacing(480, 160, 240),
        keepNext: true,
        keepLines: true,
        border: { top: { style: BorderStyle.SINGLE, size: 18, space: 7, color: accent } },
      },
    },
    heading2: {
      run: { font: { theme: 'headings' }, size: size.h2, bold: true, color: accent },
      paragraph: { spacing: spacing(320, 100, 240), keepNext: true, keepLines: true },
    },
    caption: {
      run: { size: size.small, color: colours.muted, bold: false, italics: false },
      paragraph: { spacing: spacing(120, 80, 240), keepNext: true },
    },
  },
  paragraphStyles,
});

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
          style: { paragraph: { indent: { left: 284, hanging: 284 } }, run: { color: colours.accent } },
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
          style: { paragraph: { indent: { left: 340, hanging: 340 } }, run: { bold: true, color: colours.accent } },
        },
      ],
    },
  ],
};

/** Theme of the file: changing its accent in Word restyles the document. */
export const wordTheme = {
  name: 'Keyfolio',
  colors: { accent1: colours.accent, dark2: colours.ink, light2: colours.sunken },
  fonts: { headings: fonts.name, body: fonts.name },
} as const;
