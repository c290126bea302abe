import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  type MantineThemeComponents,
} from '@mantine/core';
import { type ColourName, cssVar, motion, palettes, radius, type } from '@shared/design-tokens';
import classes from './theme.module.css';

/** Mantine wants ten steps; ours come from CSS variables, so that a switch of theme or contrast needs no new theme. */
const steps = (name: ColourName): MantineColorsTuple => {
  const colour = palettes.light[name];
  return [colour, colour, colour, colour, colour, colour, colour, colour, colour, colour];
};

/** Id of the element that everything floating is drawn into. */
export const floatingId = 'kf-floating';

/**
 * What each of Mantine's parts looks like here. Plain objects by name: `Select.extend` and the like would pull every part
 * into the first script, and most pages need few.
 */
const components: MantineThemeComponents = {
  Button: {
    defaultProps: { size: 'sm' },
    classNames: { root: classes.button ?? '' },
    vars: (_theme: unknown, { size }: { size?: string }) => ({
      root: {
        '--button-height': size === 'xs' ? '1.75rem' : '2rem',
        '--button-fz': size === 'xs' ? 'var(--kf-text-xs)' : 'var(--kf-text-sm)',
        '--button-padding-x': size === 'xs' ? '0.625rem' : '0.75rem',
      },
    }),
  },
  ActionIcon: {
    defaultProps: { variant: 'subtle', color: 'gray', size: 28 },
    classNames: { root: classes.actionIcon ?? '' },
  },
  Input: {
    classNames: { input: classes.input ?? '' },
    vars: () => ({ wrapper: { '--input-height': '2rem', '--input-fz': 'var(--kf-text-sm)' } }),
  },
  InputWrapper: {
    classNames: { label: classes.inputLabel ?? '', description: classes.inputHint ?? '', error: classes.inputError ?? '' },
  },
  Select: { defaultProps: { checkIconPosition: 'right', allowDeselect: false, maxDropdownHeight: 320 } },
  Combobox: {
    defaultProps: { shadow: 'md', offset: 4, transitionProps: { duration: motion.quick, transition: 'fade' } },
    classNames: { dropdown: classes.floating ?? '', option: classes.option ?? '' },
  },
  Menu: {
    // The placeholder is a child that a menu must not have (axe: aria-required-children).
    defaultProps: {
      withInitialFocusPlaceholder: false,
      shadow: 'md',
      offset: 4,
      transitionProps: { duration: motion.quick, transition: 'fade' },
    },
    classNames: {
      dropdown: classes.floating ?? '',
      item: classes.menuItem ?? '',
      label: classes.menuLabel ?? '',
      divider: classes.menuDivider ?? '',
    },
  },
  Popover: {
    defaultProps: { shadow: 'md', transitionProps: { duration: motion.quick, transition: 'fade' } },
    classNames: { dropdown: classes.floating ?? '' },
  },
  Portal: { defaultProps: { target: `#${floatingId}` } },
  ModalRoot: {
    defaultProps: { transitionProps: { duration: motion.calm, transition: 'fade-up' }, centered: true },
  },
  // The compound parts look their classes up under this name.
  Modal: {
    classNames: {
      content: classes.modalContent ?? '',
      header: classes.modalHeader ?? '',
      title: classes.modalTitle ?? '',
      overlay: classes.overlay ?? '',
    },
  },
  Tooltip: {
    defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: motion.quick, transition: 'fade' } },
    classNames: { tooltip: classes.tooltip ?? '' },
  },
  Checkbox: { defaultProps: { size: 'xs', radius: 3 }, classNames: { input: classes.checkbox ?? '' } },
  Switch: {
    defaultProps: { size: 'sm', withThumbIndicator: false },
    classNames: { track: classes.switchTrack ?? '', thumb: classes.switchThumb ?? '' },
  },
  SegmentedControl: {
    defaultProps: { size: 'sm', transitionDuration: motion.quick },
    classNames: { root: classes.segments ?? '', indicator: classes.segmentIndicator ?? '', label: classes.segmentLabel ?? '' },
  },
  Badge: { defaultProps: { variant: 'light', radius: 'sm' }, classNames: { root: classes.badge ?? '' } },
  Kbd: { classNames: { root: classes.kbd ?? '' } },
  Alert: { classNames: { root: classes.alert ?? '', title: classes.alertTitle ?? '' } },
};

export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent: steps('accent'), good: steps('good'), warn: steps('warn'), bad: steps('bad') },
  // Found by TECH's experiment to give pages without a contrast violation of axe.
  primaryShade: { light: 9, dark: 8 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  fontFamily: type.family,
  fontFamilyMonospace: type.mono,
  headings: {
    fontFamily: type.family,
    fontWeight: String(type.weight.bold),
    sizes: {
      h1: { fontSize: 'var(--kf-text-xl)', lineHeight: '1.25' },
      h2: { fontSize: 'var(--kf-text-lg)', lineHeight: '1.3' },
      h3: { fontSize: 'var(--kf-text-md)', lineHeight: '1.35' },
    },
  },
  fontSizes: {
    xs: 'var(--kf-text-xs)',
    sm: 'var(--kf-text-sm)',
    md: 'var(--kf-text-sm)',
    lg: 'var(--kf-text-md)',
    xl: 'var(--kf-text-lg)',
  },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.45', xl: '1.4' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '3px', sm: '4px', md: `${radius}px`, lg: '8px', xl: '12px' },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  focusClassName: classes.focus ?? '',
  shadows: { xs: 'none', sm: 'none', md: 'var(--kf-shadow)', lg: 'var(--kf-shadow)', xl: 'var(--kf-shadow)' },
  variantColorResolver: (input) => {
    const base = defaultVariantColorsResolver(input);
    return input.variant === 'filled' && (input.color === undefined || input.color === 'accent')
      ? { ...base, color: 'var(--kf-on-accent)' }
      : base;
  },
  components,
});

const own = (name: ColourName, tint: ColourName): Record<string, string> => {
  const key = `--mantine-color-${name}`;
  return {
    [`${key}-filled`]: cssVar(name),
    [`${key}-filled-hover`]: cssVar(name === 'accent' ? 'accentHover' : name),
    [`${key}-light`]: cssVar(tint),
    [`${key}-light-hover`]: cssVar(tint),
    [`${key}-light-color`]: cssVar(name),
    [`${key}-outline`]: cssVar(name),
    [`${key}-outline-hover`]: cssVar(tint),
    [`${key}-text`]: cssVar(name),
  };
};

const variables: Record<string, string> = {
  '--mantine-color-body': cssVar('paper'),
  '--mantine-color-text': cssVar('ink'),
  '--mantine-color-bright': cssVar('ink'),
  '--mantine-color-dimmed': cssVar('muted'),
  '--mantine-color-placeholder': cssVar('faint'),
  '--mantine-color-anchor': cssVar('accent'),
  '--mantine-color-error': cssVar('bad'),
  '--mantine-color-success': cssVar('good'),
  '--mantine-color-default': cssVar('paper'),
  '--mantine-color-default-hover': cssVar('hover'),
  '--mantine-color-default-color': cssVar('ink'),
  '--mantine-color-default-border': cssVar('hairline'),
  '--mantine-color-disabled': cssVar('sunken'),
  '--mantine-color-disabled-color': cssVar('faint'),
  '--mantine-color-disabled-border': cssVar('hairline'),
  '--mantine-color-gray-light-color': cssVar('muted'),
  '--mantine-color-gray-light-hover': cssVar('hover'),
  '--mantine-color-gray-light': cssVar('sunken'),
  '--mantine-primary-color-filled': cssVar('accent'),
  '--mantine-primary-color-filled-hover': cssVar('accentHover'),
  '--mantine-primary-color-light': cssVar('accentTint'),
  '--mantine-primary-color-light-hover': cssVar('accentTint'),
  '--mantine-primary-color-light-color': cssVar('accent'),
  '--mantine-primary-color-contrast': cssVar('onAccent'),
  ...own('accent', 'accentTint'),
  ...own('good', 'goodTint'),
  ...own('warn', 'warnTint'),
  ...own('bad', 'badTint'),
};

/** Mantine's own variables, pointed at our tokens: both schemes alike, the tokens know the scheme. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({ variables: {}, light: variables, dark: variables });
