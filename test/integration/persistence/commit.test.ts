import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { redo, undo } from '@/persistence/history';
import { getAccount, listAccounts } from '@/persistence/queries/accounts';
import { listOpportunities } from '@/persistence/queries/opportunities';
import { listStakeholders } from '@/persistence/queries/stakeholders';
import { getStatus } from '@/persistence/status';
import { closeStore } from '@/persistence/store';
import { type MemoryJournal, memoryJournal } from '../../support/memory-journal';
import { anAccount, anOpportunity, aPerson, aSeat } from '../../support/records';
import { openTestStore } from '../../support/store';

let journal: MemoryJournal;

beforeEach(async () => {
  journal = memoryJournal();
  await openTestStore({ journal });
});
afterEach(closeStore);

const label = { key: 'unknown' } as const;

describe('a commit', () => {
  it('writes the record, journals it and numbers it', async () => {
    const result = await commit(label, [{ op: 'create', table: 'accounts', record: anAccount() }], { accountId: 'a1' });
    expect(result).toMatchObject({ ok: true, value: { seq: 1, device: 'test', accountId: 'a1' } });
    expect(await listAccounts()).toEqual([anAccount()]);
    expect(journal.records).toHaveLength(1);
  });

  it('keeps of an edit only the fields that changed', async () => {
    await commit(label, [{ op: 'create', table: 'accounts', record: anAccount() }]);
    await commit(label, [{ op: 'update', table: 'accounts', id: 'a1', fields: { industry: 'Retail', name: 'Acme' } }]);
    expect(journal.records[1]?.changes).toEqual([{ table: 'accounts', id: 'a1', before: { industry: '' }, after: { industry: 'Retail' } }]);
  });

  it('writes nothing when nothing differs', async () => {
    await commit(label, [{ op: 'create', table: 'accounts', record: anAccount() }]);
    const result = await commit(label, [{ op: 'update', table: 'accounts', id: 'a1', fields: { name: 'Acme' } }]);
    expect(result).toMatchObject({ ok: true, value: { changes: [] } });
    expect(journal.records).toHaveLength(1);
  });

  it('takes a deletion with everything that belongs to it, and undo brings all of it back', async () => {
    await commit(label, [
      { op: 'create', table: 'accounts', record: anAccount() },
      { op: 'create', table: 'people', record: aPerson() },
      { op: 'create', table: 'seats', record: aSeat({ personId: 'p1' }) },
      { op: 'create', table: 'opportunities', record: anOpportunity({ accountId: 'a1' }) },
    ]);
    await commit(label, [{ op: 'delete', table: 'accounts', id: 'a1' }]);
    expect(await listStakeholders('a1')).toEqual({ seats: [], people: [], businessUnits: [], lines: [] });
    expect(await listOpportunities('a1')).toEqual([]);
    await undo();
    expect((await listStakeholders('a1')).seats).toEqual([aSeat({ personId: 'p1' })]);
    expect(await listOpportunities('a1')).toEqual([anOpportunity({ accountId: 'a1' })]);
  });

  it('leaves a seat vacant when the person who holds it is deleted', async () => {
    await commit(label, [
      { op: 'create', table: 'accounts', record: anAccount() },
      { op: 'create', table: 'people', record: aPerson() },
      { op: 'create', table: 'seats', record: aSeat({ personId: 'p1' }) },
    ]);
    await commit(label, [{ op: 'delete', table: 'people', id: 'p1' }]);
    expect((await listStakeholders('a1')).seats).toEqual([aSeat({ personId: null, state: 'vacant' })]);
  });

  it('of thousands of records is one step of undo and of redo', async () => {
    const records = Array.from({ length: 1000 }, (_, n) => anOpportunity({ id: `o${n}`, accountId: 'a1' }));
    await commit(label, [{ op: 'create', table: 'accounts', record: anAccount() }]);
    await commit(
      label,
      records.map((record) => ({ op: 'create', table: 'opportunities', record })),
    );
    expect(await listOpportunities('a1')).toHaveLength(1000);
    await undo();
    expect(await listOpportunities('a1')).toHaveLength(0);
    await redo();
    expect(await listOpportunities('a1')).toHaveLength(1000);
  });
});

describe('undo and redo', () => {
  it('step through the history and name what they would do', async () => {
    await commit({ key: 'createAccount', params: { name: 'Acme' } }, [{ op: 'create', table: 'accounts', record: anAccount() }]);
    await commit(label, [{ op: 'update', table: 'accounts', id: 'a1', fields: { site: 'Lyon' } }]);
    await undo();
    expect((await getAccount('a1'))?.site).toBe('');
    expect(getStatus()).toMatchObject({ undoLabel: { key: 'createAccount', params: { name: 'Acme' } }, redoLabel: { key: 'unknown' } });
    await redo();
    expect((await getAccount('a1'))?.site).toBe('Lyon');
    expect(getStatus().redoLabel).toBeNull();
  });
});
