import type { CalendarDate } from '../model/fields';
import type { Ritual, RitualDate } from '../model/governance';
import type { Meeting } from '../model/meeting';
import type { Person } from '../model/person';
import type { Action } from '../model/risk';
import type { Coverage, SponsorPair, TeamMember } from '../model/team';
import { isActionOpen } from './actions';
import { addDays, daysBetween, earlierOf } from './calendar';
import { type ContactSource, isHeld } from './contacts';
import { isPresent } from './stakeholders';

type Pair = Pick<SponsorPair, 'id' | 'memberId' | 'personId' | 'cadenceDays' | 'lastContactOn' | 'nextContactOn'>;

/** What sponsor plans are read from: a plan, its client projection, or the records of all accounts. */
export type SponsorRecords<P extends Pair = Pair> = {
  readonly sponsorPairs: readonly P[];
  readonly teamMembers: readonly Pick<TeamMember, 'id' | 'leftOn'>[];
  readonly people: readonly Pick<Person, 'id' | 'leftOn'>[];
  readonly meetings: readonly (Pick<Meeting, 'id' | 'title' | 'date' | 'personIds' | 'memberIds'> & { readonly minutes?: string })[];
  readonly rituals: readonly Pick<Ritual, 'id' | 'name' | 'personIds' | 'memberIds'>[];
  readonly ritualDates: readonly Pick<RitualDate, 'ritualId' | 'date' | 'state' | 'meetingId'>[];
  /** Ours alone: the client's projection has none. */
  readonly coverages?: readonly Pick<Coverage, 'personId' | 'memberId' | 'lastContactOn'>[];
};

/** A day on which the two meet next, and what says so. */
export type NextContact = {
  readonly on: CalendarDate;
  readonly from: { readonly kind: 'set' } | { readonly kind: 'meeting' | 'ritual'; readonly id: string; readonly name: string };
};

/**
 * `left`: one of the two has left. `overdue`: longer ago than the rhythm allows, or a day passed without a contact, and nothing is ahead. `behind`: the same, with
 * a day ahead. `planned`: a day is ahead. `due`: to be planned by `dueOn`. `never`: they have not met, and nothing is ahead. `open`: no rhythm and nothing ahead.
 */
export type SponsorState = 'left' | 'overdue' | 'behind' | 'planned' | 'due' | 'never' | 'open';

export type SponsorPlan<P extends Pair = Pair> = {
  readonly pair: P;
  readonly last: { readonly on: CalendarDate; readonly from: ContactSource } | null;
  readonly next: NextContact | null;
  /** The day by which they should meet again: the last contact and the cadence, or a planned day that passed. */
  readonly dueOn: CalendarDate | null;
  /** Days since `dueOn`; 0 when it has not passed. */
  readonly lateDays: number;
  readonly state: SponsorState;
};

function grouped<T>(records: readonly T[], keysOf: (record: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const record of records)
    for (const key of keysOf(record)) {
      const group = groups.get(key);
      if (group) group.push(record);
      else groups.set(key, [record]);
    }
  return groups;
}

/**
 * How each pair of sponsors stands on the day `today`: when the two last met, when they meet next, and whether that keeps their cadence (days).
 *
 * They met when both took part in a meeting that was held or a ritual's date that was, or on a day set on the pair or recorded for ours with that person. They meet next
 * on the nearest of the day set on the pair, a meeting or a ritual's date with both. Source: PRODUCT, "executive sponsor pairs with cadence and last contact".
 */
export function sponsorPlans<P extends Pair>(records: SponsorRecords<P>, today: CalendarDate): SponsorPlan<P>[] {
  const meetings = grouped(records.meetings, ({ personIds }) => personIds);
  const rituals = grouped(records.rituals, ({ personIds }) => personIds);
  const ritualDates = grouped(records.ritualDates, ({ ritualId }) => [ritualId]);
  const coverages = grouped(records.coverages ?? [], ({ personId }) => [personId]);
  const here = new Set([...records.teamMembers, ...records.people].filter((one) => isPresent(one, today)).map(({ id }) => id));

  return records.sponsorPairs.map((pair): SponsorPlan<P> => {
    const { memberId, personId, cadenceDays, lastContactOn, nextContactOn } = pair;
    const together = (meetings.get(personId) ?? []).filter(({ memberIds }) => memberIds.includes(memberId));
    const dates = (rituals.get(personId) ?? [])
      .filter(({ memberIds }) => memberIds.includes(memberId))
      .flatMap((ritual) => (ritualDates.get(ritual.id) ?? []).map((date) => ({ ...date, ritual })))
      .filter(({ meetingId }) => meetingId === null);

    const met: { on: CalendarDate | null; from: ContactSource }[] = [
      ...together
        .filter((meeting) => isHeld(meeting, today))
        .map(({ id: meetingId, title, date }) => ({ on: date, from: { kind: 'meeting' as const, meetingId, title } })),
      ...dates.filter(({ state }) => state === 'held').map(({ date: on }) => ({ on, from: { kind: 'sponsor' as const, memberId } })),
      { on: lastContactOn, from: { kind: 'sponsor', memberId } },
      ...(coverages.get(personId) ?? [])
        .filter((coverage) => coverage.memberId === memberId)
        .map((coverage) => ({ on: coverage.lastContactOn, from: { kind: 'member' as const, memberId } })),
    ];
    let last: SponsorPlan['last'] = null;
    // Of one day the meeting is named, which can be opened.
    for (const { on, from } of met) if (on !== null && on <= today && (last === null || on > last.on)) last = { on, from };

    const ahead: NextContact[] = [
      ...together.flatMap((meeting) =>
        meeting.date === null || meeting.date < today || isHeld(meeting, today)
          ? []
          : [{ on: meeting.date, from: { kind: 'meeting' as const, id: meeting.id, name: meeting.title } }],
      ),
      ...dates
        .filter(({ state, date }) => state === 'planned' && date >= today)
        .map(({ date: on, ritual: { id, name } }) => ({ on, from: { kind: 'ritual' as const, id, name } })),
      ...(nextContactOn !== null && nextContactOn >= today ? [{ on: nextContactOn, from: { kind: 'set' as const } }] : []),
    ];
    const next = ahead.reduce<NextContact | null>((best, one) => (best === null || one.on < best.on ? one : best), null);

    const byCadence = last !== null && cadenceDays !== null ? addDays(last.on, cadenceDays) : null;
    const missed = nextContactOn !== null && nextContactOn < today && (last === null || last.on < nextContactOn) ? nextContactOn : null;
    const dueOn = byCadence !== null && missed !== null ? earlierOf(byCadence, missed) : (byCadence ?? missed);
    const lateDays = dueOn !== null && dueOn < today ? daysBetween(dueOn, today) : 0;
    const gone = !here.has(memberId) || !here.has(personId);
    return { pair, last, next, dueOn, lateDays, state: gone ? 'left' : stateOf(next, last, dueOn, lateDays) };
  });
}

function stateOf(next: NextContact | null, last: SponsorPlan['last'], dueOn: CalendarDate | null, lateDays: number): SponsorState {
  if (next !== null) return lateDays > 0 ? 'behind' : 'planned';
  if (lateDays > 0) return 'overdue';
  if (dueOn !== null) return 'due';
  return last === null ? 'never' : 'open';
}

/** Whether somebody should do something about a pair now. */
export const needsCare = ({ state }: Pick<SponsorPlan, 'state'>): boolean => state === 'overdue' || state === 'left';

/** What was promised between a pair of sponsors: the actions that point at it, what is open first, the nearest day first. */
export function promisesOf(pairId: string, actions: readonly Action[]): Action[] {
  const key = (action: Action) => `${isActionOpen(action) ? 0 : 1} ${action.dueOn ?? '9999'} ${action.title}`;
  return actions.filter(({ sponsorPairId }) => sponsorPairId === pairId).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** How many promises are still open, how many of these are past their day, and how many were kept. */
export function promiseCounts(promises: readonly Pick<Action, 'state' | 'dueOn'>[], today: CalendarDate) {
  const open = promises.filter(isActionOpen);
  return {
    open: open.length,
    late: open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length,
    kept: promises.filter(({ state }) => state === 'done').length,
  };
}
