import { addDays } from '../domain/calendar';
import type { CalendarDate } from '../model/fields';
import { zonedInstant } from './zoned-instant';

/** One event of a calendar file. */
export type CalendarEvent = {
  /** The same for the same thing at every export: a calendar that has it already updates it. */
  readonly uid: string;
  /** Higher after every change. */
  readonly sequence: number;
  readonly date: CalendarDate;
  /** Local time in the file's zone; null: the whole day. */
  readonly time: string | null;
  readonly minutes: number;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly category: string;
  readonly cancelled: boolean;
};

export type CalendarFile = {
  readonly name: string;
  /** IANA name of the zone that the times are read in. */
  readonly zone: string;
  /** The instant of the export, ISO with `Z`. */
  readonly now: string;
  readonly events: readonly CalendarEvent[];
};

/** TEXT values: RFC 5545, 3.3.11. Control characters have no place in one. */
export const escapeText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must go
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n');

const encoder = new TextEncoder();
const lineOctets = 75;

/** A content line in lines of at most 75 octets, characters kept whole: RFC 5545, 3.1. */
export function fold(line: string): string {
  let [folded, octets] = ['', 0];
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > lineOctets) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

const compact = (iso: string): string => iso.replace(/[-:]|\.\d+/g, '');

/**
 * A calendar file (RFC 5545) that Outlook, Google and Thunderbird read: whole days as dates, times as UTC instants, so that no time zone has to
 * be described or guessed; each event by itself, so that moving one leaves the others alone.
 */
export function writeCalendar({ name, zone, now, events }: CalendarFile): string {
  const stamp = compact(now);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Keyfolio//Account planning//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${escapeText(zone)}`,
    ...events.flatMap((event) => [
      'BEGIN:VEVENT',
      `UID:${escapeText(event.uid)}`,
      `DTSTAMP:${stamp}`,
      `LAST-MODIFIED:${stamp}`,
      `SEQUENCE:${event.sequence}`,
      ...times(event, zone),
      `SUMMARY:${escapeText(event.summary)}`,
      ...(event.description === '' ? [] : [`DESCRIPTION:${escapeText(event.description)}`]),
      ...(event.location === '' ? [] : [`LOCATION:${escapeText(event.location)}`]),
      `CATEGORIES:${escapeText(event.category)}`,
      `STATUS:${event.cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
      // A whole day in the plan does not make anybody busy.
      `TRANSP:${event.time === null || event.cancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join('');
}

function times({ date, time, minutes }: CalendarEvent, zone: string): string[] {
  // The end of a whole day is the day after it: RFC 5545, 3.6.1.
  if (time === null) return [`DTSTART;VALUE=DATE:${compact(date)}`, `DTEND;VALUE=DATE:${compact(addDays(date, 1))}`];
  const start = zonedInstant(date, time, zone);
  const end = new Date(start.getTime() + minutes * 60_000);
  return [`DTSTART:${compact(start.toISOString())}`, `DTEND:${compact(end.toISOString())}`];
}
