import type { Brand } from '@shared/documents/doc-tree';
import { ImageRun } from 'docx';
import { drawPng, textToPaths } from './draw-svg';
import { xmlText } from './runs';

type Size = { readonly width: number; readonly height: number };
/** A logo as Word takes it; `svg` where it came as a drawing. */
export type Logo = Size & { readonly type: 'png' | 'jpg'; readonly data: Uint8Array; readonly svg: Uint8Array | null };

const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const uint32 = (bytes: Uint8Array, at: number): number => uint16(bytes, at) * 65_536 + uint16(bytes, at + 2);
const sized = (width: number, height: number): Size | null => (width > 0 && height > 0 ? { width, height } : null);

const pngSize = (bytes: Uint8Array): Size | null =>
  uint32(bytes, 0) === 0x89504e47 && bytes.length > 24 ? sized(uint32(bytes, 16), uint32(bytes, 20)) : null;

/** The first frame header of a JPEG. */
function jpegSize(bytes: Uint8Array): Size | null {
  if (uint16(bytes, 0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length; at += 2 + uint16(bytes, at + 2)) {
    const marker = uint16(bytes, at);
    if (marker < 0xffc0 || marker > 0xfffe) return null;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return sized(uint16(bytes, at + 7), uint16(bytes, at + 5));
  }
  return null;
}

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

export function logoRun(logo: Logo, name: Brand['company']): ImageRun {
  const scale = Math.min(room.width / logo.width, room.height / logo.height);
  const transformation = { width: Math.max(1, Math.round(logo.width * scale)), height: Math.max(1, Math.round(logo.height * scale)) };
  const altText = { name: xmlText(name), description: xmlText(name), title: xmlText(name) };
  return logo.svg
    ? new ImageRun({ type: 'svg', data: logo.svg, fallback: { type: 'png', data: logo.data }, transformation, altText })
    : new ImageRun({ type: logo.type, data: logo.data, transformation, altText });
}
