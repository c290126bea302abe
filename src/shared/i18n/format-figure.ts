import { type Figure, isKnown } from '../domain/figure';
import type { Locale } from '../preferences';
import { formatMoney, formatNumber, formatPercent } from './format';
import type { Translate } from './translator';

/**
 * A figure as a reader sees it, the same on screen and in Word: rounded here and nowhere else. Unknown ones read "n/a";
 * `withReason` adds why.
 */
export function formatFigure(
  { locale, t }: { locale: Locale; t: Translate },
  figure: Figure,
  style: 'whole' | 'compact' | 'withReason' = 'whole',
): string {
  if (!isKnown(figure)) {
    return style === 'withReason' ? t('figures:naBecause', { reason: t(`figures:na.${figure.na}`) }) : t('figures:notAvailable');
  }
  const { value, unit } = figure;
  if (typeof unit === 'object') {
    return formatMoney(locale, { minor: value, currency: unit.currency }, style === 'compact' ? 'compact' : 'whole');
  }
  if (unit === 'ratio') return formatPercent(locale, value);
  if (unit === 'days') return t('figures:days', { count: Math.round(value) });
  return formatNumber(locale, value, { maximumFractionDigits: 0 });
}
