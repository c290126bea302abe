import { agendaItems } from '@shared/domain/agenda';
import { addDays } from '@shared/domain/calendar';
import { promiseCounts, promisesOf, type SponsorRecords, sponsorPlans } from '@shared/domain/sponsors';
import { ritualDateSchema, ritualSchema } from '@shared/model/governance';
import { meetingSchema } from '@shared/model/meeting';
import { personSchema } from '@shared/model/person';
import { actionSchema } from '@shared/model/risk';
import { coverageSchema, type SponsorPair, sponsorPairSchema, teamMemberSchema } from '@shared/model/team';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const today = '2026-03-31';
const accountId = 'a';
const pairOf = (fields: object = {}) =>
  sponsorPairSchema.parse({ id: 'sp', accountId, memberId: 'marianne', personId: 'sorensen', ...fields });
const meeting = (id: string, date: string | null, fields: object = {}) =>
  meetingSchema.parse({ id, accountId, title: id, date, memberIds: ['marianne'], personIds: ['sorensen'], ...fields });
const world = (pair: SponsorPair, records: Partial<SponsorRecords<SponsorPair>> = {}): SponsorRecords<SponsorPair> => ({
  sponsorPairs: [pair],
  teamMembers: [teamMemberSchema.parse({ id: 'marianne', name: 'Marianne' })],
  people: [personSchema.parse({ id: 'sorensen', accountId, name: 'Sørensen' })],
  meetings: [],
  rituals: [],
  ritualDates: [],
  coverages: [],
  ...records,
});
const standing = (pair: SponsorPair, records: Partial<SponsorRecords<SponsorPair>> = {}) => sponsorPlans(world(pair, records), today)[0];

describe('the last contact of two sponsors', () => {
  test('is a held meeting with both, not one with either', () => {
    const meetings = [
      meeting('both', '2026-02-01'),
      meeting('without ours', '2026-03-01', { memberIds: ['nadia'] }),
      meeting('without theirs', '2026-03-02', { personIds: ['vogt'] }),
      meeting('to come', '2026-05-01'),
    ];
    expect(standing(pairOf(), { meetings })?.last).toEqual({
      on: '2026-02-01',
      from: { kind: 'meeting', meetingId: 'both', title: 'both' },
    });
  });

  test('is a committee held with both, a day set on the pair, or one recorded for ours, whichever is latest; days to come are none', () => {
    const rituals = [ritualSchema.parse({ id: 'r', accountId, name: 'Committee', memberIds: ['marianne'], personIds: ['sorensen'] })];
    const held = (date: string, state = 'held') => ritualDateSchema.parse({ id: date, accountId, ritualId: 'r', date, state });
    const ritualDates = [held('2026-03-05'), held('2026-03-20', 'cancelled')];
    const coverages = [
      coverageSchema.parse({ id: 'c', accountId, personId: 'sorensen', memberId: 'marianne', lastContactOn: '2026-03-10' }),
      coverageSchema.parse({ id: 'd', accountId, personId: 'sorensen', memberId: 'nadia', lastContactOn: '2026-03-30' }),
    ];
    expect(standing(pairOf({ lastContactOn: '2026-03-01' }), { rituals, ritualDates })?.last?.on).toBe('2026-03-05');
    expect(standing(pairOf({ lastContactOn: '2026-03-01' }), { rituals, ritualDates, coverages })?.last).toEqual({
      on: '2026-03-10',
      from: { kind: 'member', memberId: 'marianne' },
    });
    expect(standing(pairOf({ lastContactOn: '2026-04-01' }))?.last).toBeNull();
  });
});

describe('the next contact', () => {
  test('is the nearest of a day that was set, a meeting and a committee with both', () => {
    const rituals = [ritualSchema.parse({ id: 'r', accountId, name: 'Committee', memberIds: ['marianne'], personIds: ['sorensen'] })];
    const ritualDates = [ritualDateSchema.parse({ id: 'd', accountId, ritualId: 'r', date: '2026-04-20' })];
    const pair = pairOf({ nextContactOn: '2026-05-01' });
    expect(standing(pair)?.next).toEqual({ on: '2026-05-01', from: { kind: 'set' } });
    expect(standing(pair, { rituals, ritualDates })?.next).toEqual({
      on: '2026-04-20',
      from: { kind: 'ritual', id: 'r', name: 'Committee' },
    });
    expect(standing(pair, { rituals, ritualDates, meetings: [meeting('lunch', '2026-04-02')] })?.next?.from).toEqual({
      kind: 'meeting',
      id: 'lunch',
      name: 'lunch',
    });
  });
});

describe('how a pair stands', () => {
  const lately = { cadenceDays: 30, lastContactOn: '2026-03-10' };
  const long = { cadenceDays: 30, lastContactOn: '2026-02-01' };
  test.each([
    ['nothing is known', {}, 'never', 0],
    ['they met and no rhythm is set', { lastContactOn: '2025-01-01' }, 'open', 0],
    ['they met within the rhythm', lately, 'due', 0],
    ['the rhythm ends today', { cadenceDays: 21, lastContactOn: '2026-03-10' }, 'due', 0],
    ['the rhythm has run out', long, 'overdue', 28],
    ['the rhythm has run out and a day is ahead', { ...long, nextContactOn: '2026-04-02' }, 'behind', 28],
    ['a day is ahead', { ...lately, nextContactOn: '2026-04-02' }, 'planned', 0],
    ['a planned day passed', { nextContactOn: '2026-03-21' }, 'overdue', 10],
    ['a planned day passed on which they met', { nextContactOn: '2026-03-21', lastContactOn: '2026-03-21' }, 'open', 0],
  ])('%s', (_what, fields, state, lateDays) => {
    expect(standing(pairOf(fields))).toMatchObject({ state, lateDays });
  });

  test('who has left is said before anything else', () => {
    const people = [personSchema.parse({ id: 'sorensen', accountId, name: 'Sørensen', leftOn: '2026-01-01' })];
    expect(standing(pairOf({ ...lately, nextContactOn: '2026-04-02' }), { people })?.state).toBe('left');
  });

  test('days late are the days since the day that was due, and no contact is in the future', () => {
    const day = fc.option(
      fc.integer({ min: -400, max: 400 }).map((days) => addDays(today, days)),
      { nil: null },
    );
    fc.assert(
      fc.property(
        day,
        day,
        fc.option(fc.integer({ min: 0, max: 400 }), { nil: null }),
        day,
        (lastContactOn, nextContactOn, cadenceDays, met) => {
          const one = standing(pairOf({ lastContactOn, nextContactOn, cadenceDays }), { meetings: [meeting('m', met)] });
          if (!one) throw new Error('a pair has a standing');
          expect(one.last === null || one.last.on <= today).toBe(true);
          expect(one.next === null || one.next.on >= today).toBe(true);
          expect(one.lateDays > 0).toBe(one.dueOn !== null && one.dueOn < today);
          expect(['overdue', 'behind'].includes(one.state)).toBe(one.lateDays > 0);
        },
      ),
    );
  });
});

test('promises are the actions that point at the pair, the open ones first', () => {
  const action = (id: string, fields: object) => actionSchema.parse({ id, accountId, title: id, sponsorPairId: 'sp', ...fields });
  const actions = [
    action('kept', { state: 'done', dueOn: '2026-01-01' }),
    action('later', { dueOn: '2026-05-01' }),
    action('late', { dueOn: '2026-03-01' }),
    action('of others', { sponsorPairId: null }),
  ];
  const own = promisesOf('sp', actions);
  expect(own.map(({ id }) => id)).toEqual(['late', 'later', 'kept']);
  expect(promiseCounts(own, today)).toEqual({ open: 2, late: 1, kept: 1 });
});

describe('sponsors in the calendar', () => {
  const items = (pair: SponsorPair, meetings: ReturnType<typeof meeting>[] = []) => {
    const { teamMembers: _members, people, ...rest } = world(pair, { meetings });
    const parts = { ...rest, reviews: [], milestones: [], rituals: [], ritualDates: [], coverages: [], meetings, people };
    const teamMembers = [teamMemberSchema.parse({ id: 'marianne', name: 'Marianne' })];
    return agendaItems({ ...parts, teamMembers }, today).filter(({ table }) => table === 'sponsorPairs');
  };

  test('are there on the day that was set, and on the day their rhythm ends where nothing is ahead', () => {
    expect(items(pairOf({ nextContactOn: '2026-04-09' }))).toMatchObject([{ date: '2026-04-09', state: 'planned' }]);
    const rhythm = pairOf({ cadenceDays: 30, lastContactOn: '2026-03-10' });
    expect(items(rhythm)).toMatchObject([{ date: '2026-04-09', state: 'planned', id: 'sp' }]);
    expect(items(rhythm, [meeting('lunch', '2026-04-02')])).toEqual([]);
  });

  test('a day that passed is over once they have met', () => {
    expect(items(pairOf({ nextContactOn: '2026-03-20' }))).toMatchObject([{ state: 'planned' }]);
    expect(items(pairOf({ nextContactOn: '2026-03-20', lastContactOn: '2026-03-21' }))).toMatchObject([{ state: 'held' }]);
  });
});
