import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { setAsideWhatWasMarked, setDatabaseAside } from '../../../src/main/files/database-aside';
import { recordedLog } from '../../support/recorded-log';
import { tempFolder } from '../../support/temp-folder';

// A system that does not let go of what a program has open, as Windows does not.
const system = vi.hoisted(() => ({ holds: false }));
vi.mock(import('node:fs'), async (original) => {
  const fs = await original();
  const renameSync: typeof fs.renameSync = (from, to) => {
    if (system.holds) throw Object.assign(new Error('EBUSY: resource busy or locked'), { code: 'EBUSY' });
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync };
});

const root = await tempFolder();
let folder = '';
let count = 0;
let log = recordedLog();

beforeEach(async () => {
  count += 1;
  folder = join(root, String(count));
  log = recordedLog();
  system.holds = false;
  await mkdir(folder);
});

const nothing = async () => {};
const leave = async (content = 'damaged') => {
  await mkdir(join(folder, 'IndexedDB'));
  await writeFile(join(folder, 'IndexedDB', 'CURRENT'), content);
};
const setAside = (forget = nothing) => setDatabaseAside(folder, log, forget);
const names = async () => (await readdir(folder)).sort();
const asideNames = async () => (await names()).filter((name) => name.endsWith('-set-aside'));

describe('a database that is put aside', () => {
  test('lies beside, whole, and Chromium forgets it after it has moved', async () => {
    await leave();
    let there: string[] = [];
    const forget = async () => {
      there = await names();
    };
    expect(await setAside(forget)).toEqual({ ok: true, value: undefined });
    const [name = ''] = await names();
    expect(there).toEqual([name]);
    expect(name).toMatch(/^IndexedDB-\d{4}-\d\d-\d\dT[\d-]+Z-set-aside$/);
    expect(await readFile(join(folder, name, 'CURRENT'), 'utf8')).toBe('damaged');
    expect(log.lines.join()).toContain(name);
  });

  test('may be a file where the folder was, or not there at all', async () => {
    await writeFile(join(folder, 'IndexedDB'), 'a file');
    expect((await setAside()).ok).toBe(true);
    expect(await asideNames()).toHaveLength(1);
    expect((await setAside()).ok).toBe(true);
    expect(await names()).toEqual(await asideNames());
  });

  test('is one of the two newest: older ones go, and nothing else does', async () => {
    const others = ['IndexedDB-notes', 'journal-2026-01-01T00-00-00-000Z-set-aside'];
    for (const name of [...others, 'IndexedDB-2026-01-01T00-00-00-000Z-set-aside', 'IndexedDB-2026-01-02T00-00-00-000Z-set-aside']) {
      await mkdir(join(folder, name));
    }
    await leave();
    await setAside();
    const left = await names();
    expect(left).toEqual(expect.arrayContaining([...others, 'IndexedDB-2026-01-02T00-00-00-000Z-set-aside']));
    expect(left).toHaveLength(4);
    expect(left).not.toContain('IndexedDB-2026-01-01T00-00-00-000Z-set-aside');
  });

  test('is put aside although Chromium does not let go of it', async () => {
    await leave();
    expect((await setAside(async () => Promise.reject(new Error('no')))).ok).toBe(true);
    expect(log.lines.join()).toContain('did not let go');
  });
});

describe('a database that the system holds', () => {
  beforeEach(async () => {
    await leave();
    system.holds = true;
  });

  test('is said not to have moved, and the next start moves it before there is a window', async () => {
    expect(await setAside()).toMatchObject({ ok: false, error: { code: 'store-open' } });
    expect(await names()).toEqual(['IndexedDB', 'set-database-aside']);
    system.holds = false;
    setAsideWhatWasMarked(folder, log);
    expect(await names()).toEqual(await asideNames());
    expect(await names()).toHaveLength(1);
  });

  test('still then, is tried once and not at every start', async () => {
    await setAside();
    setAsideWhatWasMarked(folder, log);
    expect(await names()).toEqual(['IndexedDB']);
    expect(log.lines.join()).toContain('could not be put aside');
  });

  test('may be deleted by Chromium instead', async () => {
    expect((await setAside(() => rm(join(folder, 'IndexedDB'), { recursive: true }))).ok).toBe(true);
    expect(await names()).toEqual([]);
  });
});

test('a start without a mark moves nothing', async () => {
  await leave();
  setAsideWhatWasMarked(folder, log);
  expect(await names()).toEqual(['IndexedDB']);
  expect(log.lines).toEqual([]);
});
