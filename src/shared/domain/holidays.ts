import type { CalendarDate } from '../model/fields';
import { addDays } from './calendar';

const day = (year: number, month: number, date: number): CalendarDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;

/** Easter Sunday of a Gregorian year. Source: the anonymous Gregorian computus (Nature, 1876; Meeus, Astronomical Algorithms, ch. 8). */
export function easterSunday(year: number): CalendarDate {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return day(year, Math.floor(n / 31), (n % 31) + 1);
}

export const holidayNames = [
  'new-year',
  'easter-monday',
  'labour-day',
  'victory-day',
  'ascension',
  'whit-monday',
  'bastille-day',
  'assumption',
  'all-saints',
  'armistice',
  'christmas',
] as const;
export type HolidayName = (typeof holidayNames)[number];

const known = new Map<number, ReadonlyMap<CalendarDate, HolidayName>>();

/** The eleven public holidays of mainland France in a year (Code du travail, art. L3133-1). */
export function frenchHolidays(year: number): ReadonlyMap<CalendarDate, HolidayName> {
  const there = known.get(year);
  if (there) return there;
  const easter = easterSunday(year);
  // Ascension may fall on 8 May, or on 1 May: the day then keeps the later name of the list.
  const made = new Map<CalendarDate, HolidayName>([
    [day(year, 1, 1), 'new-year'],
    [addDays(easter, 1), 'easter-monday'],
    [day(year, 5, 1), 'labour-day'],
    [day(year, 5, 8), 'victory-day'],
    [addDays(easter, 39), 'ascension'],
    [addDays(easter, 50), 'whit-monday'],
    [day(year, 7, 14), 'bastille-day'],
    [day(year, 8, 15), 'assumption'],
    [day(year, 11, 1), 'all-saints'],
    [day(year, 11, 11), 'armistice'],
    [day(year, 12, 25), 'christmas'],
  ]);
  known.set(year, made);
  return made;
}

/** The holiday that a day is in France, if any. */
export const holidayOf = (date: CalendarDate): HolidayName | undefined => frenchHolidays(Number(date.slice(0, 4))).get(date);
