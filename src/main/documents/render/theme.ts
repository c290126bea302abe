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
  accent: hex(palette.accent),
  accentTint: hex(palette.accentTint),
  sunken: hex(palette.sunken),
} as const;

export const toneColour: Record<Tone, string> = {
  muted: hex(palette.muted),
  accent: hex(palette.accent),
  good: hex(palette.good),
  warn: hex(palette.warn),
  bad: hex(palette.bad),
};

export const tintColour: Record<Tint, string> = {
  mentor: hex(palette.mentorTint),
  supporter: hex(palette.supporterTint),
  neutral: hex(palette.neutralTint),
  'non-supporter': hex(palette.nonSupporterTint),
  opponent: hex(palette.opponentTint),
  warn: hex(palette.warnTint),
};

/** Half points: the type scale of the page. */
export const size = { cover: 68, h1: 40, h2: 25, lead: 22, body: 20, table: 18, small: 16, kpi: 36 } as const;
