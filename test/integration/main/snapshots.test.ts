import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { journalFile } from '../../../src/main/files/journal/journal';
import { listSegments } from '../../../src/main/files/journal/segments';
import { accountChange, appendAccounts, changeText, openPlans, type Plans } from '../../support/plans-folder';
import { tempFolder } from '../../support/temp-folder';

const root = await tempFolder();
let count = 0;
const newFolder = () => {
  count += 1;
  return join(root, String(count));
};

async function names({ snapshots }: Plans): Promise<unknown> {
  const now = await snapshots.current('asked');
  return now.ok ? now.value.contents.accounts?.map(({ id }) => id) : now.error.code;
}

async function everySeq({ journal }: Plans): Promise<number[]> {
  const seqs: number[] = [];
  for (let afterSeq = 0; ; afterSeq = seqs.at(-1) ?? 0) {
    const page = await journal.read({ afterSeq, limit: 2 });
    if (!page.ok) throw new Error(page.error.code);
    seqs.push(...JSON.parse(page.value.records).map(({ seq }: { seq: number }) => seq));
    if (!page.value.more) return seqs;
  }
}

const snapshotFiles = async (userData: string) =>
  (await readdir(join(userData, 'journal'))).filter((name) => name.startsWith('snapshot-')).sort();
const flipByte = async (file: string, at: number) => {
  const bytes = await readFile(file);
  bytes[at] = (bytes[at] ?? 0) ^ 0x01;
  await writeFile(file, bytes);
};

describe('a snapshot', () => {
  test('holds everything, and the journal goes on in a new file without losing the old one', async () => {
    const userData = newFolder();
    const plans = openPlans(userData);
    await appendAccounts(plans, 1, 3);
    expect(await plans.snapshots.compact()).toMatchObject({ ok: true });
    await appendAccounts(plans, 4, 5);
    expect(await plans.journal.status()).toMatchObject({ value: { lastSeq: 5, lastId: 'c5', bases: [0, 3], open: { records: 2 } } });
    expect(await everySeq(plans)).toEqual([1, 2, 3, 4, 5]);
    expect(await plans.snapshots.newest()).toMatchObject({ info: { seq: 3, lastId: 'c3', accounts: 3, records: 3 } });
    expect(await names(plans)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5']);
    await plans.journal.close();
    const next = openPlans(userData);
    expect(await next.journal.status()).toMatchObject({ value: { lastSeq: 5, bases: [0, 3] } });
    await appendAccounts(next, 6, 6);
    expect(await everySeq(next)).toEqual([1, 2, 3, 4, 5, 6]);
    await next.journal.close();
  });

  test('follows updates and deletions', async () => {
    const plans = openPlans(newFolder());
    await appendAccounts(plans, 1, 2);
    await plans.snapshots.compact();
    const account = JSON.parse(accountChange(2).json).changes[0].after;
    await plans.journal.append(changeText(3, [{ table: 'accounts', id: 'a1', before: { site: '' }, after: { site: 'Lyon' } }]));
    await plans.journal.append(changeText(4, [{ table: 'accounts', id: 'a2', before: account, after: null }]));
    expect(await plans.snapshots.current('asked')).toMatchObject({ value: { contents: { accounts: [{ id: 'a1', site: 'Lyon' }] } } });
    await plans.journal.close();
  });

  test('that is damaged gives way to the one before', async () => {
    const userData = newFolder();
    const plans = openPlans(userData);
    for (const [from, to] of [
      [1, 2],
      [3, 4],
      [5, 6],
    ] as const) {
      await appendAccounts(plans, from, to);
      await plans.snapshots.compact();
    }
    const kept = await snapshotFiles(userData);
    expect(kept).toEqual(['snapshot-000000000004.keyfolio', 'snapshot-000000000006.keyfolio']);
    await flipByte(join(userData, 'journal', kept[1] ?? ''), 300);
    expect((await plans.snapshots.newest())?.info.seq).toBe(4);
    expect(await names(plans)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6']);
    expect(plans.log.lines.join('\n')).toContain('damaged');
    for (const name of kept) await rm(join(userData, 'journal', name));
    expect(await names(plans)).toEqual(['a1', 'a2', 'a3', 'a4', 'a5', 'a6']);
    await plans.journal.close();
  });

  test('is where a journal starts whose files are gone', async () => {
    const userData = newFolder();
    const plans = openPlans(userData);
    await appendAccounts(plans, 1, 3);
    await plans.snapshots.compact();
    await plans.journal.close();
    for (const { file } of await listSegments(journalFile(userData))) await rm(file);
    const next = openPlans(userData);
    expect(await next.journal.status()).toMatchObject({ value: { lastSeq: 3, bases: [3] } });
    await appendAccounts(next, 4, 4);
    expect(await names(next)).toEqual(['a1', 'a2', 'a3', 'a4']);
    await next.journal.close();
  });

  test('stands in for the records of a journal file that is damaged', async () => {
    const userData = newFolder();
    const plans = openPlans(userData);
    await appendAccounts(plans, 1, 3);
    await plans.snapshots.compact();
    await appendAccounts(plans, 4, 4);
    await plans.journal.close();
    await flipByte(journalFile(userData), 60);
    const next = openPlans(userData);
    expect(await names(next)).toEqual(['a1', 'a2', 'a3', 'a4']);
    expect(await next.journal.read({ afterSeq: 0, limit: 10 })).toMatchObject({ ok: false, error: { code: 'journal-read' } });
    expect(await next.journal.read({ afterSeq: 3, limit: 10 })).toMatchObject({ ok: true });
    await next.journal.close();
  });
});

test('starting from other contents puts the journal aside and loses nothing of it', async () => {
  const userData = newFolder();
  const plans = openPlans(userData);
  await appendAccounts(plans, 1, 3);
  const other = await plans.snapshots.current('asked');
  if (!other.ok) throw new Error(other.error.code);
  await appendAccounts(plans, 4, 5);
  const started = await plans.snapshots.startFrom(other.value);
  if (!started.ok) throw new Error(started.error.code);
  expect(await plans.journal.status()).toMatchObject({ value: { lastSeq: 3, lastId: null, bases: [3] } });
  expect(await names(plans)).toEqual(['a1', 'a2', 'a3']);
  expect((await listSegments(join(started.value.aside, 'changes.journal'))).length).toBe(1);
  expect(await readFile(join(started.value.aside, 'changes.journal'), 'utf8')).toContain('Account 5');
  await plans.journal.close();
});

test('at the end of a session with enough changes the journal is short again', async () => {
  const userData = newFolder();
  const plans = openPlans(userData);
  await appendAccounts(plans, 1, 120);
  await plans.finish();
  expect(await plans.journal.status()).toMatchObject({ value: { lastSeq: 120, bases: [0, 120], open: { records: 0 } } });
  await plans.journal.close();
});
