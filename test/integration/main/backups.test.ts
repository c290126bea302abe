import { mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { encodeSnapshot } from '../../../src/main/files/snapshots/format';
import { infoOf } from '../../../src/main/files/snapshots/snapshots';
import { appendAccounts, openPlans, type Plans } from '../../support/plans-folder';
import { mayMount, mountSmallDisk } from '../../support/small-disk';
import { tempFolder } from '../../support/temp-folder';

const root = await tempFolder();
let count = 0;
const newFolder = () => {
  count += 1;
  return join(root, String(count));
};

afterEach(() => vi.useRealTimers());

async function listed({ backups }: Plans) {
  const list = await backups.list();
  if (!list.ok) throw new Error(list.error.code);
  return list.value;
}

async function written(plans: Plans) {
  const backup = await plans.backups.write('asked');
  if (!backup.ok || !backup.value) throw new Error(backup.ok ? 'nothing written' : backup.error.code);
  return backup.value;
}

describe('backups', () => {
  test('are listed with what is in them, and read back', async () => {
    const plans = openPlans(newFolder());
    await appendAccounts(plans, 1, 3);
    const backup = await written(plans);
    expect(await listed(plans)).toEqual({ folder: { name: 'backups', isDefault: true }, failed: null, backups: [backup], skipped: [] });
    expect(backup).toMatchObject({ seq: 3, accounts: 3, records: 3, reason: 'asked', own: true });
    expect(await plans.backups.read(backup.id)).toMatchObject({
      ok: true,
      value: { contents: { accounts: [{ id: 'a1' }, { id: 'a2' }, { id: 'a3' }] } },
    });
    await plans.journal.close();
  });

  test('are written at the end of a session, once, and only when something changed', async () => {
    const userData = newFolder();
    const first = openPlans(userData);
    await appendAccounts(first, 1, 2);
    await first.finish();
    await first.journal.close();
    const second = openPlans(userData);
    await second.finish();
    expect((await listed(second)).backups.map(({ seq, reason }) => [seq, reason])).toEqual([[2, 'quit']]);
    await second.journal.close();
  });

  test('are written after a pause in the work, not at every edit', async () => {
    const plans = openPlans(newFolder());
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    await appendAccounts(plans, 1, 2);
    vi.advanceTimersByTime(100_000);
    await appendAccounts(plans, 3, 3);
    vi.advanceTimersByTime(100_000);
    expect((await listed(plans)).backups).toEqual([]);
    vi.advanceTimersByTime(30_000);
    vi.useRealTimers();
    await vi.waitFor(async () => expect((await listed(plans)).backups).toMatchObject([{ seq: 3, reason: 'edits' }]));
    await plans.journal.close();
  });

  test('of other shapes in the folder are named with the reason and skipped', async () => {
    const userData = newFolder();
    const plans = openPlans(userData);
    await appendAccounts(plans, 1, 2);
    const { id } = await written(plans);
    const folder = join(userData, 'backups');
    const bytes = await readFile(join(folder, id));
    const flipped = Buffer.from(bytes);
    flipped[flipped.length - 9] = (flipped[flipped.length - 9] ?? 0) ^ 0x10;
    await writeFile(join(folder, 'flipped.keyfolio-backup'), flipped);
    await writeFile(join(folder, 'cut.keyfolio-backup'), bytes.subarray(0, 200));
    await writeFile(join(folder, 'empty.keyfolio-backup'), '');
    await writeFile(join(folder, 'letter.keyfolio-backup'), 'Dear client');
    await writeFile(
      join(folder, 'later.keyfolio-backup'),
      await encodeSnapshot({ ...infoOf({}, { seq: 1, lastId: null, device: 'x', reason: 'quit' }), schema: 999 }, {}),
    );
    await writeFile(join(folder, 'notes.txt'), 'not looked at');
    await mkdir(join(folder, 'folder.keyfolio-backup'));
    const { backups, skipped } = await listed(plans);
    expect(backups.map((backup) => backup.id)).toEqual([id]);
    expect(Object.fromEntries(skipped.map(({ name, problem }) => [name.split('.')[0], problem]))).toEqual({
      flipped: 'damaged',
      cut: 'damaged',
      empty: 'foreign',
      letter: 'foreign',
      later: 'newer',
      folder: 'unreadable',
    });
    for (const { name } of skipped) expect(await plans.backups.read(name)).toMatchObject({ ok: false });
    await plans.journal.close();
  });

  test('of another computer in the same folder are listed and never removed', async () => {
    const userData = newFolder();
    const plans = openPlans(userData);
    await appendAccounts(plans, 1, 1);
    const old = { ...infoOf({}, { seq: 1, lastId: null, device: 'another', reason: 'quit' }), at: '2020-01-01T00:00:00.000Z' };
    await mkdir(join(userData, 'backups'), { recursive: true });
    for (let n = 0; n < 9; n += 1) await writeFile(join(userData, 'backups', `other-${n}.keyfolio-backup`), await encodeSnapshot(old, {}));
    await written(plans);
    expect((await listed(plans)).backups.map(({ own }) => own)).toEqual([true, ...Array.from({ length: 9 }, () => false)]);
    await plans.journal.close();
  });

  test('go into the folder that was chosen, and a name never leads out of it', async () => {
    const userData = newFolder();
    const plans = openPlans(userData);
    await appendAccounts(plans, 1, 1);
    const folder = join(userData, 'Chosen folder');
    await plans.backupSettings.write({ folder });
    const { id } = await written(plans);
    expect(await readdir(folder)).toEqual([id]);
    expect((await listed(plans)).folder).toEqual({ name: 'Chosen folder', isDefault: false });
    await plans.backupSettings.write({ folder: join(folder, 'inner') });
    expect(await plans.backups.read(`../${id}`)).toMatchObject({ ok: false, error: { code: 'bad-arguments' } });
    expect(await plans.backups.read(id)).toMatchObject({ ok: false, error: { code: 'backup-gone' } });
    await plans.journal.close();
    expect(openPlans(userData).backups.folder()).toBe(join(folder, 'inner'));
  });

  test('say in their own words that the folder takes nothing', async () => {
    const userData = newFolder();
    const plans = openPlans(userData);
    await appendAccounts(plans, 1, 1);
    await writeFile(join(userData, 'file'), '');
    await plans.backupSettings.write({ folder: join(userData, 'file', 'inside') });
    expect(await plans.backups.write('asked')).toMatchObject({ ok: false, error: { code: 'backup-write' } });
    await plans.journal.close();
  });

  test.runIf(mayMount)('on a full disk leave no half of a file, and say so', async () => {
    const userData = newFolder();
    const plans = openPlans(userData);
    await appendAccounts(plans, 1, 3);
    const folder = join(userData, 'small');
    await mkdir(folder);
    const unmount = mountSmallDisk(folder);
    try {
      await plans.backupSettings.write({ folder });
      await writeFile(join(folder, 'filler'), Buffer.alloc(65_536)).catch(() => undefined);
      expect(await plans.backups.write('asked')).toMatchObject({ ok: false, error: { code: 'backup-disk-full' } });
      expect(await readdir(folder)).toEqual(['filler']);
      await rm(join(folder, 'filler'));
      expect(await plans.backups.write('asked')).toMatchObject({ ok: true });
    } finally {
      unmount();
      await plans.journal.close();
    }
  });
});

describe('a folder that takes no backup', () => {
  test('is told at once unless the backup was asked for, and kept until the next one that is written', async () => {
    const userData = newFolder();
    const told: string[] = [];
    const plans = openPlans(userData, undefined, ({ code }) => told.push(code));
    await appendAccounts(plans, 1, 2);
    await writeFile(join(userData, 'file'), '');
    await plans.backupSettings.write({ folder: join(userData, 'file', 'inside') });
    expect((await plans.backups.write('asked')).ok).toBe(false);
    expect(told).toEqual([]);
    await plans.finish();
    expect(told).toEqual(['backup-write']);
    expect((await listed(plans)).failed?.code).toBe('backup-write');
    await plans.journal.close();

    const later = openPlans(userData);
    expect((await listed(later)).failed?.code).toBe('backup-write');
    await later.backupSettings.write({ folder: null });
    await later.finish();
    expect(await listed(later)).toMatchObject({ failed: null, backups: [{ seq: 2, reason: 'quit' }] });
    await later.journal.close();
  });

  test.runIf(mayMount)('on a disk that is read-only says so, and leaves the plans and the last backup as they are', async () => {
    const userData = newFolder();
    const plans = openPlans(userData);
    await appendAccounts(plans, 1, 2);
    const folder = join(userData, 'stick');
    await mkdir(folder);
    const unmount = mountSmallDisk(folder, { readOnly: true });
    try {
      await plans.backupSettings.write({ folder });
      expect(await plans.backups.write('asked')).toMatchObject({ ok: false, error: { code: 'backup-read-only' } });
      await appendAccounts(plans, 3, 3);
      expect(await plans.journal.status()).toMatchObject({ ok: true, value: { lastSeq: 3 } });
      expect(plans.backupSettings.read().backedUp).toBe(0);
    } finally {
      unmount();
      await plans.journal.close();
    }
  });
});

test('a damaged settings file of the backups means the usual folder', async () => {
  const userData = newFolder();
  await mkdir(userData);
  await writeFile(join(userData, 'backups.json'), '{"folder":');
  expect(openPlans(userData).backups.folder()).toBe(join(userData, 'backups'));
  await truncate(join(userData, 'backups.json'));
  expect(openPlans(userData).backups.folder()).toBe(join(userData, 'backups'));
});
