import type { CalendarDate } from '../model/fields';
import type { Meeting } from '../model/meeting';
import { coverageLevels, type Person } from '../model/person';
import type { Coverage, SponsorPair } from '../model/team';
import { addDays } from './calendar';

/** What says when somebody was last met: a logged meeting, a date of one of us or of a sponsor, or one set on the person by hand. */
export type ContactSource =
  | { readonly kind: 'meeting'; readonly meetingId: string; readonly title: string }
  | { readonly kind: 'member' | 'sponsor'; readonly memberId: string }
  | { readonly kind: 'set' };

/** How well somebody is covered and when one of us last met them, each with where it comes from; null: not known. */
export type Contact = {
  readonly lastOn: CalendarDate | null;
  readonly from: ContactSource | null;
  readonly coverage: Person['coverage'];
  readonly coverageFrom: 'set' | 'member' | 'meetings' | null;
  /** Logged meetings with them in the year up to today. */
  readonly meetings: number;
};
export type Contacts = ReadonlyMap<string, Contact>;

/** What contacts are read from; a plan is one. */
export type ContactRecords = {
  readonly people: readonly Pick<Person, 'id' | 'lastContactOn' | 'coverage'>[];
  readonly meetings: readonly Pick<Meeting, 'id' | 'title' | 'date' | 'personIds' | 'minutes'>[];
  readonly coverages: readonly Pick<Coverage, 'personId' | 'memberId' | 'lastContactOn' | 'coverage'>[];
  readonly sponsorPairs: readonly Pick<SponsorPair, 'personId' | 'memberId' | 'lastContactOn'>[];
};

/** Meetings of a year that make the coverage multiple, and in depth. */
const multipleFrom = 2;
const inDepthFrom = 5;

/** Took place: on a day before, or today once its minutes are written. Without a day, nothing says that it did. */
export const isHeld = ({ date, minutes = '' }: Pick<Meeting, 'date'> & { readonly minutes?: string }, today: CalendarDate): boolean =>
  date !== null && (date < today || (date === today && minutes.trim() !== ''));

/** Coverage that a number of meetings amounts to. */
const coverageOf = (meetings: number): NonNullable<Person['coverage']> =>
  meetings === 0 ? 'none' : meetings < multipleFrom ? 'brief' : meetings < inDepthFrom ? 'multiple' : 'in-depth';

/**
 * When each person was last met and how well they are covered, on the day `today`, by the person's id.
 *
 * The last contact is the latest of: the meetings they took part in that were held, the dates recorded for one of us or as a pair of
 * sponsors, and the date set on the person by hand (a call, a chance encounter); days to come are no contact. On the same day what can be
 * opened is named: the meeting first. Coverage set by hand stands; else the best of what is recorded for one of us and what the meetings
 * of the last 365 days amount to: one brief, from two multiple, from five in depth. Where no meeting at all is logged nothing is known
 * of it, which is not "none". Source: MAP, "coverage" and "last contact" (derived, can be set).
 */
export function contactsOf(records: ContactRecords, today: CalendarDate): Contacts {
  const held = records.meetings.filter((meeting) => isHeld(meeting, today));
  const yearAgo = addDays(today, -365);
  const found = new Map<string, { day: CalendarDate; from: ContactSource }>();
  const see = (personId: string, day: CalendarDate | null, from: ContactSource) => {
    if (day === null || day > today) return;
    const known = found.get(personId);
    if (!known || day > known.day) found.set(personId, { day, from });
  };
  const counts = new Map<string, number>();
  for (const { id: meetingId, title, date, personIds } of held) {
    for (const personId of new Set(personIds)) {
      see(personId, date, { kind: 'meeting', meetingId, title });
      if (date !== null && date > yearAgo) counts.set(personId, (counts.get(personId) ?? 0) + 1);
    }
  }
  for (const { personId, memberId, lastContactOn } of records.coverages) see(personId, lastContactOn, { kind: 'member', memberId });
  for (const { personId, memberId, lastContactOn } of records.sponsorPairs) see(personId, lastContactOn, { kind: 'sponsor', memberId });
  for (const { id, lastContactOn } of records.people) see(id, lastContactOn, { kind: 'set' });

  const rank = (level: Person['coverage']) => (level === null ? -1 : coverageLevels.indexOf(level));
  const best = new Map<string, Person['coverage']>();
  for (const { personId, coverage } of records.coverages) {
    if (rank(coverage) > rank(best.get(personId) ?? null)) best.set(personId, coverage);
  }
  return new Map(
    records.people.map(({ id, coverage: set }): [string, Contact] => {
      const last = found.get(id);
      const meetings = counts.get(id) ?? 0;
      const byMembers = best.get(id) ?? null;
      const byMeetings = held.length === 0 ? null : coverageOf(meetings);
      const coverage = set ?? (rank(byMembers) >= rank(byMeetings) ? byMembers : byMeetings);
      const coverageFrom = coverage === null ? null : set !== null ? 'set' : rank(byMembers) >= rank(byMeetings) ? 'member' : 'meetings';
      return [id, { lastOn: last?.day ?? null, from: last?.from ?? null, coverage, coverageFrom, meetings }];
    }),
  );
}
