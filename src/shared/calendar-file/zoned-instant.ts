import type { CalendarDate } from '../model/fields';

const formats = new Map<string, Intl.DateTimeFormat>();

/** What a clock in a zone shows at an instant, as if it were UTC; milliseconds. */
function wallClock(instant: number, zone: string): number {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  formats.set(zone, format);
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part.year ?? 0, (part.month ?? 1) - 1, part.day ?? 1, part.hour ?? 0, part.minute ?? 0, part.second ?? 0);
}

/**
 * The instant at which a clock in a zone (IANA name) shows a time on a day. A time that a change of clocks leaps over is as much after the leap;
 * of one that comes twice the first.
 */
export function zonedInstant(date: CalendarDate, time: string, zone: string): Date {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  // The offsets half a day before and after: on a day on which the clocks change they differ, and one of them is right.
  const offsets = [-43_200_000, 43_200_000].map((by) => wallClock(wanted + by, zone) - (wanted + by));
  const candidates = offsets.map((offset) => wanted - offset).sort((a, b) => a - b);
  const exact = candidates.find((instant) => wallClock(instant, zone) === wanted);
  return new Date(exact ?? candidates[1] ?? wanted);
}
