import { strFromU8 } from 'fflate';
import { type DocumentTemplate, documentTemplateSchema } from '../../model/document-template';
import { unpack } from '../../package/unpack';
import { readZipDirectory } from '../../package/zip-directory';
import { fail, ok, type Result } from '../../result';
import { largestTemplate } from './largest-template';
import { readStyles } from './read-styles';
import { readTheme } from './read-theme';
import { readXml } from './xml';

/** Unpacked, of each part that is read. */
const largestPart = 20_000_000;

/** How old Word files and those with a password begin. */
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const stylesPart = 'word/styles.xml';
const bodyPart = 'word/document.xml';
const themePart = /^word\/theme\/theme\d*\.xml$/;

/**
 * What our documents take over from a company's .docx or .dotx: fonts and colours of its theme, looks of the styles that both have, the
 * margins of its last upright page. Texts, pictures, headers, macros and whatever else it holds are never looked at.
 * @param name of the file, for the reader
 * @returns `template-old` (a .doc, or locked with a password), `template-not-word`, `template-damaged`, `template-too-large`, or
 * `template-nothing` where it has neither a theme nor a style that we could use
 */
export function readTemplate(bytes: Uint8Array, name: string): Result<DocumentTemplate> {
  const params = { name };
  if (bytes.length > largestTemplate) return fail('template-too-large', params);
  if (compound.every((byte, index) => bytes[index] === byte)) return fail('template-old', params);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return fail('template-not-word', params);
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return fail(directory.error.code === 'package-too-large' ? 'template-too-large' : 'template-damaged', params);
  const files = directory.value;
  const theme = files.find((file) => themePart.test(file.name));
  const body = files.find((file) => file.name === bodyPart);
  const styles = files.find((file) => file.name === stylesPart);
  if (!body) return fail('template-not-word', params);
  if ([theme, body, styles].some((file) => file && file.size > largestPart)) return fail('template-too-large', params);

  const texts: (string | null)[] = [];
  for (const file of [theme, styles, body]) {
    const unpacked = file ? unpack(file) : null;
    if (unpacked && !unpacked.ok) return fail('template-damaged', params, unpacked.error.detail);
    texts.push(unpacked ? strFromU8(unpacked.value) : null);
  }
  const [themeText = null, stylesText = null, bodyText = null] = texts;
  const [themeRoot, stylesRoot] = [themeText, stylesText].map((text) => (text === null ? null : readXml(text)));
  if ((themeText !== null && !themeRoot) || (stylesText !== null && !stylesRoot)) return fail('template-damaged', params, 'no XML');
  const { fonts, colours } = readTheme(themeRoot ?? null);
  const looks = readStyles(stylesRoot ?? null, colours);
  if (!fonts && !colours && Object.keys(looks).length === 0) return fail('template-nothing', params);
  const template = documentTemplateSchema.safeParse({
    name: name.slice(0, 200),
    fonts,
    colours,
    margins: marginsOf(bodyText ?? ''),
    styles: looks,
  });
  return template.success ? ok(template.data) : fail('template-damaged', params, template.error.message);
}

const perMillimetre = 1440 / 25.4;

/** Of the last upright section, which is the one that pages follow on from; null where it says nothing that a page could have. */
function marginsOf(body: string): DocumentTemplate['margins'] {
  const sections = body.split('<w:sectPr').slice(1);
  const upright = sections.map((rest) => rest.slice(0, rest.indexOf('</w:sectPr>'))).filter((one) => !one.includes('w:orient="landscape"'));
  const margins = upright.at(-1)?.match(/<w:pgMar\b[^>]*>/)?.[0] ?? '';
  const millimetres = (side: string): number =>
    Math.round(Number(new RegExp(`\\bw:${side}="(\\d{1,5})"`).exec(margins)?.[1] ?? '0') / perMillimetre);
  const within = (value: number, from: number) => Math.min(40, Math.max(from, value));
  const [side, top, bottom] = [Math.max(millimetres('left'), millimetres('right')), millimetres('top'), millimetres('bottom')];
  return side === 0 || top === 0 || bottom === 0 ? null : { side: within(side, 12), top: within(top, 12), bottom: within(bottom, 14) };
}
