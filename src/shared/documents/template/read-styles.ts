import type { XmlElement } from '@rgrove/parse-xml';
import { builtInStyles, type DocumentTemplate, type TemplateStyle, templateStyleSchema } from '../../model/document-template';
import { readableAccent } from '../brand';
import { hexColour } from './read-theme';
import { at, attribute, childrenOf } from './xml';

type Looks = Partial<TemplateStyle>;
type Colours = DocumentTemplate['colours'];
type Style = { readonly basedOn: string | null; readonly looks: Looks };

/** Of styles that build on each other; more is a circle, or nobody's work. */
const longestChain = 12;

const within = (value: number, from: number, to: number): number => Math.min(to, Math.max(from, value));
const numberOf = (text: string | null): number | null => (text !== null && /^-?\d{1,6}(\.\d+)?$/.test(text) ? Number(text) : null);

/** A switch of Word's: there, and not said to be off. */
function isOn(element: XmlElement | null): boolean | undefined {
  if (!element) return undefined;
  return !['0', 'false', 'off', 'none'].includes(attribute(element, 'val') ?? 'true');
}

/** Word's names of the theme's colours in a document. */
const slots: Record<string, keyof NonNullable<Colours>> = {
  dark1: 'dark1',
  text1: 'dark1',
  light1: 'light1',
  background1: 'light1',
  dark2: 'dark2',
  text2: 'dark2',
  light2: 'light2',
  background2: 'light2',
  accent1: 'accent1',
  accent2: 'accent2',
  accent3: 'accent3',
  accent4: 'accent4',
  accent5: 'accent5',
  accent6: 'accent6',
  hyperlink: 'hyperlink',
  followedHyperlink: 'followedHyperlink',
};

/** Every channel mixed with white (`tint`) or black (`shade`), so much of it kept; 255 parts, as Word writes it. */
function mixed(colour: string, attributeText: string | null, towards: 0 | 255): string {
  const parts = attributeText !== null && /^[0-9a-f]{1,2}$/i.test(attributeText) ? Number.parseInt(attributeText, 16) / 255 : 1;
  const channels = [1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16));
  return `#${channels
    .map((value) =>
      Math.round(value * parts + towards * (1 - parts))
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** The colour of an element that names one; `accent` for the theme's first as it is. */
function colourOf(element: XmlElement | null, colours: Colours, attributes = { value: 'val', theme: 'themeColor' }): string | null {
  const slot = slots[attribute(element, attributes.theme) ?? ''];
  const [tint, shade] = [attribute(element, 'themeTint'), attribute(element, 'themeShade')];
  if (slot === 'accent1' && tint === null && shade === null) return 'accent';
  if (slot && colours) return mixed(mixed(colours[slot], tint, 255), shade, 0);
  return hexColour(attribute(element, attributes.value));
}

function fontOf(fonts: XmlElement | null): TemplateStyle['font'] | undefined {
  if (!fonts) return undefined;
  const theme = attribute(fonts, 'asciiTheme') ?? attribute(fonts, 'hAnsiTheme');
  if (theme !== null) return theme.startsWith('major') ? 'headings' : 'body';
  const named = templateStyleSchema.shape.font.safeParse({ name: attribute(fonts, 'ascii') ?? attribute(fonts, 'hAnsi') ?? '' });
  return named.success ? named.data : undefined;
}

const alignments: Record<string, TemplateStyle['align']> = {
  left: 'start',
  start: 'start',
  both: 'start',
  center: 'center',
  right: 'end',
  end: 'end',
};

function ruleOf(borders: XmlElement | null, colours: Colours): TemplateStyle['rule'] | undefined {
  if (!borders) return undefined;
  for (const side of ['bottom', 'top'] as const) {
    const border = at(borders, side);
    if (!border || ['nil', 'none', null].includes(attribute(border, 'val'))) continue;
    const width = within((numberOf(attribute(border, 'sz')) ?? 4) / 8, 0.25, 6);
    return { side, width, colour: colourOf(border, colours, { value: 'color', theme: 'themeColor' }) ?? 'accent' };
  }
  return null;
}

/** Only what the element says: what it leaves out comes from the style it is based on. */
function looksOf(holder: XmlElement | null, colours: Colours): Looks {
  const [run, paragraph] = [at(holder, 'rPr'), at(holder, 'pPr')];
  const colour = colourOf(at(run, 'color'), colours);
  const size = numberOf(attribute(at(run, 'sz'), 'val'));
  const spacing = at(paragraph, 'spacing');
  const points = (name: string) => {
    const twips = numberOf(attribute(spacing, name));
    return twips === null ? undefined : within(twips / 20, 0, 72);
  };
  const line = ['auto', null].includes(attribute(spacing, 'lineRule')) ? numberOf(attribute(spacing, 'line')) : null;
  const looks: { [Name in keyof TemplateStyle]: TemplateStyle[Name] | undefined } = {
    font: fontOf(at(run, 'rFonts')),
    size: size === null ? undefined : within(Math.round(size) / 2, 6, 72),
    bold: isOn(at(run, 'b')),
    italic: isOn(at(run, 'i')),
    caps: isOn(at(run, 'caps')),
    // Words that nobody can read on white are darkened, as the accent is.
    colour: colour === null ? undefined : colour === 'accent' ? 'accent' : readableAccent(colour),
    align: alignments[attribute(at(paragraph, 'jc'), 'val') ?? ''],
    before: points('before'),
    after: points('after'),
    line: line === null ? undefined : within(Math.round((line / 240) * 1000) / 1000, 0.8, 2),
    rule: ruleOf(at(paragraph, 'pBdr'), colours),
  };
  return Object.fromEntries(Object.entries(looks).filter(([, value]) => value !== undefined));
}

const nothing: TemplateStyle = {
  font: null,
  size: null,
  bold: null,
  italic: null,
  caps: null,
  colour: null,
  align: null,
  before: null,
  after: null,
  line: null,
  rule: null,
};

/** Names of the styles that a document of ours has, in lower case; Word writes those of its own in English in every language. */
const isOurs = (name: string): boolean => (builtInStyles as readonly string[]).includes(name) || /^keyfolio [a-z ]{1,40}$/.test(name);

/**
 * How the styles look that our documents have too, by name; what a style is based on is worked into it, but for "Normal", on which
 * ours are based as well. Numbering, shading and tabs stay ours.
 */
export function readStyles(root: XmlElement | null, colours: Colours): DocumentTemplate['styles'] {
  const paragraphs = childrenOf(root, 'style').filter((style) => attribute(style, 'type') === 'paragraph');
  const byId = new Map<string, Style>();
  const named = new Map<string, string>();
  for (const style of paragraphs) {
    const id = attribute(style, 'styleId') ?? '';
    byId.set(id, { basedOn: attribute(at(style, 'basedOn'), 'val'), looks: looksOf(style, colours) });
    named.set((attribute(at(style, 'name'), 'val') ?? '').trim().toLowerCase(), id);
  }
  const normal = named.get('normal');
  const whole = (id: string | null | undefined, left = longestChain): Looks => {
    const style = id === null || id === undefined || id === normal || left === 0 ? undefined : byId.get(id);
    return style ? { ...whole(style.basedOn, left - 1), ...style.looks } : {};
  };
  const defaults = at(root, 'docDefaults');
  const base: Looks = {
    ...looksOf(at(defaults, 'rPrDefault'), colours),
    ...looksOf(at(defaults, 'pPrDefault'), colours),
    ...(normal === undefined ? {} : byId.get(normal)?.looks),
  };
  const styles: Record<string, TemplateStyle> = Object.keys(base).length === 0 ? {} : { normal: { ...nothing, ...base } };
  for (const [name, id] of [...named].slice(0, 2000)) {
    if (name === 'normal' || !isOurs(name)) continue;
    const looks = whole(id);
    if (Object.keys(looks).length > 0) styles[name] = { ...nothing, ...looks };
  }
  return styles as DocumentTemplate['styles'];
}
