/** Separators, what Windows forbids, and characters that change how the rest is read (control, direction, zero width). */
const forbidden = /[<>:"/\\|?*\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu;
const reservedOnWindows = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** Most file systems allow 255 bytes; the rest is for an extension, and for the lock file that Word puts beside. */
const maxBytes = 200;

/**
 * A name that every operating system accepts, as close to the wish as can be.
 * @param wish without extension: « Plan 2026 : Durand/Fils ? »
 * @param extension without dot
 * @param fallback when nothing of the wish can stay
 */
export function cleanFileName(wish: string, extension: string, fallback: string): string {
  const spaced = wish.normalize('NFC').replaceAll(forbidden, ' ').replaceAll(/\s+/g, ' ');
  const trimmed = trimEnds(cutToBytes(trimEnds(spaced), maxBytes));
  const stem = trimmed === '' ? fallback : trimmed;
  return `${reservedOnWindows.test(stem) ? `_${stem}` : stem}.${extension}`;
}

/** A leading dot hides a file, a leading dash reads as an option, a trailing dot or space is lost by Windows. */
const trimEnds = (text: string) => text.replaceAll(/^[\s.-]+|[\s.]+$/g, '');

function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let cut = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment);
    if (bytes > limit) break;
    cut += segment;
  }
  return cut;
}
