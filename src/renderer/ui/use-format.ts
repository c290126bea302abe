import { formatBytes, formatDate, formatInstant, formatMoney, formatNumber, formatPercent } from '@shared/i18n/format';
import type { CalendarDate, Money } from '@shared/model/fields';
import type { Locale } from '@shared/preferences';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

/** Numbers, dates and money as a reader of the window's language writes them. An absent value is an empty string. */
export function useFormat() {
  const locale = useTranslation().i18n.language as Locale;
  return useMemo(
    () => ({
      locale,
      number: (value: number | null | undefined, options?: Intl.NumberFormatOptions) =>
        value === null || value === undefined ? '' : formatNumber(locale, value, options),
      percent: (fraction: number | null | undefined, digits?: number) =>
        fraction === null || fraction === undefined ? '' : formatPercent(locale, fraction, digits),
      money: (money: Money | null | undefined, style?: 'whole' | 'exact' | 'compact') => (money ? formatMoney(locale, money, style) : ''),
      date: (date: CalendarDate | null | undefined, style?: 'short' | 'medium' | 'long') => (date ? formatDate(locale, date, style) : ''),
      instant: (instant: string) => formatInstant(locale, instant),
      bytes: (bytes: number) => formatBytes(locale, bytes),
    }),
    [locale],
  );
}
