import { type Palette, palettes } from '@shared/design-tokens';
import type { Brand, Tint, Tone } from '@shared/documents/doc-tree';

const palette: Palette = palettes.light;

/** docx wants six hex digits without the sign. */
export const docxColour = (colour: string): string => colour.replace('#', '').toUpperCase();

/**
 * Calibri is in every Office since 2007, Carlito is its metric twin where there is none: the same lines and pages everywhere.
 * Aptos would be newer, but only Microsoft 365 has it, and LibreOffice ignores the alternative named for it.
 */
export const fonts = { name: 'Calibri', twin: 'Carlito' } as const;

/** The screen's tokens in Word's terms. */
export const colours = {
  ink: docxColour(palette.ink),
  muted: docxColour(palette.muted),
  hairline: docxColour(palette.hairline),
  control: docxColour(palette.control),
  sunken: docxColour(palette.sunken),
  white: 'FFFFFF',
} as const;

/** The document's accent, by its name in the theme: changing the theme in Word restyles all that wears it. */
export const accent = { theme: 'accent1' } as const;
/** Its ground and its middle step: mixed with white here, since each program lightens a theme's colour in its own way. */
export const accentTint = { theme: 'accent2' } as const;
export const accentMid = { theme: 'accent3' } as const;

/** A colour mixed with white, so much of it; six hex digits, without the sign where it had none. */
export const mixed = (colour: string, share: number): string =>
  (colour.startsWith('#') ? '#' : '') +
  [0, 2, 4]
    .map((at) => at + (colour.startsWith('#') ? 1 : 0))
    .map((at) => Math.round(Number.parseInt(colour.slice(at, at + 2), 16) * share + 255 * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0').toUpperCase())
    .join('');

/**
 * Theme of the file. A company's own gives its fonts and colours; the accent is its first colour, dark enough to be read, its next ones follow
 * after the two steps that our grounds need.
 */
export function wordTheme({ accent: accentColour, template }: Brand) {
  const { colours: own, fonts: ownFonts } = template ?? {};
  return {
    name: 'Keyfolio',
    colors: {
      accent1: docxColour(accentColour),
      accent2: mixed(docxColour(accentColour), 0.11),
      accent3: mixed(docxColour(accentColour), 0.45),
      dark2: docxColour(own?.dark2 ?? palette.ink),
      light2: docxColour(own?.light2 ?? palette.sunken),
      ...(own && {
        accent4: docxColour(own.accent2),
        accent5: docxColour(own.accent3),
        accent6: docxColour(own.accent4),
        hyperlink: docxColour(own.hyperlink),
        followedHyperlink: docxColour(own.followedHyperlink),
      }),
    },
    fonts: { headings: ownFonts?.headings ?? fonts.name, body: ownFonts?.body ?? fonts.name },
  };
}

export const toneColour: Record<Tone, string | { theme: 'accent1' }> = {
  accent,
  muted: docxColour(palette.muted),
  good: docxColour(palette.good),
  warn: docxColour(palette.warn),
  bad: docxColour(palette.bad),
};

export const tintColour: Record<Tint, string | typeof accentTint> = {
  mentor: docxColour(palette.mentorTint),
  supporter: docxColour(palette.supporterTint),
  neutral: docxColour(palette.neutralTint),
  'non-supporter': docxColour(palette.nonSupporterTint),
  opponent: docxColour(palette.opponentTint),
  good: docxColour(palette.goodTint),
  warn: docxColour(palette.warnTint),
  bad: docxColour(palette.badTint),
  accent: accentTint,
};

/** Half points: the type scale of the page. */
export const size = { cover: 76, title: 52, h1: 40, h2: 25, lead: 23, body: 20, table: 18, small: 16, kpi: 38, kpiFine: 30 } as const;
