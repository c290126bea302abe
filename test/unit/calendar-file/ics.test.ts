import { type CalendarEvent, escapeText, fold, writeCalendar } from '@shared/calendar-file/ics';
import { zonedInstant } from '@shared/calendar-file/zoned-instant';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const event = (fields: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'd1@keyfolio',
  sequence: 3,
  date: '2026-03-12',
  time: '14:00',
  minutes: 90,
  summary: 'Comité de pilotage',
  description: '',
  location: '',
  category: 'Rituel',
  cancelled: false,
  ...fields,
});
const file = (...events: CalendarEvent[]) => writeCalendar({ name: 'Acme', zone: 'Europe/Paris', now: '2026-03-01T08:30:00.000Z', events });
const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');
const bytes = (text: string) => new TextEncoder().encode(text).length;
/** Reads a TEXT value back as RFC 5545 says. */
const readText = (text: string) => text.replace(/\\([\\;,nN])/g, (_, one: string) => (one.toLowerCase() === 'n' ? '\n' : one));

test('a timed event is written as UTC instants, in winter and in summer', () => {
  const winter = linesOf(file(event()));
  expect(winter).toContain('DTSTART:20260312T130000Z');
  expect(winter).toContain('DTEND:20260312T143000Z');
  expect(linesOf(file(event({ date: '2026-07-02' })))).toContain('DTSTART:20260702T120000Z');
});

test('a whole day ends on the day after it, and keeps nobody busy', () => {
  const lines = linesOf(file(event({ date: '2026-12-31', time: null })));
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
  expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  expect(lines).toContain('TRANSP:TRANSPARENT');
});

test('an event keeps its identity, counts its changes, and says when it is off', () => {
  const lines = linesOf(file(event({ cancelled: true, sequence: 7 })));
  expect(lines).toEqual(expect.arrayContaining(['UID:d1@keyfolio', 'SEQUENCE:7', 'STATUS:CANCELLED', 'DTSTAMP:20260301T083000Z']));
});

test('any text comes back as it was, in lines of at most 75 octets', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 120 }), fc.string({ unit: 'binary', maxLength: 120 }), (summary, description) => {
      const text = file(event({ summary, description }));
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      for (const line of text.split('\r\n')) expect(bytes(line)).toBeLessThanOrEqual(75);
      const value = (name: string) =>
        readText(
          linesOf(text)
            .find((line) => line.startsWith(`${name}:`))
            ?.slice(name.length + 1) ?? '',
        );
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are written as spaces
      const plain = (raw: string) => raw.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0009\u000b-\u001f\u007f]/g, ' ');
      expect(value('SUMMARY')).toBe(plain(summary));
      expect(value('DESCRIPTION')).toBe(plain(description));
    }),
    { numRuns: 50 },
  );
});

test('separators are escaped, and folding never cuts a character', () => {
  expect(escapeText('a;b,c\\d\r\ne')).toBe('a\\;b\\,c\\\\d\\ne');
  expect(fold(`${'a'.repeat(74)}é`)).toBe(`${'a'.repeat(74)}\r\n é`);
});

test('a local time is the instant at which its zone’s clocks show it, leaps included', () => {
  expect(zonedInstant('2026-01-15', '09:30', 'Europe/Paris').toISOString()).toBe('2026-01-15T08:30:00.000Z');
  expect(zonedInstant('2026-03-29', '02:30', 'Europe/Paris').toISOString()).toBe('2026-03-29T01:30:00.000Z');
  expect(zonedInstant('2026-10-25', '02:30', 'Europe/Paris').toISOString()).toBe('2026-10-25T00:30:00.000Z');
  expect(zonedInstant('2026-06-01', '00:15', 'America/New_York').toISOString()).toBe('2026-06-01T04:15:00.000Z');
  expect(zonedInstant('2026-06-01', '23:45', 'Asia/Kolkata').toISOString()).toBe('2026-06-01T18:15:00.000Z');
});
