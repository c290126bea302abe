import { planRevert } from '@shared/history/revert';
import type { RecordChange } from '@shared/model/changes';
import type { StoredRecord } from '@shared/model/record-changes';
import type { TableName } from '@shared/model/table-names';
import { describe, expect, it } from 'vitest';

const store = (records: Partial<Record<TableName, StoredRecord[]>>) => (table: TableName, id: string) =>
  records[table]?.find((record) => record.id === id);
const change = (
  table: TableName,
  id: string,
  before: Record<string, unknown> | null,
  after: Record<string, unknown> | null,
): RecordChange => ({
  table,
  id,
  before,
  after,
});

const support = change('people', 'p1', { support: 'neutral' }, { support: 'mentor' });
const person = { id: 'p1', accountId: 'a1', name: 'Claire', support: 'mentor', phone: '01' };
const account = { id: 'a1', name: 'Acme' };

describe('reverting an edit', () => {
  it('puts back only the fields it changed', () => {
    expect(planRevert([support], [support], store({ people: [person] }))).toMatchObject({
      ok: true,
      value: { mutations: [{ op: 'update', table: 'people', id: 'p1', fields: { support: 'neutral' } }], changedSince: [] },
    });
  });

  it('says what they are now when they were changed since', () => {
    expect(planRevert([support], [support], store({ people: [{ ...person, support: 'opponent' }] }))).toMatchObject({
      ok: true,
      value: { mutations: [{ fields: { support: 'neutral' } }], changedSince: [{ field: 'support', now: 'opponent' }] },
    });
  });

  it('of imported columns puts back only those it changed', () => {
    const columns = change('people', 'p1', { custom: { a: '1' } }, { custom: { a: '2', b: '3' } });
    const now = store({ people: [{ ...person, custom: { a: '2', b: '3', c: '4' } }] });
    expect(planRevert([columns], [columns], now)).toMatchObject({ value: { mutations: [{ fields: { custom: { a: '1', c: '4' } } }] } });
  });

  it('is refused when nothing is left to do, or the record or what it pointed to is gone', () => {
    expect(planRevert([support], [support], store({ people: [{ ...person, support: 'neutral' }] }))).toEqual({
      ok: false,
      error: { reason: 'nothing' },
    });
    expect(planRevert([support], [support], store({}))).toEqual({ ok: false, error: { reason: 'gone', table: 'people', id: 'p1' } });
    const unit = change('seats', 's1', { businessUnitId: 'u1' }, { businessUnitId: null });
    expect(planRevert([unit], [unit], store({ seats: [{ id: 's1', businessUnitId: null }] }))).toEqual({
      ok: false,
      error: { reason: 'reference-gone', table: 'seats', id: 's1', field: 'businessUnitId', target: { table: 'businessUnits', id: 'u1' } },
    });
  });
});

it('reverting a creation takes the record out, and is refused when it is out already', () => {
  const created = change('people', 'p1', null, person);
  expect(planRevert([created], [created], store({ people: [person] }))).toMatchObject({
    value: { mutations: [{ op: 'delete', table: 'people', id: 'p1' }], removed: 1 },
  });
  expect(planRevert([created], [created], store({}))).toMatchObject({ ok: false, error: { reason: 'nothing' } });
});

describe('restoring what was deleted', () => {
  const seat1 = { id: 's1', accountId: 'a1', title: 'CIO', businessUnitId: null, personId: 'p1', state: 'filled' };
  const seat2 = { id: 's2', accountId: 'a1', title: 'CFO', businessUnitId: null, personId: null, state: 'vacant' };
  const line = { id: 'l1', accountId: 'a1', fromSeatId: 's1', toSeatId: 's2' };
  const ids = (plan: ReturnType<typeof planRevert>) =>
    plan.ok ? plan.value.mutations.map((mutation) => (mutation.op === 'create' ? mutation.record.id : mutation.id)) : plan.error;

  it('brings back what belonged to it', () => {
    const commit = [change('accounts', 'a1', account, null), change('seats', 's2', seat2, null), change('people', 'p1', person, null)];
    expect(ids(planRevert(commit.slice(0, 1), commit, store({})))).toEqual(['a1', 's2', 'p1']);
    // Of the account's records one alone cannot come back.
    expect(planRevert(commit.slice(1, 2), commit, store({}))).toMatchObject({ error: { reason: 'reference-gone', target: { id: 'a1' } } });
  });

  it('brings back what hangs on two records only when both are there', () => {
    const commit = [
      change('seats', 's1', { ...seat1, personId: null }, null),
      change('seats', 's2', seat2, null),
      change('lines', 'l1', line, null),
    ];
    expect(ids(planRevert(commit.slice(0, 1), commit, store({ accounts: [account] })))).toEqual(['s1']);
    expect(ids(planRevert(commit.slice(0, 1), commit, store({ accounts: [account], seats: [seat2] })))).toEqual(['s1', 'l1']);
    expect(ids(planRevert(commit.slice(0, 2), commit, store({ accounts: [account] })))).toEqual(['s1', 's2', 'l1']);
  });

  it('points at it again where nothing else was put since', () => {
    const cleared = change('seats', 's1', { personId: 'p1', state: 'filled' }, { personId: null, state: 'vacant' });
    const commit = [change('people', 'p1', person, null), cleared];
    const vacant = { ...seat1, personId: null, state: 'vacant' };
    expect(planRevert(commit.slice(0, 1), commit, store({ accounts: [account], seats: [vacant] }))).toMatchObject({
      value: {
        mutations: [
          { op: 'create', table: 'people' },
          { op: 'update', table: 'seats', id: 's1', fields: { personId: 'p1', state: 'filled' } },
        ],
      },
    });
    expect(ids(planRevert(commit.slice(0, 1), commit, store({ accounts: [account], seats: [{ ...vacant, personId: 'p2' }] })))).toEqual([
      'p1',
    ]);
    expect(ids(planRevert(commit.slice(0, 1), commit, store({ accounts: [account] })))).toEqual(['p1']);
  });

  it('is refused when it is back already', () => {
    const commit = [change('accounts', 'a1', account, null)];
    expect(planRevert(commit, commit, store({ accounts: [account] }))).toEqual({ ok: false, error: { reason: 'nothing' } });
  });
});
