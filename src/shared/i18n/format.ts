import type { CalendarDate, Money } from '../model/fields';
import type { Locale } from '../preferences';

/** The Intl locale behind each language: dates and numbers as a European reader writes them. */
export const intlLocale: Record<Locale, string> = { en: 'en-GB', fr: 'fr-FR' };

/** Making a formatter costs a hundred times as much as using it; the few kinds there are stay. */
const numberFormats = new Map<string, Intl.NumberFormat>();
function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, format);
  return format;
}

const minorDigitsOf = new Map<string, number>();

/** Fraction digits of a currency's minor unit (EUR 2, JPY 0). */
export function minorDigits(currency: string): number {
  const known = minorDigitsOf.get(currency);
  if (known !== undefined) return known;
  const digits = numberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  minorDigitsOf.set(currency, digits);
  return digits;
}

export const formatNumber = (locale: Locale, value: number, options?: Intl.NumberFormatOptions): string =>
  numberFormat(intlLocale[locale], options).format(value);

/** `fraction` of one: 0.62 reads 62% or 62 %. */
export const formatPercent = (locale: Locale, fraction: number, digits = 0): string =>
  formatNumber(locale, fraction, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });

/** Whole units unless the amount has cents and `exact` asks for them; `compact` for cards: €1.2m. */
export function formatMoney(locale: Locale, money: Money, style: 'whole' | 'exact' | 'compact' = 'whole'): string {
  const digits = minorDigits(money.currency);
  const fraction = style === 'exact' ? digits : 0;
  return formatNumber(locale, money.minor / 10 ** digits, {
    style: 'currency',
    currency: money.currency,
    currencyDisplay: 'narrowSymbol',
    ...(style === 'compact'
      ? { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 }
      : { minimumFractionDigits: fraction, maximumFractionDigits: fraction }),
  });
}

const timeFormats = new Map<Locale, Intl.DateTimeFormat>();

/** The time of day of an instant where the user is: "14:05". */
export function formatTime(locale: Locale, instant: string): string {
  const format = timeFormats.get(locale) ?? new Intl.DateTimeFormat(intlLocale[locale], { hour: '2-digit', minute: '2-digit' });
  timeFormats.set(locale, format);
  return format.format(new Date(instant));
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** A calendar day never shifts with the time zone: it is formatted as the UTC day it names. */
export function formatDate(locale: Locale, date: CalendarDate, style: 'short' | 'medium' | 'long' = 'medium'): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'short'
      ? { day: '2-digit', month: '2-digit', year: 'numeric' }
      : { day: 'numeric', month: style === 'long' ? 'long' : 'short', year: 'numeric' };
  const key = `${locale} ${style}`;
  const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(intlLocale[locale], { ...options, timeZone: 'UTC' });
  dateFormats.set(key, format);
  const text = format.format(new Date(`${date}T00:00:00Z`));
  // French counts the first day of a month and no other; Intl does not know.
  return locale === 'fr' && style !== 'short' ? text.replace(/^1(?!\d)/, '1er') : text;
}

const monthFormats = new Map<Locale, Intl.DateTimeFormat>();

/** The month of a day: "Mar 2026", « mars 2026 ». */
export function formatMonth(locale: Locale, date: CalendarDate): string {
  const format =
    monthFormats.get(locale) ?? new Intl.DateTimeFormat(intlLocale[locale], { month: 'short', year: 'numeric', timeZone: 'UTC' });
  monthFormats.set(locale, format);
  return format.format(new Date(`${date}T00:00:00Z`));
}

const instantFormats = new Map<Locale, Intl.DateTimeFormat>();

/** A moment as the clock on the wall showed it, to the minute. */
export function formatInstant(locale: Locale, instant: string): string {
  const format = instantFormats.get(locale) ?? new Intl.DateTimeFormat(intlLocale[locale], { dateStyle: 'medium', timeStyle: 'short' });
  instantFormats.set(locale, format);
  return format.format(new Date(instant));
}

/** The size of a file: 12 kB, 1.1 MB. */
export const formatBytes = (locale: Locale, bytes: number): string =>
  bytes < 1_000_000
    ? formatNumber(locale, Math.max(1, Math.round(bytes / 1000)), { style: 'unit', unit: 'kilobyte' })
    : formatNumber(locale, bytes / 1_000_000, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
