import type { Mutation, RecordChange } from '@shared/model/changes';
import { type Dependents, dependentsOf } from '@shared/model/dependents';
import type { StoredRecord } from '@shared/model/record-changes';
import { idsIn, references } from '@shared/model/references';
import { tableNames } from '@shared/model/table-names';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { undo } from '@/persistence/history';
import { closeStore } from '@/persistence/store';
import { made } from '../../support/a-record';
import { onePlan } from '../../support/one-plan';
import { dumpStore, openTestStore } from '../../support/store';

type Dump = Record<string, StoredRecord[]>;
const dump = async () => (await dumpStore()) as Dump;
const run = (...mutations: Mutation[]) => commit({ key: 'unknown' }, mutations);
const find = (store: Dump, table: string, id: string) => store[table]?.find((record) => record.id === id);

/** What a commit did to other records than the deleted one, in the words of `dependentsOf`. */
const happened = (changes: readonly RecordChange[], deletedId: string): Dependents[] =>
  tableNames.flatMap((table) =>
    (['goes-too', 'loses-link'] as const).flatMap((outcome) => {
      const count = changes.filter(
        (change) => change.table === table && change.id !== deletedId && (change.after === null) === (outcome === 'goes-too'),
      ).length;
      return count > 0 ? [{ table, outcome, count }] : [];
    }),
  );

beforeEach(async () => {
  await openTestStore();
  expect((await run(...onePlan())).ok).toBe(true);
});
afterEach(closeStore);

it('whatever is deleted, nothing points at nothing, and undo brings all of it back', async () => {
  const before = await dump();
  for (const mutation of onePlan()) {
    if (mutation.op !== 'create') continue;
    const { table, record } = mutation;
    const foreseen = dependentsOf(before, table, record.id);
    const deleted = await run({ op: 'delete', table, id: record.id });
    expect(deleted.ok && happened(deleted.value.changes, record.id), `${table} ${record.id}`).toEqual(foreseen);
    const now = await dump();
    for (const { table: from, field, target } of references) {
      const ids = new Set(now[target]?.map(({ id }) => id));
      for (const referring of now[from] ?? []) {
        for (const id of idsIn(referring[field])) expect(ids, `${from}.${field} after ${table} ${record.id}`).toContain(id);
      }
    }
    await undo();
    expect(await dump()).toEqual(before);
  }
});

it('a list of references loses the entry whose record goes, and keeps the others in their order', async () => {
  await run(
    made('businessUnits', { id: 'u2', accountId: 'a1', name: 'Sales' }),
    made('businessUnits', { id: 'u3', accountId: 'a1', name: 'Plants' }),
    { op: 'update', table: 'needs', id: 'n1', fields: { businessUnitIds: ['u3', 'u1', 'u2'] } },
  );
  await run({ op: 'delete', table: 'businessUnits', id: 'u1' });
  const now = await dump();
  expect(find(now, 'needs', 'n1')?.businessUnitIds).toEqual(['u3', 'u2']);
  expect(find(now, 'seats', 's1')).toMatchObject({ businessUnitId: null, state: 'filled' });
  expect(now.whiteSpaceCells).toBeUndefined();
  await run({ op: 'delete', table: 'businessUnits', id: 'u2' }, { op: 'delete', table: 'businessUnits', id: 'u3' });
  expect(find(await dump(), 'needs', 'n1')?.businessUnitIds).toEqual([]);
});

it.each<[string, string, Mutation]>([
  ['names nobody', 'reference-missing', { op: 'update', table: 'needs', id: 'n1', fields: { personIds: ['p1', 'nobody'] } }],
  ['names one twice', 'record-invalid', { op: 'update', table: 'needs', id: 'n1', fields: { personIds: ['p1', 'p1'] } }],
  ['closes a circle', 'reference-cycle', { op: 'update', table: 'initiatives', id: 'in1', fields: { dependsOnIds: ['in2'] } }],
  ['names itself', 'reference-cycle', { op: 'update', table: 'initiatives', id: 'in1', fields: { dependsOnIds: ['in1'] } }],
  ['of another account', 'reference-other-account', made('needs', { id: 'n2', accountId: 'a0', statement: 'Less', personIds: ['p1'] })],
])('a list that %s is refused', async (_what, code, mutation) => {
  const before = await dump();
  expect(await run(mutation)).toMatchObject({ ok: false, error: { code } });
  expect(await dump()).toEqual(before);
});

it('a deal that passes to another account leaves behind what belongs there', async () => {
  const before = await dump();
  await run({ op: 'update', table: 'opportunities', id: 'o1', fields: { accountId: 'a0' } });
  const now = await dump();
  expect(find(now, 'opportunities', 'o1')).toMatchObject({
    accountId: 'a0',
    needIds: [],
    personIds: [],
    ownerMemberId: 'tm1',
    offerId: 'f1',
  });
  expect(find(now, 'whiteSpaceCells', 'ws1')?.opportunityId).toBeNull();
  expect(find(now, 'actions', 'ac1')?.opportunityId).toBeNull();
  await undo();
  expect(await dump()).toEqual(before);
});
