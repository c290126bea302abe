import type { XmlElement } from '@rgrove/parse-xml';
import { type DocumentTemplate, documentTemplateSchema, type ThemeColour, themeColours } from '../../model/document-template';
import { at, attribute } from './xml';

/** What the colours are called in a theme. */
const elementNames: Record<ThemeColour, string> = {
  dark1: 'dk1',
  light1: 'lt1',
  dark2: 'dk2',
  light2: 'lt2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hyperlink: 'hlink',
  followedHyperlink: 'folHlink',
};

/** `#rrggbb` of six hex digits; null for anything else. */
export const hexColour = (digits: string | null): string | null =>
  digits !== null && /^[0-9a-f]{6}$/i.test(digits) ? `#${digits.toLowerCase()}` : null;

function colourOf(scheme: XmlElement | null, name: ThemeColour): string | null {
  const colour = at(scheme, elementNames[name]);
  return hexColour(attribute(at(colour, 'srgbClr'), 'val')) ?? hexColour(attribute(at(colour, 'sysClr'), 'lastClr'));
}

const { fonts: fontsSchema } = documentTemplateSchema.shape;

/** The fonts and colours of a theme part, whichever of them are whole. */
export function readTheme(root: XmlElement | null): Pick<DocumentTemplate, 'fonts' | 'colours'> {
  const elements = at(root, 'themeElements');
  const scheme = at(elements, 'clrScheme');
  const colours = themeColours.map((name) => [name, colourOf(scheme, name)] as const);
  const font = (which: string) => attribute(at(elements, 'fontScheme', which, 'latin'), 'typeface')?.trim() ?? '';
  const fonts = fontsSchema.safeParse({ headings: font('majorFont'), body: font('minorFont') });
  return {
    fonts: fonts.success ? fonts.data : null,
    colours: colours.every(([, colour]) => colour !== null) ? (Object.fromEntries(colours) as DocumentTemplate['colours']) : null,
  };
}
