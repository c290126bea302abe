/**
 * The design tokens: one file feeds the screen (as `--kf-*` variables, see `tokensCss`) and Word (as plain values).
 * Colours are sRGB hex. Every pair that must be read is measured in `test/unit/shared/design-tokens.test.ts`.
 */

/** Family, sizes in CSS pixels, weights and line height. Inter is bundled; Carlito stands in for it in Word. */
export const type = {
  family: '"Inter Variable", Inter, system-ui, sans-serif',
  mono: 'ui-monospace, "SFMono-Regular", "DejaVu Sans Mono", monospace',
  size: { xs: 12, sm: 13, md: 15, lg: 18, xl: 24, xxl: 32 },
  weight: { regular: 400, medium: 500, bold: 600 },
  line: 1.45,
} as const;

/** CSS pixels on a 4 px grid: `related` between things of a group, `group` between groups, `section` between sections. */
export const space = { half: 4, related: 8, control: 12, group: 16, page: 24, section: 32 } as const;

export const radius = 6;
export const row = { compact: 32, regular: 40 } as const;

/** Milliseconds; nothing moves with reduced motion. */
export const motion = { quick: 120, calm: 180, easing: 'cubic-bezier(0.2, 0, 0, 1)' } as const;

const names = [
  'paper',
  'chrome',
  'raised',
  'sunken',
  'hover',
  'hairline',
  'control',
  'faint',
  'muted',
  'ink',
  'accent',
  'accentHover',
  'accentTint',
  'onAccent',
  'focus',
  'shadow',
  'mentor',
  'supporter',
  'neutral',
  'nonSupporter',
  'opponent',
  'unknown',
  'mentorTint',
  'supporterTint',
  'neutralTint',
  'nonSupporterTint',
  'opponentTint',
  'unknownTint',
  'good',
  'warn',
  'bad',
  'goodTint',
  'warnTint',
  'badTint',
] as const;
export type ColourName = (typeof names)[number];
export type Palette = Record<ColourName, string>;

const light: Palette = {
  /** Ground of the content and of the page in Word. */
  paper: '#ffffff',
  /** Ground of the rail and of bars. */
  chrome: '#f6f5f1',
  /** Ground of what floats. */
  raised: '#ffffff',
  /** Ground of wells: table headers, code, tracks. */
  sunken: '#f3f2ee',
  hover: '#efeee9',
  /** The four greys: line, control border (3:1), secondary mark, secondary text (4.5:1). */
  hairline: '#e2e0d9',
  control: '#8b8a84',
  faint: '#6a6a66',
  muted: '#585a5c',
  ink: '#1a2027',
  accent: '#0b5c61',
  accentHover: '#084a4e',
  accentTint: '#eef7f6',
  onAccent: '#ffffff',
  focus: '#0b5c61',
  shadow: '0 8px 28px rgb(26 32 39 / 0.16), 0 1px 3px rgb(26 32 39 / 0.12)',
  mentor: '#0a4f8f',
  supporter: '#3f86c6',
  neutral: '#7c828c',
  nonSupporter: '#d07a22',
  opponent: '#a33b00',
  unknown: '#8b8a84',
  mentorTint: '#dfeaf5',
  supporterTint: '#e9f2fa',
  neutralTint: '#f0f1f2',
  nonSupporterTint: '#fbefe1',
  opponentTint: '#f9e4d8',
  unknownTint: '#f6f5f1',
  good: '#00805a',
  warn: '#946200',
  bad: '#c2410c',
  goodTint: '#edf8f3',
  warnTint: '#faf0da',
  badTint: '#fdf0ea',
};

const dark: Palette = {
  paper: '#171a1d',
  chrome: '#111416',
  raised: '#21262a',
  sunken: '#1d2124',
  hover: '#262b2f',
  hairline: '#2f353a',
  control: '#737b82',
  faint: '#8c9399',
  muted: '#a9afb4',
  ink: '#eceae5',
  accent: '#62c4bf',
  accentHover: '#7fd3ce',
  accentTint: '#1c3537',
  onAccent: '#06282a',
  focus: '#7fd3ce',
  shadow: '0 10px 32px rgb(0 0 0 / 0.55), 0 0 0 1px rgb(255 255 255 / 0.06)',
  mentor: '#8fc3f3',
  supporter: '#5b9bd8',
  neutral: '#8f969e',
  nonSupporter: '#d98f45',
  opponent: '#ff9d6b',
  unknown: '#737b82',
  mentorTint: '#1c3347',
  supporterTint: '#1d2d3b',
  neutralTint: '#2a2f33',
  nonSupporterTint: '#3a2c1c',
  opponentTint: '#452719',
  unknownTint: '#1d2124',
  good: '#4cc79d',
  warn: '#dfae4c',
  bad: '#ff8d5c',
  goodTint: '#173429',
  warnTint: '#382d17',
  badTint: '#43261a',
};

const lightContrast: Palette = {
  ...light,
  chrome: '#ffffff',
  sunken: '#ffffff',
  hover: '#e6e6e6',
  hairline: '#595959',
  control: '#000000',
  faint: '#333333',
  muted: '#262626',
  ink: '#000000',
  accent: '#004347',
  accentHover: '#002c2f',
  accentTint: '#d4e9e8',
  focus: '#000000',
  shadow: '0 0 0 2px #000000',
  mentor: '#003a70',
  supporter: '#1f5f99',
  neutral: '#4d5259',
  nonSupporter: '#8f4700',
  opponent: '#7a2c00',
  unknown: '#333333',
  good: '#005a3f',
  warn: '#634200',
  bad: '#8f2d06',
};

const darkContrast: Palette = {
  ...dark,
  paper: '#000000',
  chrome: '#000000',
  raised: '#000000',
  sunken: '#000000',
  hover: '#333333',
  hairline: '#a6a6a6',
  control: '#ffffff',
  faint: '#e0e0e0',
  muted: '#ebebeb',
  ink: '#ffffff',
  accent: '#86e8e2',
  accentHover: '#b5f4f0',
  accentTint: '#00393c',
  onAccent: '#000000',
  focus: '#ffffff',
  shadow: '0 0 0 2px #ffffff',
  mentor: '#b5dbff',
  supporter: '#8cc4ff',
  neutral: '#cfd4d9',
  nonSupporter: '#ffbd75',
  opponent: '#ffb48c',
  unknown: '#e0e0e0',
  good: '#7bf0c5',
  warn: '#ffd277',
  bad: '#ffb08c',
};

export type PaletteName = 'light' | 'dark' | 'lightContrast' | 'darkContrast';
export const palettes: Record<PaletteName, Palette> = { light, dark, lightContrast, darkContrast };

/** Name of the palette for the theme in use. */
export const paletteName = (scheme: 'light' | 'dark', highContrast: boolean): PaletteName => (highContrast ? `${scheme}Contrast` : scheme);

/** Sign of each support level, so that colour is never the only one (minus is U+2212). */
export const supportGlyph = {
  mentor: '++',
  supporter: '+',
  neutral: '=',
  'non-supporter': '−',
  opponent: '−−',
} as const;

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** CSS variable of a colour: `accentTint` is `var(--kf-accent-tint)`. */
export const cssVar = (name: ColourName): string => `var(--kf-${kebab(name)})`;

/** The palette of whatever theme is in use: for pictures drawn in the window, which follow the theme by themselves. */
export const cssPalette = Object.fromEntries(names.map((name) => [name, cssVar(name)])) as Palette;

const block = (selector: string, lines: string[]) => `${selector} {\n${lines.map((line) => `  ${line};`).join('\n')}\n}\n`;
const paletteLines = (palette: Palette) => names.map((name) => `--kf-${kebab(name)}: ${palette[name]}`);

/**
 * The style sheet of the tokens. `src/renderer/app/tokens.css` holds this text (a unit test keeps it so and
 * `vitest -u` rewrites it), because a style sheet linked in the page blocks the first paint and a script's does not.
 */
export function tokensCss(): string {
  const scheme = (name: 'light' | 'dark', contrast: boolean) =>
    `:root[data-mantine-color-scheme="${name}"]${contrast ? '[data-contrast="more"]' : ''}`;
  const sizes = Object.entries(type.size).map(([name, px]) => `--kf-text-${name}: ${px / 16}rem`);
  const spaces = Object.entries(space).map(([name, px]) => `--kf-space-${name}: ${px / 16}rem`);
  return [
    '/* Written from src/shared/design-tokens.ts: change it there, then run `npx vitest -u`. */\n',
    block(':root', [
      `--kf-font: ${type.family}`,
      `--kf-mono: ${type.mono}`,
      ...sizes,
      ...Object.entries(type.weight).map(([name, weight]) => `--kf-weight-${name}: ${weight}`),
      `--kf-line: ${type.line}`,
      ...spaces,
      `--kf-radius: ${radius}px`,
      `--kf-row-compact: ${row.compact / 16}rem`,
      `--kf-row: ${row.regular / 16}rem`,
      `--kf-quick: ${motion.quick}ms`,
      `--kf-calm: ${motion.calm}ms`,
      `--kf-ease: ${motion.easing}`,
    ]),
    block(':root', ['color-scheme: light', ...paletteLines(light)]),
    block(scheme('dark', false), ['color-scheme: dark', ...paletteLines(dark)]),
    block(scheme('light', true), paletteLines(lightContrast)),
    block(scheme('dark', true), ['color-scheme: dark', ...paletteLines(darkContrast)]),
  ].join('\n');
}
