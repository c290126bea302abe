import { type Plan, planSchema } from '@shared/model/plan';
import { tableNames } from '@shared/model/table-names';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { getAccount, listAccounts, listSubsidiaries } from '@/persistence/queries/accounts';
import { getImportReport, listImportReports } from '@/persistence/queries/import-reports';
import { listOffers } from '@/persistence/queries/offers';
import { getOpportunity, listAllOpportunities, listOpportunities, listUnassignedOpportunities } from '@/persistence/queries/opportunities';
import { loadPlan } from '@/persistence/queries/plan';
import { listMaps, listStakeholders, loadMap } from '@/persistence/queries/stakeholders';
import { closeStore } from '@/persistence/store';
import { onePlan } from '../../support/one-plan';
import { anAccount, anOpportunity } from '../../support/records';
import { openTestStore } from '../../support/store';

beforeEach(async () => {
  await openTestStore();
  await commit({ key: 'unknown' }, [
    ...onePlan(),
    { op: 'create', table: 'accounts', record: anAccount({ id: 'b1', name: 'Élan 10' }) },
    { op: 'create', table: 'accounts', record: anAccount({ id: 'b2', name: 'Elan 9' }) },
    { op: 'create', table: 'opportunities', record: anOpportunity({ id: 'other', accountId: 'b1' }) },
    { op: 'create', table: 'opportunities', record: anOpportunity({ id: 'nobody', accountId: null }) },
  ]);
});
afterEach(closeStore);

const ids = (records: readonly { id: string }[]) => records.map(({ id }) => id).sort();

it('accounts come by name, accents and numbers as a reader sorts them', async () => {
  expect((await listAccounts()).map(({ name }) => name)).toEqual(['Acme', 'Acme Group', 'Elan 9', 'Élan 10']);
  expect((await getAccount('a1'))?.name).toBe('Acme');
  expect(ids(await listSubsidiaries('a0'))).toEqual(['a1']);
});

it('deals come by account, and those of no account apart', async () => {
  expect(ids(await listOpportunities('a1'))).toEqual(['o1']);
  expect(ids(await listUnassignedOpportunities())).toEqual(['nobody']);
  expect(ids(await listAllOpportunities())).toEqual(['nobody', 'o1', 'other']);
  expect((await getOpportunity('o1'))?.accountId).toBe('a1');
});

it('a map comes with everything of its account that it may show', async () => {
  expect(ids(await listMaps('a1'))).toEqual(['m1']);
  const map = await loadMap('m1');
  expect(map).toMatchObject({ map: { id: 'm1' }, placements: [{ id: 'pl1' }, { id: 'pl2' }], seats: [{ id: 's1' }, { id: 's2' }] });
  expect(await loadMap('nothing')).toBeUndefined();
  expect(ids((await listStakeholders('a1')).people)).toEqual(['p1']);
  expect((await listStakeholders('b1')).seats).toEqual([]);
});

it('a plan is whole, fits the schema that documents expect, and holds nothing of other accounts', async () => {
  const plan = await loadPlan('a1');
  expect(planSchema.parse(plan)).toEqual(plan);
  expect(plan).toMatchObject({ account: { id: 'a1' }, parent: { id: 'a0' } });
  const counts = Object.entries(plan ?? {}).filter(([, value]) => Array.isArray(value));
  expect(counts.map(([name, value]) => [name, (value as unknown[]).length])).toEqual(
    expect.arrayContaining([
      ['opportunities', 1],
      ['seats', 2],
      ['lines', 1],
      ['maps', 1],
      ['placements', 2],
      ['people', 1],
      ['businessUnits', 2],
      ['teamMembers', 1],
      ['actions', 1],
      ['reviews', 1],
      ['offers', 1],
    ]),
  );
  expect(await loadPlan('nobody')).toBeUndefined();
});

it('a plan read in the middle of an import holds all of it', async () => {
  const records = Array.from({ length: 450 }, (_, n) => anOpportunity({ id: `n${n}`, accountId: 'a1' }));
  let read: Promise<Plan | undefined> | undefined;
  await commit(
    { key: 'unknown' },
    records.map((record) => ({ op: 'create', table: 'opportunities', record })),
    {
      onProgress: () => {
        read ??= loadPlan('a1');
      },
    },
  );
  expect((await read)?.opportunities).toHaveLength(451);
});

it('import reports come with the latest first', async () => {
  expect(ids(await listImportReports())).toEqual(['i1']);
  expect((await getImportReport('i1'))?.fileName).toBe('accounts.csv');
});

it('offers are the whole catalogue', async () => {
  expect(ids(await listOffers())).toEqual(['f1']);
});

it('the fixture fills every table, so that what is checked with it is checked everywhere', () => {
  expect(new Set(onePlan().map(({ table }) => table))).toEqual(new Set(tableNames));
});
