import { planOf } from '@shared/package/plan-of';
import { describe, expect, it } from 'vitest';
import { aPackage } from '../../support/packages';
import { anAccount, aPerson } from '../../support/records';

describe('the plan of one account of a package', () => {
  it('is that of the only account, with what belongs to it', () => {
    expect(planOf(aPackage(), null)).toMatchObject({
      ok: true,
      value: { account: { name: 'Acme' }, parent: null, people: [{ id: 'p1' }], seats: [{ id: 's1' }], offers: [] },
    });
  });

  it('is found by the name among several, and holds nothing of the others', () => {
    const { head, records, times } = aPackage();
    const several = {
      head,
      times,
      records: {
        ...records,
        accounts: [...(records.accounts ?? []), anAccount({ id: 'a2', name: 'Société Générale' })],
        people: [...(records.people ?? []), aPerson({ id: 'p2', accountId: 'a2' })],
      },
    };
    expect(planOf(several, 'societe generale')).toMatchObject({
      ok: true,
      value: { account: { id: 'a2' }, people: [{ id: 'p2' }], seats: [] },
    });
    expect(planOf(several, null)).toMatchObject({
      ok: false,
      error: { code: 'package-which-account', params: { names: 'Acme, Société Générale' } },
    });
    expect(planOf(several, 'Hooli')).toMatchObject({ ok: false, error: { code: 'package-no-account' } });
  });

  it('knows its parent account by name when that stays out', () => {
    const { head, times } = aPackage();
    const child = {
      head: { ...head, outside: [{ table: 'accounts' as const, id: 'a0', name: 'Acme Group' }] },
      records: { accounts: [anAccount({ parentId: 'a0' })] },
      times,
    };
    expect(planOf(child, null)).toMatchObject({ ok: true, value: { parent: { id: 'a0', name: 'Acme Group' } } });
  });
});
