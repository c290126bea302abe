import cyrillic from '@fontsource/carlito/files/carlito-cyrillic-400-normal.woff2?url';
import cyrillicBold from '@fontsource/carlito/files/carlito-cyrillic-700-normal.woff2?url';
import greek from '@fontsource/carlito/files/carlito-greek-400-normal.woff2?url';
import greekBold from '@fontsource/carlito/files/carlito-greek-700-normal.woff2?url';
import latin from '@fontsource/carlito/files/carlito-latin-400-normal.woff2?url';
import latinBold from '@fontsource/carlito/files/carlito-latin-700-normal.woff2?url';
import latinExtended from '@fontsource/carlito/files/carlito-latin-ext-400-normal.woff2?url';
import latinExtendedBold from '@fontsource/carlito/files/carlito-latin-ext-700-normal.woff2?url';
import ranges from '@fontsource/carlito/unicode.json';

const files = [
  { regular: latin, bold: latinBold, unicodeRange: ranges.latin },
  { regular: latinExtended, bold: latinExtendedBold, unicodeRange: ranges['latin-ext'] },
  { regular: greek, bold: greekBold, unicodeRange: ranges.greek },
  { regular: cyrillic, bold: cyrillicBold, unicodeRange: ranges.cyrillic },
];

/**
 * Carlito under the name of Calibri, whose letters are exactly as wide: the same lines on every machine, with Office or without. What
 * is not needed for what the document says is not loaded.
 */
export async function addFonts(target: Document): Promise<void> {
  const { FontFace: Face } = target.defaultView ?? window;
  const faces = files.flatMap(({ regular, bold, unicodeRange }) =>
    [
      { file: regular, weight: '400' },
      { file: bold, weight: '700' },
    ].map(({ file, weight }) => new Face('Calibri', `url(${new URL(file, window.location.href).href})`, { weight, unicodeRange })),
  );
  for (const face of faces) target.fonts.add(face);
  await Promise.all(['400', '700'].map((weight) => target.fonts.load(`${weight} 12px Calibri`)));
}
