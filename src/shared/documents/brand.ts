import { palettes } from '../design-tokens';
import type { Picture, PortfolioSettings } from '../model/portfolio';
import type { Brand } from './doc-tree';

/** Height of a cover's picture as a share of its width: from edge to edge, and room for the contents below. */
export const coverRatio = 2 / 7;

/** WCAG: text on white, and white on it. */
const readable = 4.5;

const channels = (hex: string): number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
const toHex = (values: readonly number[]): string => `#${values.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;

/** Contrast of a colour with white, 1 to 21 (WCAG 2.2). */
export function contrastWithWhite(hex: string): number {
  const [r = 0, g = 0, b = 0] = channels(hex).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}

/** The colour, darkened until it can be read on white: a yellow brand stays a deep yellow, and legible. */
export function readableAccent(hex: string): string {
  let colour = hex;
  while (contrastWithWhite(colour) < readable) colour = toHex(channels(colour).map((value) => value * 0.96));
  return colour;
}

/** The branding a document wears: what the portfolio says, then what its Word template looks like, else the product's own. */
export function brandOf(settings: PortfolioSettings | undefined, pictures: readonly Pick<Picture, 'id' | 'data'>[]): Brand {
  const template = settings?.documentTemplate ?? null;
  const pictureOf = (wanted: string | null | undefined) => pictures.find(({ id }) => id === wanted)?.data ?? null;
  return {
    accent: readableAccent(settings?.accentColour ?? template?.colours?.accent1 ?? palettes.light.accent),
    company: settings?.companyName.trim() ?? '',
    logo: pictureOf(settings?.logoId),
    coverPicture: pictureOf(settings?.coverPictureId),
    template,
  };
}
