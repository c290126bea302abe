/** In pixels. */
export type PixelSize = { readonly width: number; readonly height: number };

const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
const uint32 = (bytes: Uint8Array, at: number): number => uint16(bytes, at) * 65_536 + uint16(bytes, at + 2);
const sized = (width: number, height: number): PixelSize | null => (width > 0 && height > 0 ? { width, height } : null);

/** What a PNG says of its size; null for what is none. */
export const pngSize = (bytes: Uint8Array): PixelSize | null =>
  uint32(bytes, 0) === 0x89504e47 && bytes.length > 24 ? sized(uint32(bytes, 16), uint32(bytes, 20)) : null;

/** What the first frame header of a JPEG says of its size; null for what is none. */
export function jpegSize(bytes: Uint8Array): PixelSize | null {
  if (uint16(bytes, 0) !== 0xffd8) return null;
  for (let at = 2; at + 9 < bytes.length; at += 2 + uint16(bytes, at + 2)) {
    const marker = uint16(bytes, at);
    if (marker < 0xffc0 || marker > 0xfffe) return null;
    const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
    if (isFrame) return sized(uint16(bytes, at + 7), uint16(bytes, at + 5));
  }
  return null;
}
