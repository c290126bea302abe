import { afterEach, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { undo } from '@/persistence/history';
import { Indexer } from '@/persistence/search/indexer';
import { closeStore, openDb } from '@/persistence/store';
import { onWritten } from '@/persistence/written';
import { portfolio } from '../../support/portfolio';
import { anAccount, aPerson } from '../../support/records';
import { openTestStore } from '../../support/store';

let stop = () => {};
afterEach(async () => {
  stop();
  await closeStore();
});

const label = { key: 'unknown' } as const;
const save = async (...args: Parameters<typeof commit>) => expect(await commit(...args)).toMatchObject({ ok: true });

/** An index that follows the store as the worker's does. */
function following(): Indexer {
  const indexer = new Indexer(openDb());
  stop = onWritten((touched) => touched && void indexer.follow(touched));
  return indexer;
}

const found = async (indexer: Indexer, query: string) =>
  (await indexer.search(query, null)).flatMap(({ hits }) => hits.map(({ id }) => id));

it('holds what the store holds when it is built, more than one slice of a table too', async () => {
  await openTestStore();
  for (const mutations of portfolio({ accounts: 2, stakeholders: 250, records: 1200 })) await save(label, mutations);
  const indexer = following();
  await indexer.build();
  const groups = await indexer.search('contact', null);
  expect(groups).toEqual([expect.objectContaining({ kind: 'stakeholders', total: 500 })]);
  expect(await found(indexer, 'contact249@account1.example')).toEqual(['a1-p249']);
});

it('follows every commit: made, changed, deleted with what belongs to it, taken back', async () => {
  await openTestStore();
  const indexer = following();
  await indexer.build();
  await save(label, [
    { op: 'create', table: 'accounts', record: anAccount({ id: 'a1', name: 'Acme' }) },
    { op: 'create', table: 'people', record: aPerson({ id: 'p1', accountId: 'a1', name: 'Noémie' }) },
  ]);
  expect(await found(indexer, 'noemie')).toEqual(['p1']);
  await save(label, [{ op: 'update', table: 'people', id: 'p1', fields: { name: 'Inès' } }]);
  expect(await found(indexer, 'noemie')).toEqual([]);
  expect(await found(indexer, 'ines')).toEqual(['p1']);
  await save(label, [{ op: 'delete', table: 'accounts', id: 'a1' }]);
  expect(await found(indexer, 'ines')).toEqual([]);
  await undo();
  expect(await found(indexer, 'ines')).toEqual(['p1']);
});

it('misses nothing that is written while it is built', async () => {
  await openTestStore();
  for (const mutations of portfolio({ accounts: 1, stakeholders: 300, records: 1500 })) await save(label, mutations);
  const indexer = following();
  const built = indexer.build();
  await save(label, [
    { op: 'update', table: 'people', id: 'a0-p3', fields: { name: 'Renamed early' } },
    { op: 'update', table: 'people', id: 'a0-p299', fields: { name: 'Renamed late' } },
    { op: 'delete', table: 'opportunities', id: 'a0-o5' },
  ]);
  await built;
  expect(await found(indexer, 'renamed')).toEqual(expect.arrayContaining(['a0-p3', 'a0-p299']));
  expect(await found(indexer, 'CRM-0-5')).not.toContain('a0-o5');
});
