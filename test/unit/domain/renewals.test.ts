import { upcomingRenewals } from '@shared/domain/renewals';
import { describe, expect, it } from 'vitest';

const account = (name: string, renewalDate: string | null) => ({ name, renewalDate });

describe('renewals in the next twelve months', () => {
  it('lists the nearest first, both ends included, and counts accounts without a date', () => {
    const accounts = [
      account('next year today', '2027-03-12'),
      account('today', '2026-03-12'),
      account('yesterday', '2026-03-11'),
      account('too far', '2027-03-13'),
      account('no date', null),
      account('summer', '2026-07-01'),
    ];
    const { renewals, missing } = upcomingRenewals(accounts, '2026-03-12');
    expect(renewals.map(({ account: { name }, inDays }) => [name, inDays])).toEqual([
      ['today', 0],
      ['summer', 111],
      ['next year today', 365],
    ]);
    expect(missing).toBe(1);
  });
});
