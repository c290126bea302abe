import { whatIsAhead } from '@shared/domain/ahead';
import { accountSchema } from '@shared/model/account';
import { ritualDateSchema, ritualSchema } from '@shared/model/governance';
import { meetingSchema } from '@shared/model/meeting';
import { personSchema } from '@shared/model/person';
import { reviewSchema } from '@shared/model/review';
import { sponsorPairSchema, teamMemberSchema } from '@shared/model/team';
import { expect, test } from 'vitest';

const accountId = 'a';
const nobody = { sponsorPairs: [], teamMembers: [], people: [], coverages: [] };
const ritualDate = (id: string, date: string, more: object = {}) => ritualDateSchema.parse({ id, accountId, ritualId: 'r', date, ...more });

test('what is ahead comes by day; what has passed, what was cancelled and what was never fixed does not', () => {
  const items = whatIsAhead(
    {
      ...nobody,
      sponsorPairs: [
        sponsorPairSchema.parse({ id: 's1', accountId, memberId: 'tm', personId: 'p', nextContactOn: '2026-05-05' }),
        sponsorPairSchema.parse({ id: 's2', accountId, memberId: 'tm', personId: 'p2', nextContactOn: '2026-05-06' }),
      ],
      teamMembers: [teamMemberSchema.parse({ id: 'tm', name: 'Nadia' })],
      people: [personSchema.parse({ id: 'p', accountId, name: 'Claire' }), personSchema.parse({ id: 'p2', accountId, name: 'Hugo' })],
      account: accountSchema.parse({ id: 'a', name: 'Acme', renewalDate: '2026-09-30' }),
      meetings: [
        meetingSchema.parse({ id: 'm0', accountId, title: 'Yesterday', date: '2026-03-09' }),
        meetingSchema.parse({ id: 'm1', accountId, title: 'Today', date: '2026-03-10' }),
        meetingSchema.parse({ id: 'm2', accountId, title: 'Some day' }),
        meetingSchema.parse({ id: 'm3', accountId, title: 'Lunch', date: '2026-05-04', memberIds: ['tm'], personIds: ['p2'] }),
      ],
      reviews: [
        reviewSchema.parse({
          id: 'q1',
          accountId,
          periodStart: '2026-01-01',
          periodEnd: '2026-03-31',
          plannedOn: '2026-04-08',
          title: 'QBR',
        }),
        reviewSchema.parse({
          id: 'q2',
          accountId,
          periodStart: '2026-01-01',
          periodEnd: '2026-03-31',
          plannedOn: '2026-04-09',
          state: 'cancelled',
        }),
      ],
      rituals: [ritualSchema.parse({ id: 'r', accountId, name: 'Steering committee' })],
      ritualDates: [
        ritualDate('d1', '2026-04-01'),
        ritualDate('d2', '2026-03-10', { meetingId: 'm1' }),
        ritualDate('d3', '2026-04-02', { state: 'cancelled' }),
      ],
    },
    '2026-03-10',
  );
  expect(items.map((item) => (item.kind === 'renewal' ? item.on : `${item.on} ${item.name}`))).toEqual([
    '2026-03-10 Today',
    '2026-04-01 Steering committee',
    '2026-04-08 QBR',
    '2026-05-04 Lunch',
    '2026-05-05 Nadia – Claire',
    '2026-09-30',
  ]);
});

test('nothing ahead is an empty list', () => {
  const account = accountSchema.parse({ id: 'a', name: 'Acme', renewalDate: '2020-01-01' });
  expect(whatIsAhead({ account, ...nobody, meetings: [], reviews: [], rituals: [], ritualDates: [] }, '2026-03-10')).toEqual([]);
});
