import { type Figure, isKnown, type Quantity, type Unit } from '../domain/figure';
import { formulas } from '../domain/formulas';
import type { Locale } from '../preferences';
import { formatMoney, formatNumber } from './format';
import type { Translate } from './translator';

type Speaker = { readonly locale: Locale; readonly t: Translate };
type Digits = Pick<Intl.NumberFormatOptions, 'minimumFractionDigits' | 'maximumFractionDigits' | 'signDisplay'>;

function formatUnit({ locale, t }: Speaker, value: number, unit: Unit, digits: Digits, style: 'whole' | 'compact' = 'whole'): string {
  if (typeof unit === 'object') return formatMoney(locale, { minor: value, currency: unit.currency }, style);
  switch (unit) {
    case 'ratio':
      return formatNumber(locale, value, { style: 'percent', ...digits });
    case 'days':
      return t('figures:days', { count: Math.round(value) });
    case 'months':
      return t('figures:months', { count: value, formatted: formatNumber(locale, value, digits) });
    default:
      return formatNumber(locale, value, digits);
  }
}

/**
 * A figure as a reader sees it, the same on screen and in Word: rounded here and nowhere else. Unknown ones read "n/a";
 * `withReason` adds why.
 */
export function formatFigure(speaker: Speaker, figure: Figure, style: 'whole' | 'compact' | 'withReason' = 'whole'): string {
  const { t } = speaker;
  if (!isKnown(figure)) {
    return style === 'withReason' ? t('figures:naBecause', { reason: t(`figures:na.${figure.na}`) }) : t('figures:notAvailable');
  }
  const { digits, signed } = formulas[figure.formula];
  const options: Digits = {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    ...(signed ? { signDisplay: 'exceptZero' } : {}),
  };
  return formatUnit(speaker, figure.value, figure.unit, options, style === 'compact' ? 'compact' : 'whole');
}

/** An input of a figure: no finer than a reader checks it by hand. */
export const formatQuantity = (speaker: Speaker, quantity: Quantity): string =>
  typeof quantity === 'number'
    ? formatNumber(speaker.locale, quantity)
    : formatUnit(speaker, quantity.value, quantity.unit, { maximumFractionDigits: 1 });
