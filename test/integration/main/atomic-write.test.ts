import * as nodeFs from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { type WriteFs, writeAtomically } from '../../../src/main/files/atomic-write';
import { mayMount, mountSmallDisk } from '../../support/small-disk';
import { tempFolder } from '../../support/temp-folder';

const { chmod, lstat, mkdir, readdir, readFile, stat, symlink, writeFile } = nodeFs;

const root = await tempFolder();
let count = 0;
let folder = '';
let file = '';

beforeEach(async () => {
  count += 1;
  folder = join(root, String(count));
  file = join(folder, 'Plan.docx');
  await mkdir(folder);
});

const systemError = (code: string) => Object.assign(new Error(`${code}: made by the test`), { code });

/** The real file system with one operation that fails. */
const failing = (operation: 'write' | 'sync' | 'rename' | 'open', code: string): WriteFs => ({
  ...nodeFs,
  rename: operation === 'rename' ? () => Promise.reject(systemError(code)) : nodeFs.rename,
  open: async (...args: Parameters<typeof nodeFs.open>) => {
    if (operation === 'open') throw systemError(code);
    const handle = await nodeFs.open(...args);
    if (operation === 'write') {
      handle.writeFile = async () => {
        await handle.write('half');
        throw systemError(code);
      };
    }
    if (operation === 'sync') handle.sync = () => Promise.reject(systemError(code));
    return handle;
  },
});

describe('writing a file as a whole', () => {
  test('makes a new file and leaves nothing else', async () => {
    expect(await writeAtomically(file, new Uint8Array([1, 2, 3]))).toEqual({ ok: true, value: undefined });
    expect([...(await readFile(file))]).toEqual([1, 2, 3]);
    expect(await readdir(folder)).toEqual(['Plan.docx']);
  });

  test('replaces a file and keeps its permissions', async () => {
    await writeFile(file, 'a much longer old content');
    await chmod(file, 0o640);
    expect((await writeAtomically(file, 'new')).ok).toBe(true);
    expect(await readFile(file, 'utf8')).toBe('new');
    expect((await stat(file)).mode & 0o777).toBe(0o640);
    expect(await readdir(folder)).toEqual(['Plan.docx']);
  });

  test('follows a symbolic link: its target changes, the link stays', async () => {
    const target = join(folder, 'Real.docx');
    await writeFile(target, 'old');
    await symlink(target, file);
    expect((await writeAtomically(file, 'new')).ok).toBe(true);
    expect((await lstat(file)).isSymbolicLink()).toBe(true);
    expect(await readFile(target, 'utf8')).toBe('new');
  });

  test('a reader never sees a part of it', async () => {
    const contents = ['a', 'b'].map((letter) => letter.repeat(3_000_000));
    await writeFile(file, contents[0] ?? '');
    let isWriting = true;
    const seen = new Set<string>();
    const reader = (async () => {
      while (isWriting) seen.add(await readFile(file, 'utf8'));
    })();
    for (let round = 0; round < 6; round += 1) await writeAtomically(file, contents[round % 2] ?? '');
    isWriting = false;
    await reader;
    for (const content of seen) expect(contents.includes(content)).toBe(true);
  });

  test.each([
    ['write', 'ENOSPC', 'disk-full'],
    ['sync', 'ENOSPC', 'disk-full'],
    ['write', 'EDQUOT', 'disk-full'],
    ['rename', 'EBUSY', 'file-locked'],
    ['rename', 'EPERM', 'file-locked'],
    ['rename', 'EACCES', 'file-locked'],
    ['open', 'EACCES', 'file-read-only'],
    ['open', 'EPERM', 'file-read-only'],
    ['open', 'EROFS', 'file-read-only'],
    ['open', 'ETXTBSY', 'file-locked'],
    ['write', 'EIO', 'file-write'],
  ] as const)('%s failing with %s is told as %s; the old file is whole and nothing stays beside it', async (operation, code, told) => {
    await writeFile(file, 'old');
    const result = await writeAtomically(file, 'new', failing(operation, code));
    expect(result).toMatchObject({ ok: false, error: { code: told, params: { name: 'Plan.docx' } } });
    expect(await readFile(file, 'utf8')).toBe('old');
    expect(await readdir(folder)).toEqual(['Plan.docx']);
  });

  test('a read-only file is refused, although its folder would let it be replaced', async () => {
    await writeFile(file, 'old');
    await chmod(file, 0o444);
    expect(await writeAtomically(file, 'new')).toMatchObject({ ok: false, error: { code: 'file-read-only' } });
    expect(await readFile(file, 'utf8')).toBe('old');
  });

  test.each(['.~lock.Plan.docx#', '~$an.docx', '~$Plan.docx'])('a document that another program marks with %s is refused', async (sign) => {
    await writeFile(file, 'old');
    await writeFile(join(folder, sign), '');
    expect(await writeAtomically(file, 'new')).toMatchObject({ ok: false, error: { code: 'file-locked', params: { name: 'Plan.docx' } } });
    expect(await readFile(file, 'utf8')).toBe('old');
  });

  test('a folder that is gone is told as such', async () => {
    const result = await writeAtomically(join(folder, 'gone', 'Plan.docx'), 'new');
    expect(result).toMatchObject({ ok: false, error: { code: 'file-not-found' } });
  });

  test('a folder in the place of the file is refused and stays', async () => {
    await mkdir(file);
    expect(await writeAtomically(file, 'new')).toMatchObject({ ok: false, error: { code: 'file-write' } });
    expect((await stat(file)).isDirectory()).toBe(true);
    expect(await readdir(folder)).toEqual(['Plan.docx']);
  });

  test.skipIf(!mayMount)('a disk that is really full keeps the old file whole', async () => {
    const unmount = mountSmallDisk(folder);
    try {
      await writeFile(file, 'old');
      const result = await writeAtomically(file, new Uint8Array(1_000_000));
      expect(result).toMatchObject({ ok: false, error: { code: 'disk-full' } });
      expect(await readFile(file, 'utf8')).toBe('old');
      expect(await readdir(folder)).toEqual(['Plan.docx']);
    } finally {
      unmount();
    }
  });
});
