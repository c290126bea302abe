import type { CalendarDate } from '../model/fields';
import type { Ritual, RitualDate } from '../model/governance';
import type { Meeting } from '../model/meeting';
import type { Person } from '../model/person';
import type { Review } from '../model/review';
import type { Milestone } from '../model/roadmap';
import type { Coverage, SponsorPair, TeamMember } from '../model/team';
import { sponsorPlans } from './sponsors';

/** One entry of a calendar. */
export type AgendaItem = {
  readonly table: 'ritualDates' | 'meetings' | 'reviews' | 'sponsorPairs' | 'milestones';
  readonly id: string;
  readonly accountId: string;
  readonly date: CalendarDate;
  /** Local time of day; null: the whole day. */
  readonly time: string | null;
  readonly minutes: number | null;
  /** What it is called; '' where its kind says it all. */
  readonly title: string;
  readonly place: string;
  readonly purpose: string;
  readonly memberIds: readonly string[];
  readonly personIds: readonly string[];
  readonly state: 'planned' | 'held' | 'cancelled';
  /** For a date of a ritual: the ritual, and for what came of another record: itself. */
  readonly openId: string;
};

/** What the calendar of one account, or of all, is made of. */
export type AgendaParts = {
  readonly rituals: readonly Ritual[];
  readonly ritualDates: readonly RitualDate[];
  readonly meetings: readonly Meeting[];
  readonly reviews: readonly Review[];
  readonly sponsorPairs: readonly SponsorPair[];
  readonly milestones: readonly Milestone[];
  /** With the above they say when two sponsors met last, and by when they should meet again. */
  readonly coverages: readonly Coverage[];
  readonly teamMembers: readonly TeamMember[];
  readonly people: readonly Pick<Person, 'id' | 'leftOn'>[];
};

/**
 * Everything that has a day, in the order of days and times: dates of rituals, meetings, reviews, next contacts of sponsors and open milestones.
 * A meeting or a review that came of a ritual's date is that date, once. Two sponsors with nothing ahead are there on the day by which their cadence has them meet.
 */
export function agendaItems(parts: AgendaParts, today: CalendarDate): AgendaItem[] {
  const rituals = new Map(parts.rituals.map((ritual) => [ritual.id, ritual]));
  const shown = new Set(parts.ritualDates.flatMap(({ meetingId, reviewId }) => [meetingId, reviewId]));
  const nobody = { memberIds: [], personIds: [] };
  const items: AgendaItem[] = [
    ...parts.ritualDates.flatMap((date): AgendaItem[] => {
      const ritual = rituals.get(date.ritualId);
      if (!ritual) return [];
      const { name: title, place, purpose, durationMinutes: minutes, memberIds, personIds } = ritual;
      const when = { date: date.date, time: date.time ?? ritual.time, minutes };
      const { id, accountId, state } = date;
      return [{ table: 'ritualDates', id, accountId, ...when, title, place, purpose, memberIds, personIds, state, openId: ritual.id }];
    }),
    ...parts.meetings.flatMap((meeting): AgendaItem[] => {
      const { id, accountId, date, time, durationMinutes: minutes, title, place, purpose, memberIds, personIds } = meeting;
      if (date === null || shown.has(id)) return [];
      return [
        {
          table: 'meetings',
          id,
          accountId,
          date,
          time,
          minutes,
          title,
          place,
          purpose,
          memberIds,
          personIds,
          state: 'planned',
          openId: id,
        },
      ];
    }),
    ...parts.reviews.flatMap((review): AgendaItem[] => {
      const { id, accountId, title, state, memberIds, personIds } = review;
      const date = review.heldOn ?? review.plannedOn;
      if (date === null || shown.has(id)) return [];
      return [
        {
          table: 'reviews',
          id,
          accountId,
          date,
          time: null,
          minutes: null,
          title,
          place: '',
          purpose: '',
          memberIds,
          personIds,
          state,
          openId: id,
        },
      ];
    }),
    ...sponsorPlans(parts, today).flatMap(({ pair, last, next, dueOn, state: standing }): AgendaItem[] => {
      const { id, accountId, nextContactOn, purpose, memberId, personId } = pair;
      const date = nextContactOn ?? (standing === 'due' && next === null ? dueOn : null);
      if (date === null) return [];
      // A day that has come is over once they have met.
      const state = date <= today && last !== null && last.on >= date ? 'held' : 'planned';
      const whole = { time: null, minutes: null, title: '', place: '' };
      return [
        { table: 'sponsorPairs', id, accountId, date, ...whole, purpose, memberIds: [memberId], personIds: [personId], state, openId: id },
      ];
    }),
    ...parts.milestones
      .filter(({ doneOn }) => doneOn === null)
      .map(
        ({ id, accountId, dueOn: date, title }): AgendaItem => ({
          table: 'milestones',
          id,
          accountId,
          date,
          time: null,
          minutes: null,
          title,
          place: '',
          purpose: '',
          ...nobody,
          state: 'planned',
          openId: id,
        }),
      ),
  ];
  const key = ({ date, time, title, id }: AgendaItem) => `${date} ${time ?? ''} ${title} ${id}`;
  return items.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
