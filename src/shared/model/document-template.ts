import { z } from 'zod';

/**
 * What is kept of a company's Word template: its theme, its margins and how its styles look. Values, never its XML: whatever file they
 * were read from, or whoever sent the plan, a document made with them is well formed.
 */

/** A name that Word can write: no control characters. */
const fontName = z
  .string()
  .min(1)
  .max(64)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are exactly what is refused
  .regex(/^[^\u0000-\u001f\u007f\ud800-\udfff\ufffe\uffff]+$/);
const colour = z.string().regex(/^#[0-9a-f]{6}$/);
/** `accent`: the document's accent, which follows the theme. */
const styleColour = z.union([z.literal('accent'), colour]);

/** The colours of a Word theme, in its order. */
export const themeColours = [
  'dark1',
  'light1',
  'dark2',
  'light2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hyperlink',
  'followedHyperlink',
] as const;
export type ThemeColour = (typeof themeColours)[number];

/** Looks of one style; null: as the document's own. */
export const templateStyleSchema = z.object({
  /** One of the theme's two fonts, or a font by its name. */
  font: z.union([z.enum(['headings', 'body']), z.object({ name: fontName })]).nullable(),
  /** Points; halves are Word's finest step. */
  size: z.number().min(6).max(72).multipleOf(0.5).nullable(),
  bold: z.boolean().nullable(),
  italic: z.boolean().nullable(),
  caps: z.boolean().nullable(),
  colour: styleColour.nullable(),
  align: z.enum(['start', 'center', 'end']).nullable(),
  /** Points above and below; lines of the font. */
  before: z.number().min(0).max(72).nullable(),
  after: z.number().min(0).max(72).nullable(),
  line: z.number().min(0.8).max(2).nullable(),
  /** A line along the paragraph; its width in points. */
  rule: z.object({ side: z.enum(['top', 'bottom']), width: z.number().min(0.25).max(6), colour: styleColour }).nullable(),
});
export type TemplateStyle = z.infer<typeof templateStyleSchema>;

/** Word's own styles that the documents use, by the names that are the same in every language of Word. */
export const builtInStyles = ['normal', 'title', 'heading 1', 'heading 2', 'caption', 'toc 1', 'footer'] as const;
/** Ours are named `Keyfolio ...`: a document that was exported, restyled in Word and given back keeps what was done to them. */
const styleName = z.union([z.enum(builtInStyles), z.string().regex(/^keyfolio [a-z ]{1,40}$/)]);

export const documentTemplateSchema = z.object({
  /** Of the file that it was read from. */
  name: z.string().min(1).max(200),
  /** Those of its theme; null: it has none. */
  fonts: z.object({ headings: fontName, body: fontName }).nullable(),
  colours: z.object(Object.fromEntries(themeColours.map((name) => [name, colour])) as Record<ThemeColour, typeof colour>).nullable(),
  /** Of an upright page, in millimetres; null: ours. */
  margins: z.object({ side: z.number().min(12).max(40), top: z.number().min(12).max(40), bottom: z.number().min(14).max(40) }).nullable(),
  styles: z.partialRecord(styleName, templateStyleSchema).refine((styles) => Object.keys(styles).length <= 60),
});
export type DocumentTemplate = z.infer<typeof documentTemplateSchema>;
