import { upgradeChangeRecord, upgradeContents } from '@shared/migrations/upgrade';
import { type StoreVersion, storeVersions } from '@shared/migrations/versions';
import type { ChangeRecord, RecordChange } from '@shared/model/changes';
import { openContents } from '@shared/model/contents';
import { beforeEach, expect, it } from 'vitest';
import { fakeVersions, firstFake, lastFake, ran } from '../../support/fake-versions';

beforeEach(() => {
  ran.length = 0;
});

const now = storeVersions.at(-1)?.version ?? 0;
const commit = (changes: RecordChange[], schema = now): ChangeRecord => ({
  seq: 1,
  id: 'c1',
  schema,
  at: '2026-01-01T00:00:00.000Z',
  device: 'd',
  label: { key: 'unknown', params: {} },
  accountId: null,
  changes,
  undoes: null,
  redoes: null,
});
const create: RecordChange = { table: 'accounts', id: 'a1', before: null, after: { id: 'a1', name: 'Acme', site: 'Lyon' } };
const update: RecordChange = { table: 'accounts', id: 'a1', before: { site: 'Lyon' }, after: { site: 'Paris' } };

it('numbers the versions without a gap, and the last is the one that is written', () => {
  expect(storeVersions.map(({ version }) => version)).toEqual(storeVersions.map((_, index) => index + 1));
});

it('runs every upgrade between two versions, in order, and none before', () => {
  const contents = { accounts: [{ id: 'a1', name: 'Acme', site: 'Lyon' }] };
  expect(upgradeContents(contents, now, fakeVersions)).toEqual({ accounts: [{ id: 'a1', name: 'Acme', place: 'Lyon!', motto: 'none' }] });
  expect(ran).toEqual(['first whole', 'second whole']);
  ran.length = 0;
  expect(upgradeContents({ accounts: [{ id: 'a1', place: 'Lyon' }] }, firstFake, fakeVersions)).toEqual({
    accounts: [{ id: 'a1', place: 'Lyon!' }],
  });
  expect(ran).toEqual(['second whole']);
  ran.length = 0;
  expect(upgradeContents(contents, lastFake, fakeVersions)).toBe(contents);
  expect(upgradeContents(contents, now, fakeVersions, now)).toBe(contents);
  expect(ran).toEqual([]);
});

it('upgrades the fields that a change names, without giving it the defaults of those it does not', () => {
  expect(upgradeChangeRecord(commit([create, update]), fakeVersions)).toMatchObject({
    schema: lastFake,
    changes: [
      { before: null, after: { id: 'a1', name: 'Acme', place: 'Lyon!', motto: 'none' } },
      { before: { place: 'Lyon!' }, after: { place: 'Paris!' } },
    ],
  });
  expect(ran).toContain('second part');
});

it('ends at the same records whether they or the changes that led there are upgraded', () => {
  const old = openContents({});
  old.apply([create, update]);
  const replayed = openContents({});
  replayed.apply(upgradeChangeRecord(commit([create, update]), fakeVersions).changes);
  expect(replayed.read()).toEqual(upgradeContents(old.read(), now, fakeVersions));
});

it('renames a table and drops another, records and changes alike', () => {
  const versions: StoreVersion[] = [
    ...storeVersions,
    { version: firstFake, stores: fakeVersions[0]?.stores as StoreVersion['stores'], upgrade: { tables: { maps: 'charts', lines: null } } },
  ];
  expect(upgradeContents({ maps: [{ id: 'm1' }], lines: [{ id: 'l1' }], seats: [{ id: 's1' }] }, now, versions)).toEqual({
    charts: [{ id: 'm1' }],
    seats: [{ id: 's1' }],
  });
  const changes = (['maps', 'lines', 'seats'] as const).map((table) => ({ table, id: 'x', before: null, after: { id: 'x' } }));
  expect(upgradeChangeRecord(commit(changes), versions).changes.map(({ table }) => table)).toEqual(['charts', 'seats']);
});

it('leaves what this version or a later one wrote', () => {
  const record = commit([create], lastFake);
  expect(upgradeChangeRecord(record, fakeVersions)).toBe(record);
});
