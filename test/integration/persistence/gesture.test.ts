import { afterEach, beforeEach, expect, it } from 'vitest';
import { commit } from '@/persistence/commit';
import { markGesture } from '@/persistence/gesture';
import { undo } from '@/persistence/history';
import { getAccount } from '@/persistence/queries/accounts';
import { closeStore, openDb } from '@/persistence/store';
import { anAccount } from '../../support/records';
import { openTestStore } from '../../support/store';

const label = { key: 'unknown' } as const;
const site = (name: string) => [{ op: 'update', table: 'accounts', id: 'a1', fields: { site: name } }] as const;

beforeEach(async () => {
  await openTestStore();
  await commit(label, [{ op: 'create', table: 'accounts', record: anAccount({ site: 'Lyon' }) }]);
});
afterEach(closeStore);

it('a gesture is one step of undo, from where it was marked to where it stopped', async () => {
  const gesture = markGesture();
  gesture.add(site('Paris'));
  gesture.add(site('Nantes'));
  expect((await getAccount('a1'))?.site).toBe('Lyon');
  const stopped = await gesture.stop(label);
  expect(stopped).toMatchObject({ ok: true, value: { changes: [{ before: { site: 'Lyon' }, after: { site: 'Nantes' } }] } });
  await undo();
  expect((await getAccount('a1'))?.site).toBe('Lyon');
});

it('a gesture that comes back to its start, or is given up, leaves no trace', async () => {
  const back = markGesture();
  back.add(site('Paris'));
  back.add(site('Lyon'));
  await back.stop(label);
  const escaped = markGesture();
  escaped.add(site('Paris'));
  escaped.bail();
  await escaped.stop(label);
  expect(await openDb().changes.count()).toBe(1);
});
