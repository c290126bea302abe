import { accountTeam } from '@shared/domain/account-team';
import { teamLoads } from '@shared/domain/team-load';
import { accountSchema } from '@shared/model/account';
import { meetingSchema } from '@shared/model/meeting';
import { personSchema } from '@shared/model/person';
import { accountMemberSchema, coverageSchema, sponsorPairSchema, teamMemberSchema } from '@shared/model/team';
import { describe, expect, test } from 'vitest';

const today = '2026-03-31';
const accountId = 'a';
const member = (id: string, fields: object = {}) => teamMemberSchema.parse({ id, name: id, ...fields });
const role = (memberId: string, fields: object = {}) =>
  accountMemberSchema.parse({ id: `role ${memberId}`, accountId, memberId, ...fields });
const knows = (memberId: string, personId: string, fields: object = {}) =>
  coverageSchema.parse({ id: `${memberId} ${personId}`, accountId, memberId, personId, current: 'vendor', ...fields });
const base = {
  account: accountSchema.parse({ id: accountId, name: 'Acme', owner: 'Nadia' }),
  teamMembers: [member('nadia'), member('victor'), member('greta')],
  accountMembers: [role('nadia', { role: 'account-manager', timeShare: 40 }), role('victor', { role: 'executive-sponsor', timeShare: 5 })],
  coverages: [] as ReturnType<typeof knows>[],
  sponsorPairs: [] as ReturnType<typeof sponsorPairSchema.parse>[],
  people: [personSchema.parse({ id: 'claire', accountId, name: 'Claire' }), personSchema.parse({ id: 'hugo', accountId, name: 'Hugo' })],
  meetings: [] as ReturnType<typeof meetingSchema.parse>[],
};
const rowOf = (id: string, records: Partial<typeof base> = {}) =>
  accountTeam({ ...base, ...records }, today).rows.find((row) => row.member.id === id);

describe('the team of an account', () => {
  test('says whom each knows, the best known first, and what is missing to the target', () => {
    const coverages = [
      knows('nadia', 'claire'),
      knows('nadia', 'hugo', { current: 'trusted-advisor' }),
      knows('victor', 'claire', { current: 'none', target: 'vendor' }),
      knows('nadia', 'gone'),
    ];
    const nadia = rowOf('nadia', { coverages: [...coverages.slice(1), knows('nadia', 'claire', { target: 'problem-solver' })] });
    expect(nadia?.known.map(({ name }) => name)).toEqual(['Hugo', 'Claire']);
    expect(nadia?.gaps).toBe(1);
    expect(rowOf('victor', { coverages })?.known).toEqual([]);
  });

  test('says when they last met anybody there: in a held meeting, as recorded, or as a sponsor', () => {
    const meetings = [
      meetingSchema.parse({ id: 'm', accountId, title: 'm', date: '2026-03-01', memberIds: ['nadia'], personIds: ['claire'] }),
      meetingSchema.parse({ id: 'n', accountId, title: 'n', date: '2026-04-20', memberIds: ['nadia'], personIds: ['claire'] }),
      meetingSchema.parse({ id: 'o', accountId, title: 'among us', date: '2026-03-20', memberIds: ['nadia'] }),
    ];
    const sponsorPairs = [
      sponsorPairSchema.parse({ id: 's', accountId, memberId: 'victor', personId: 'hugo', lastContactOn: '2026-02-02' }),
    ];
    expect(rowOf('nadia', { meetings })?.lastOn).toBe('2026-03-01');
    expect(rowOf('victor', { meetings, sponsorPairs })?.lastOn).toBe('2026-02-02');
    expect(rowOf('nadia')?.lastOn).toBeNull();
  });

  test('the account manager leads; of two, the one the profile names', () => {
    expect(rowOf('nadia')?.leads).toBe(true);
    expect(rowOf('victor')?.leads).toBe(false);
    const accountMembers = [role('nadia', { role: 'account-manager' }), role('victor', { role: 'account-manager' })];
    expect(rowOf('nadia', { accountMembers })?.leads).toBe(true);
    expect(rowOf('victor', { accountMembers })?.leads).toBe(false);
  });

  test('who is in touch without a role is named, and shares of time add up without those who left', () => {
    const teamMembers = [member('nadia'), member('victor', { leftOn: '2026-01-01' }), member('greta')];
    const found = accountTeam({ ...base, teamMembers, coverages: [knows('greta', 'claire')] }, today);
    expect(found.withoutRole.map(({ id }) => id)).toEqual(['greta']);
    expect(found.timeShare).toBe(40);
    expect(accountTeam({ ...base, accountMembers: [role('nadia')] }, today).timeShare).toBeNull();
  });
});

test('over all accounts, each of us has their accounts, shares and pairs; former customers and who left are no load', () => {
  const accounts = [
    { id: 'a', name: 'A', status: 'active' as const },
    { id: 'b', name: 'B', status: 'at-risk' as const },
    { id: 'c', name: 'C', status: 'former' as const },
  ];
  const on = (account: string, memberId: string, timeShare: number | null) =>
    accountMemberSchema.parse({ id: `${account} ${memberId}`, accountId: account, memberId, timeShare });
  const loads = teamLoads(
    {
      accounts,
      teamMembers: [member('victor'), member('nadia'), member('greta'), member('gone', { leftOn: '2026-01-01' })],
      accountMembers: [on('a', 'nadia', 60), on('b', 'nadia', 50), on('c', 'nadia', 10), on('a', 'gone', 10), on('c', 'greta', 10)],
      sponsorPairs: [
        { accountId: 'b', memberId: 'victor' },
        { accountId: 'b', memberId: 'victor' },
      ],
    },
    today,
  );
  expect(
    loads.map(({ member: { id }, accounts: own, timeShare, sponsorOf }) => [id, own.map((one) => one.id), timeShare, sponsorOf]),
  ).toEqual([
    ['nadia', ['a', 'b'], 110, 0],
    ['victor', ['b'], null, 2],
  ]);
});
