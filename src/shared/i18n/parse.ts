import type { CalendarDate, Money } from '../model/fields';
import type { Locale } from '../preferences';
import { minorDigits } from './format';

const spaces = /[\s\u00a0\u202f\u2009]/g;

/**
 * Reads a typed number as a reader of `locale` means it: "1 234,5", "1,234.5", "-3", "(3)". Null when it is none.
 * Where one sign could be either, the language decides: "1,234" is 1234 in English and 1.234 in French.
 */
export function parseNumber(locale: Locale, text: string): number | null {
  let digits = text
    .replace(spaces, '')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/['’]/g, '');
  if (/^\(.+\)$/.test(digits)) digits = `-${digits.slice(1, -1)}`;
  if (!/^[+-]?[\d.,]*\d[\d.,]*$/.test(digits)) return null;

  const decimal = decimalSign(locale, digits);
  const group = decimal === ',' ? '.' : ',';
  const [whole = '', fraction, ...rest] = digits.split(decimal);
  if (rest.length > 0 || fraction?.includes(group)) return null;
  if (whole.includes(group) && !new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+$`).test(whole)) return null;
  const value = Number(`${whole.replaceAll(group, '') || '0'}.${fraction ?? '0'}`.replace('..', '.'));
  return Number.isFinite(value) ? value : null;
}

/** The decimal sign meant: the last of two different signs; a lone sign by the language unless only the other reading makes sense. */
function decimalSign(locale: Locale, digits: string): ',' | '.' {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma >= 0 && point >= 0) return comma > point ? ',' : '.';
  const own = locale === 'fr' ? ',' : '.';
  const other = own === ',' ? '.' : ',';
  const at = Math.max(comma, point);
  if (at < 0 || digits[at] === own) return own;
  // The language's group sign, alone: a decimal sign unless it parts thousands. French never groups with a point.
  const groups = /^[+-]?\d{1,3}(?:[.,]\d{3})+$/.test(digits);
  return groups && locale === 'en' ? own : digits.indexOf(other) === at ? other : own;
}

const signs: Record<string, string> = { '€': 'EUR', $: 'USD', '£': 'GBP', '¥': 'JPY' };
const scales: Record<string, number> = { k: 1e3, m: 1e6, bn: 1e9, md: 1e9, mrd: 1e9 };

/**
 * Reads a typed amount: a number, at most one currency (sign or ISO code, before or after), and k, m, bn or Md for thousands,
 * millions and billions. `currency` is meant when none is typed. Null when it is no amount. Rounds to the minor unit.
 * @param unit what 1 stands for: 1,000,000 where amounts are written in millions
 */
export function parseMoney(locale: Locale, text: string, currency: string, unit = 1): Money | null {
  // Exports write most amounts so; the rest of this costs ten times as much.
  if (/^\d{1,7}$/.test(text)) return { minor: Number(text) * unit * 10 ** minorDigits(currency), currency };
  let rest = text.replace(spaces, '');
  let typed: string | null = null;
  const sign = /[€$£¥]/.exec(rest)?.[0];
  const code = /^-?([A-Z]{3})(?=[-\d(])|(?<=[\d)kKmMnd])([A-Z]{3})$/.exec(rest);
  if (sign) {
    typed = signs[sign] ?? null;
    rest = rest.replace(sign, '');
  } else if (code) {
    typed = code[1] ?? code[2] ?? null;
    rest = rest.replace(typed ?? '', '');
  }
  const scaled = /(k|m|bn|md|mrd)$/i.exec(rest);
  const scale = scaled?.[1] ? (scales[scaled[1].toLowerCase()] ?? 1) : 1;
  if (scaled) rest = rest.slice(0, -scaled[0].length);

  const value = parseNumber(locale, rest);
  if (value === null) return null;
  // A dollar sign typed over Canadian dollars, and the like, means the currency in use.
  const used = typed === 'USD' && sign === '$' && /^(USD|CAD|AUD|NZD|SGD|HKD|MXN)$/.test(currency) ? currency : (typed ?? currency);
  return moneyOf(value * scale * unit, used);
}

function moneyOf(amount: number, currency: string): Money | null {
  const minor = Math.round(Number(amount.toPrecision(15)) * 10 ** minorDigits(currency));
  return Number.isSafeInteger(minor) ? { minor, currency } : null;
}

const months: Record<string, number> = Object.fromEntries(
  [
    ['jan', 'january', 'janv', 'janvier'],
    ['feb', 'february', 'fev', 'fevr', 'fevrier'],
    ['mar', 'march', 'mars'],
    ['apr', 'april', 'avr', 'avril'],
    ['may', 'mai'],
    ['jun', 'june', 'juin'],
    ['jul', 'july', 'juil', 'juillet'],
    ['aug', 'august', 'aou', 'aout'],
    ['sep', 'sept', 'september', 'septembre'],
    ['oct', 'october', 'octobre'],
    ['nov', 'november', 'novembre'],
    ['dec', 'december', 'decembre'],
  ].flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** The day, when it exists (no 31 February). Two-digit years are of this century. */
function calendarDate(year: number, month: number, day: number): CalendarDate | null {
  const full = year < 100 ? 2000 + year : year;
  const date = new Date(Date.UTC(full, month - 1, day));
  const exists = full >= 1000 && full <= 9999 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : null;
}

/**
 * Reads a typed day: ISO ("2026-03-12"), day first with any separator ("12/03/2026", "12.3.26", "12032026"), or with the month's name
 * ("12 mars 2026", "March 12, 2026"). Null when it is none. Both languages put the day first, as the product writes them.
 */
export function parseDate(text: string): CalendarDate | null {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(plain) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  if (dayFirst) return calendarDate(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]));
  const named = /^(\d{1,2})(?:er|st|nd|rd|th)?[-/. ]+([a-z]+)\.?,?[-/. ]+(\d{4}|\d{2})$/.exec(plain);
  if (named) return calendarDate(Number(named[3]), months[named[2] ?? ''] ?? 0, Number(named[1]));
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(plain);
  return monthFirst ? calendarDate(Number(monthFirst[3]), months[monthFirst[1] ?? ''] ?? 0, Number(monthFirst[2])) : null;
}

/** Reads a typed time of day ("9:30", "09h30", "9 h", "0930", "9"), as `09:30`. Null when it is none. */
export function parseTime(text: string): string | null {
  const plain = text.toLowerCase().replace(/\s/g, '');
  const [, hour, minute = '00'] = /^(\d{1,2})(?:[:h.](\d{2})?)?$/.exec(plain) ?? /^(\d{2})(\d{2})$/.exec(plain) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return null;
  return `${hour.padStart(2, '0')}:${minute}`;
}
