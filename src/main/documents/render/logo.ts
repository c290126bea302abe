import { jpegSize, type PixelSize, pngSize } from '@shared/pictures/pixel-size';
import { isWholeSvg } from '@shared/pictures/svg-text';
import { type IImageOptions, ImageRun } from 'docx';
import { drawPng, textToPaths } from './draw-svg';
import { xmlText } from './runs';

/** A logo as Word takes it; `svg` where it came as a drawing. */
export type Logo = PixelSize & { readonly type: 'png' | 'jpg'; readonly data: Uint8Array; readonly svg: Uint8Array | null };

/** Pixels across a drawn logo: sharp at the size of a cover. */
const drawnWidth = 800;

/** A picture of the plan as a logo, any ratio; null for one that is damaged or of a kind Word does not take. */
export function readLogo(dataUrl: string, fontFiles: readonly string[]): Logo | null {
  const [, kind, base64] = /^data:image\/(png|jpeg|svg\+xml);base64,(.+)$/.exec(dataUrl) ?? [];
  if (kind === undefined || base64 === undefined) return null;
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (kind !== 'svg+xml') {
    const size = kind === 'png' ? pngSize(bytes) : jpegSize(bytes);
    return size && { ...size, type: kind === 'png' ? 'png' : 'jpg', data: bytes, svg: null };
  }
  try {
    const svg = new TextDecoder().decode(bytes);
    if (!isWholeSvg(svg)) return null;
    const data = drawPng(svg, fontFiles, { width: drawnWidth }, null);
    const size = pngSize(data);
    return size && { ...size, type: 'png', data, svg: textToPaths(svg, fontFiles) };
  } catch {
    // Not a drawing at all: the document goes without a logo rather than not at all.
    return null;
  }
}

export type Logos = ReadonlyMap<string, Logo>;

/** CSS pixels that a logo may fill on a cover. */
const room = { width: 190, height: 56 };

/** The whole logo, whatever its ratio, as large as its room allows. */
export function logoRun(logo: Logo, alt: string): ImageRun {
  const scale = Math.min(room.width / logo.width, room.height / logo.height);
  return imageRun(logo, alt, { width: Math.max(1, Math.round(logo.width * scale)), height: Math.max(1, Math.round(logo.height * scale)) });
}

/** A picture that fills a size, cut to its middle. */
export function filling(picture: Logo, alt: string, size: PixelSize): ImageRun {
  const scale = Math.max(size.width / picture.width, size.height / picture.height);
  const cut = (side: 'width' | 'height') => Math.max(0, 1 - size[side] / (picture[side] * scale)) * 50;
  return imageRun(picture, alt, size, { left: cut('width'), right: cut('width'), top: cut('height'), bottom: cut('height') });
}

function imageRun(logo: Logo, alt: string, transformation: PixelSize, crop?: IImageOptions['crop']): ImageRun {
  const altText = { name: xmlText(alt), description: xmlText(alt), title: xmlText(alt) };
  return logo.svg
    ? new ImageRun({
        type: 'svg',
        data: logo.svg,
        fallback: { type: 'png', data: logo.data },
        transformation,
        altText,
        ...(crop && { crop }),
      })
    : new ImageRun({ type: logo.type, data: logo.data, transformation, altText, ...(crop && { crop }) });
}
