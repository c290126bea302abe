import { analyse } from 'chardet';

/** Encodings that a file can be read in, as `TextDecoder` names them. */
export const encodings = [
  'utf-8',
  'windows-1252',
  'iso-8859-15',
  'windows-1250',
  'windows-1251',
  'windows-1253',
  'windows-1254',
  'macintosh',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export type Encoding = (typeof encodings)[number];

/** What the first bytes of a file say: text in an encoding, a workbook, or no text at all. */
export type FileNature = { nature: 'text'; encoding: Encoding } | { nature: 'workbook' } | { nature: 'binary' };

const startsWith = (bytes: Uint8Array, ...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);

/**
 * Looks at the start of a file (64 KB are plenty). A byte order mark decides; then valid UTF-8; then NULs in every other
 * byte (UTF-16 without a mark); then statistics, with Windows-1252, Excel's own, in doubt.
 * @param whole true when `bytes` is the whole file, so that its last character must be complete
 */
export function natureOf(bytes: Uint8Array, whole: boolean): FileNature {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return { nature: 'workbook' };
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return { nature: 'text', encoding: 'utf-8' };
  if (startsWith(bytes, 0xff, 0xfe)) return { nature: 'text', encoding: 'utf-16le' };
  if (startsWith(bytes, 0xfe, 0xff)) return { nature: 'text', encoding: 'utf-16be' };
  const nuls = countNuls(bytes);
  // Text of western languages in UTF-16 has a zero in nearly every second byte.
  if (nuls.odd > bytes.length * 0.3 && nuls.even < bytes.length * 0.05) return { nature: 'text', encoding: 'utf-16le' };
  if (nuls.even > bytes.length * 0.3 && nuls.odd < bytes.length * 0.05) return { nature: 'text', encoding: 'utf-16be' };
  if (nuls.odd + nuls.even > 0 || controlShare(bytes) > 0.02) return { nature: 'binary' };
  if (isUtf8(bytes, whole)) return { nature: 'text', encoding: 'utf-8' };
  return { nature: 'text', encoding: likeliest(bytes) };
}

function countNuls(bytes: Uint8Array): { even: number; odd: number } {
  const nuls = { even: 0, odd: 0 };
  for (let index = 0; index < bytes.length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) nuls.even += 1;
    else nuls.odd += 1;
  }
  return nuls;
}

/** Share of control characters that no text has: all but tab, line ends, form feed and escape. */
function controlShare(bytes: Uint8Array): number {
  let controls = 0;
  for (const byte of bytes) if (byte < 32 && ![9, 10, 12, 13, 27].includes(byte)) controls += 1;
  return bytes.length === 0 ? 0 : controls / bytes.length;
}

function isUtf8(bytes: Uint8Array, whole: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole });
    return true;
  } catch {
    return false;
  }
}

/** ISO-8859-1 is read as Windows-1252, which holds it whole and adds the characters that files labelled so really use. */
function likeliest(bytes: Uint8Array): Encoding {
  for (const { name, confidence } of analyse(bytes)) {
    const known = encodings.find((encoding) => encoding === name.toLowerCase());
    if (name === 'ISO-8859-1' || confidence < 20) return 'windows-1252';
    if (known && known !== 'utf-8' && !known.startsWith('utf-16')) return known;
  }
  return 'windows-1252';
}
