import { type Palette, palettes } from '@shared/design-tokens';
import type { Tint, Tone } from '@shared/documents/doc-tree';

const palette: Palette = palettes.light;

/** docx wants six hex digits without the sign. */
const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/**
 * Calibri is in every Office since 2007, Carlito is its metric twin where there is none: the same lines and pages everywhere.
 * Aptos would be newer, but only Microsoft 365 has it, and LibreOffice ignores the alternative named for it.
 */
export const fonts = { name: 'Calibri', twin: 'Carlito' } as const;

/** The screen's tokens in Word's terms. */
export const colours = {
  ink: hex(palette.ink),
  muted: hex(palette.muted),
  hairline: hex(palette.hairline),
  control: hex(palette.control),
  sunken: hex(palette.sunken),
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

/** Theme of the file. */
export const wordTheme = (accentColour: string) =>
  ({
    name: 'Keyfolio',
    colors: {
      accent1: hex(accentColour),
      accent2: mixed(hex(accentColour), 0.11),
      accent3: mixed(hex(accentColour), 0.45),
      dark2: colours.ink,
      light2: colours.sunken,
    },
    fonts: { headings: fonts.name, body: fonts.name },
  }) as const;

export const toneColour: Record<Tone, string | { theme: 'accent1' }> = {
  accent,
  muted: hex(palette.muted),
  good: hex(palette.good),
  warn: hex(palette.warn),
  bad: hex(palette.bad),
};

export const tintColour: Record<Tint, string | typeof accentTint> = {
  mentor: hex(palette.mentorTint),
  supporter: hex(palette.supporterTint),
  neutral: hex(palette.neutralTint),
  'non-supporter': hex(palette.nonSupporterTint),
  opponent: hex(palette.opponentTint),
  good: hex(palette.goodTint),
  warn: hex(palette.warnTint),
  bad: hex(palette.badTint),
  accent: accentTint,
};

/** Half points: the type scale of the page. */
export const size = { cover: 76, title: 52, h1: 40, h2: 25, lead: 23, body: 20, table: 18, small: 16, kpi: 38, kpiFine: 30 } as const;
