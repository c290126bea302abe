import type { Palette } from '../design-tokens';
import type { LineKind } from '../model/line';
import type { Card } from './card';

/** Colour of a support level's border, rail and word. */
export function supportColour(palette: Palette, support: Card['support']): string {
  switch (support) {
    case 'mentor':
      return palette.mentor;
    case 'supporter':
      return palette.supporter;
    case 'neutral':
      return palette.neutral;
    case 'non-supporter':
      return palette.nonSupporter;
    case 'opponent':
      return palette.opponent;
    default:
      return palette.unknown;
  }
}

/** Ground of the rail behind the support glyph. */
export function supportTint(palette: Palette, support: Card['support']): string {
  switch (support) {
    case 'mentor':
      return palette.mentorTint;
    case 'supporter':
      return palette.supporterTint;
    case 'neutral':
      return palette.neutralTint;
    case 'non-supporter':
      return palette.nonSupporterTint;
    case 'opponent':
      return palette.opponentTint;
    default:
      return palette.unknownTint;
  }
}

/**
 * Ground and ink of the sign of a support level. The two ends of the scale are solid: at arm's length, and in grey, the eye
 * finds them first.
 */
export function supportSign(palette: Palette, support: Card['support']): { fill: string; ink: string } {
  const solid = support === 'mentor' || support === 'opponent';
  return solid ? { fill: supportColour(palette, support), ink: palette.raised } : { fill: supportTint(palette, support), ink: palette.ink };
}

/** Line colours repeat what their shape says: they are never the only sign. */
export function lineColour(palette: Palette, kind: LineKind): string {
  if (kind === 'influences') return palette.accent;
  if (kind === 'ally') return palette.supporter;
  if (kind === 'conflict') return palette.opponent;
  return palette.muted;
}

/** Dashes of a stroked line: dots for a dotted line, dashes for what is only assumed. */
export const lineDashes = (kind: LineKind, assumed: boolean): string | undefined =>
  kind === 'dotted-line' ? '1.5 5' : assumed ? '6 4' : undefined;

/** Ground colours of business units in the order of their names; tints that stay apart in grey through their heading. */
export const unitTints = [
  'accentTint',
  'neutralTint',
  'warnTint',
  'supporterTint',
  'goodTint',
  'sunken',
] as const satisfies (keyof Palette)[];
