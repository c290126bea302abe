import type { DocumentTemplate, TemplateStyle } from '@shared/model/document-template';
import { AlignmentType, BorderStyle, type IParagraphStyleOptions, LineRuleType } from 'docx';
import { accent, docxColour } from './theme';

type Looks = Pick<IParagraphStyleOptions, 'run' | 'paragraph'>;

/** Points that a style may be set in: a title larger than its page would be no title, and a table's text must fit its columns. */
const sizes: Readonly<Record<string, readonly [number, number]>> = {
  normal: [9, 12],
  title: [18, 40],
  'heading 1': [14, 30],
  'heading 2': [10.5, 18],
  caption: [7, 10],
  'toc 1': [9, 12],
  footer: [7, 9],
};
const anySize = [6, 48] as const;
/** What stands on the accent is white, whatever the template says of other ground. */
const onAccent = /^keyfolio cover /;

const alignments = { start: AlignmentType.LEFT, center: AlignmentType.CENTER, end: AlignmentType.END } as const;
const colourOf = (colour: NonNullable<TemplateStyle['colour']>) => (colour === 'accent' ? accent : docxColour(colour));
const fontOf = (font: NonNullable<TemplateStyle['font']>) => (typeof font === 'string' ? { theme: font } : font.name);
const twips = (points: number): number => Math.round(points * 20);

/** Fonts and colours: what a document that must keep to one page may take over. */
const lettersOf = (name: string, { font, colour }: TemplateStyle): Looks['run'] => ({
  ...(font !== null && { font: fontOf(font) }),
  ...(colour !== null && !onAccent.test(name) && { color: colourOf(colour) }),
});

function runOf(name: string, looks: TemplateStyle): Looks['run'] {
  const { size, bold, italic, caps } = looks;
  const [least, most] = sizes[name] ?? anySize;
  return {
    ...lettersOf(name, looks),
    ...(size !== null && { size: Math.round(Math.min(most, Math.max(least, size)) * 2) }),
    ...(bold !== null && { bold }),
    ...(italic !== null && { italics: italic }),
    ...(caps !== null && { allCaps: caps }),
  };
}

function paragraphOf({ align, before, after, line, rule }: TemplateStyle, ours: Looks['paragraph']): Looks['paragraph'] {
  const spacing = {
    ...ours?.spacing,
    ...(before !== null && { before: twips(before) }),
    ...(after !== null && { after: twips(after) }),
    ...(line !== null && { line: Math.round(line * 240), lineRule: LineRuleType.AUTO }),
  };
  return {
    ...ours,
    ...(Object.keys(spacing).length > 0 && { spacing }),
    ...(align !== null && { alignment: alignments[align] }),
    ...(rule !== null && {
      border: { [rule.side]: { style: BorderStyle.SINGLE, size: Math.round(rule.width * 8), space: 7, color: colourOf(rule.colour) } },
    }),
  };
}

/**
 * Our styles as a company's template has them: what it does not say stays ours.
 * @param tight for a document that must keep to one page: fonts and colours, but neither sizes nor air
 */
export const dresser =
  (template: DocumentTemplate | null, tight: boolean) =>
  (name: string, { run, paragraph }: Looks): Looks => {
    const looks = (template?.styles as Record<string, TemplateStyle | undefined> | undefined)?.[name];
    const dressed = {
      run: looks ? { ...run, ...(tight ? lettersOf(name, looks) : runOf(name, looks)) } : run,
      paragraph: looks && !tight ? paragraphOf(looks, paragraph) : paragraph,
    };
    return { ...(dressed.run && { run: dressed.run }), ...(dressed.paragraph && { paragraph: dressed.paragraph }) };
  };
