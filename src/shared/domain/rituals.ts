import type { CalendarDate } from '../model/fields';
import type { Ritual, RitualDate } from '../model/governance';
import { addDays, addMonths, daysBetween } from './calendar';
import { holidayOf } from './holidays';

/** 0 is Sunday. */
export const weekdayOf = (date: CalendarDate): number => new Date(`${date}T00:00:00Z`).getUTCDay();
const isWeekend = (date: CalendarDate) => [0, 6].includes(weekdayOf(date));

const weeks: Partial<Record<Ritual['rhythm'], number>> = { weekly: 1, fortnightly: 2 };
const months: Partial<Record<Ritual['rhythm'], number>> = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 };

type Rhythm = Pick<Ritual, 'rhythm' | 'startsOn' | 'avoidHolidays' | 'avoidAugust'>;

/** The n-th day of a rhythm before anything is avoided: rhythms of months keep the weekday of the first one, as meetings do. */
function nthDay(rhythm: Ritual['rhythm'], startsOn: CalendarDate, n: number): CalendarDate {
  const inWeeks = weeks[rhythm];
  if (inWeeks !== undefined) return addDays(startsOn, n * 7 * inWeeks);
  const day = addMonths(startsOn, n * (months[rhythm] ?? 1));
  const off = (weekdayOf(startsOn) - weekdayOf(day) + 7) % 7;
  return addDays(day, off > 3 ? off - 7 : off);
}

/** A first day that is on a weekend has no weekday worth keeping: the Monday after it has. */
const firstWorkday = (date: CalendarDate): CalendarDate => (isWeekend(date) ? addDays(date, weekdayOf(date) === 6 ? 2 : 1) : date);

/**
 * The days of a ritual in a period (both ends included), in order and each once. Weekends are never among them. Avoided holidays (France) move it to
 * the next working day. Avoided August: what comes more often than each quarter is left out there, the rest moves to the first days of September.
 */
export function rhythmDays(ritual: Rhythm, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  if (ritual.startsOn === null) return [];
  const start = firstWorkday(ritual.startsOn);
  const often = weeks[ritual.rhythm] !== undefined || ritual.rhythm === 'monthly';
  const days = new Set<CalendarDate>();
  // What was moved into the period may have begun up to a month before it.
  for (let n = firstIndex(ritual.rhythm, start, addDays(from, -40)); ; n += 1) {
    let day = nthDay(ritual.rhythm, start, n);
    if (day > to) break;
    if (ritual.avoidAugust && day.slice(5, 7) === '08') {
      if (often) continue;
      day = `${day.slice(0, 4)}-09-01`;
    }
    while (isWeekend(day) || (ritual.avoidHolidays && holidayOf(day) !== undefined)) day = addDays(day, 1);
    if (day >= from && day <= to) days.add(day);
  }
  return [...days].sort();
}

/** The first n whose day may be on or after a day: never beyond it, so that nothing is skipped. */
function firstIndex(rhythm: Ritual['rhythm'], start: CalendarDate, from: CalendarDate): number {
  return Math.max(0, Math.floor(daysBetween(start, from) / longest(rhythm)) - 1);
}
const longest = (rhythm: Ritual['rhythm']): number => (weeks[rhythm] ?? 0) * 7 || (months[rhythm] ?? 1) * 31;
const shortest = (rhythm: Ritual['rhythm']): number => (weeks[rhythm] ?? 0) * 7 || (months[rhythm] ?? 1) * 28;

/** Whether a new rhythm must leave a date alone: held, cancelled, moved by hand, or something came of it. */
const isKept = ({ state, fixed, meetingId, reviewId }: RitualDate) =>
  state !== 'planned' || fixed || meetingId !== null || reviewId !== null;

/**
 * What planning a ritual for a period changes: days to add, and planned dates that its rhythm no longer has. A date that is kept stands for the
 * day of the rhythm it is nearest to, within half the rhythm. Planning twice changes nothing the second time.
 */
export function planRitual(
  ritual: Rhythm,
  dates: readonly RitualDate[],
  from: CalendarDate,
  to: CalendarDate,
): { add: CalendarDate[]; remove: RitualDate[] } {
  const kept = dates.filter(isKept).map(({ date }) => date);
  const half = Math.floor(shortest(ritual.rhythm) / 2) - 1;
  const taken = new Set<CalendarDate>();
  const days = rhythmDays(ritual, from, to);
  for (const date of kept) {
    const near = days.filter((day) => !taken.has(day) && Math.abs(daysBetween(day, date)) <= half);
    near.sort((a, b) => Math.abs(daysBetween(a, date)) - Math.abs(daysBetween(b, date)));
    if (near[0] !== undefined) taken.add(near[0]);
  }
  const wanted = new Set(days.filter((day) => !taken.has(day)));
  const planned = dates.filter((date) => !isKept(date) && date.date >= from && date.date <= to);
  const there = new Set<CalendarDate>();
  const remove = planned.filter(({ date }) => {
    if (!wanted.has(date) || there.has(date)) return true;
    there.add(date);
    return false;
  });
  return { add: [...wanted].filter((day) => !there.has(day)), remove };
}
