import type { Mutation } from '@shared/model/changes';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { getStatus } from '@/persistence/status';
import { closeStore } from '@/persistence/store';
import { type MemoryJournal, memoryJournal } from '../../support/memory-journal';
import { anAccount, anOpportunity, aPerson, aSeat } from '../../support/records';
import { dumpStore, openTestStore } from '../../support/store';

let journal: MemoryJournal;
const label = { key: 'unknown' } as const;

beforeEach(async () => {
  journal = memoryJournal();
  await openTestStore({ journal });
  await commit(label, [
    { op: 'create', table: 'accounts', record: anAccount() },
    { op: 'create', table: 'accounts', record: anAccount({ id: 'a2', name: 'Bolt', parentId: 'a1' }) },
    { op: 'create', table: 'people', record: aPerson() },
    { op: 'create', table: 'seats', record: aSeat({ personId: 'p1' }) },
  ]);
});
afterEach(closeStore);

const unknownField = { shoeSize: 44 } as Record<string, unknown>;

const refused: [string, string, Mutation][] = [
  ['a record whose id is taken', 'record-exists', { op: 'create', table: 'accounts', record: anAccount() }],
  ['an edit of a record that is not there', 'record-missing', { op: 'update', table: 'accounts', id: 'nobody', fields: { name: 'X' } }],
  ['the deletion of a record that is not there', 'record-missing', { op: 'delete', table: 'accounts', id: 'nobody' }],
  ['a value outside its type', 'record-invalid', { op: 'update', table: 'accounts', id: 'a1', fields: { employees: -3 } }],
  ['an empty name', 'record-invalid', { op: 'update', table: 'accounts', id: 'a1', fields: { name: '' } }],
  ['a field that the model does not know', 'record-invalid', { op: 'update', table: 'accounts', id: 'a1', fields: unknownField }],
  ['a reference to nothing', 'reference-missing', { op: 'create', table: 'opportunities', record: anOpportunity({ accountId: 'nobody' }) }],
  [
    'a seat of one account with a person of another',
    'reference-other-account',
    { op: 'create', table: 'seats', record: aSeat({ id: 's2', accountId: 'a2', personId: 'p1' }) },
  ],
  [
    'moving a person away from their seat',
    'reference-other-account',
    { op: 'update', table: 'people', id: 'p1', fields: { accountId: 'a2' } },
  ],
  ['an account as its own parent', 'reference-cycle', { op: 'update', table: 'accounts', id: 'a1', fields: { parentId: 'a1' } }],
  ['an account under its own subsidiary', 'reference-cycle', { op: 'update', table: 'accounts', id: 'a1', fields: { parentId: 'a2' } }],
];

describe('a commit refuses', () => {
  it.each(refused)('%s (%s) and changes nothing, not even what is right beside it', async (_name, code, mutation) => {
    const before = await dumpStore();
    const result = await commit(label, [{ op: 'update', table: 'accounts', id: 'a2', fields: { site: 'Lyon' } }, mutation]);
    expect(result).toMatchObject({ ok: false, error: { code } });
    expect(await dumpStore()).toEqual(before);
    expect(journal.records).toHaveLength(1);
    expect(getStatus().saveState).toBe('saved');
  });

  it('what points at a record that the same commit deletes', async () => {
    const result = await commit(label, [
      { op: 'delete', table: 'accounts', id: 'a2' },
      { op: 'create', table: 'opportunities', record: anOpportunity({ accountId: 'a2' }) },
    ]);
    expect(result).toMatchObject({ ok: false, error: { code: 'reference-missing' } });
  });
});

describe('a commit accepts', () => {
  it('records that point at each other whatever their order', async () => {
    const result = await commit(label, [
      { op: 'create', table: 'seats', record: aSeat({ id: 's3', accountId: 'a3', personId: 'p3' }) },
      { op: 'create', table: 'people', record: aPerson({ id: 'p3', accountId: 'a3' }) },
      { op: 'create', table: 'accounts', record: anAccount({ id: 'a3' }) },
    ]);
    expect(result.ok).toBe(true);
  });

  it('a person who moves together with their seat', async () => {
    const result = await commit(label, [
      { op: 'update', table: 'people', id: 'p1', fields: { accountId: 'a2' } },
      { op: 'update', table: 'seats', id: 's1', fields: { accountId: 'a2' } },
    ]);
    expect(result.ok).toBe(true);
  });

  it('the deletion of a record beside that of its owner', async () => {
    const result = await commit(label, [
      { op: 'delete', table: 'accounts', id: 'a1' },
      { op: 'delete', table: 'people', id: 'p1' },
    ]);
    expect(result.ok).toBe(true);
    expect(await dumpStore()).toEqual({ accounts: [anAccount({ id: 'a2', name: 'Bolt' })] });
  });

  it('creating and deleting in one go, which comes to nothing', async () => {
    const result = await commit(label, [
      { op: 'create', table: 'accounts', record: anAccount({ id: 'a9' }) },
      { op: 'delete', table: 'accounts', id: 'a9' },
    ]);
    expect(result).toMatchObject({ ok: true, value: { changes: [] } });
  });
});
