import { appendFile, mkdir, open, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ChangeRecordText } from '@shared/ipc/contract';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { createJournal, type Journal, type OpenFile } from '../../../src/main/files/journal/journal';
import { type RecordedLog, recordedLog } from '../../support/recorded-log';
import { mayMount, mountSmallDisk } from '../../support/small-disk';
import { tempFolder } from '../../support/temp-folder';

const root = await tempFolder();
let count = 0;
let file = '';
let log: RecordedLog;

beforeEach(() => {
  newFile();
});

function newFile(): void {
  count += 1;
  file = join(root, String(count), 'changes.journal');
  log = recordedLog();
}

/** Accents and an emoji: bytes and characters must not be taken for each other. */
const record = (seq: number, bytes = 8): ChangeRecordText => ({
  seq,
  json: JSON.stringify({ seq, label: `Société n°${seq} 👍`, filler: 'é'.repeat(bytes / 2) }),
});

async function appendAll(journal: Journal, records: ChangeRecordText[]): Promise<void> {
  for (const each of records) expect(await journal.append(each)).toEqual({ ok: true, value: { seq: each.seq } });
}

/** Everything the file holds, read a page at a time as the window does. */
async function readAll(journal: Journal, limit = 100): Promise<unknown[]> {
  const all: unknown[] = [];
  for (;;) {
    const page = await journal.read({ afterSeq: all.length, limit });
    if (!page.ok) throw new Error(page.error.code);
    all.push(...JSON.parse(page.value.records));
    if (!page.value.more) return all;
  }
}

const parsed = (records: ChangeRecordText[]) => records.map(({ json }) => JSON.parse(json));
const three = [record(1), record(2, 40), record(3)];

async function written(records: ChangeRecordText[]): Promise<Buffer> {
  const journal = createJournal(file, log);
  await appendAll(journal, records);
  await journal.close();
  return readFile(file);
}

describe('the journal', () => {
  test('is empty at first', async () => {
    const journal = createJournal(file, log);
    expect(await journal.status()).toMatchObject({ ok: true, value: { lastSeq: 0, cutBytes: 0 } });
    expect(await journal.read({ afterSeq: 0, limit: 10 })).toEqual({ ok: true, value: { records: '[]', more: false } });
    await journal.close();
  });

  test('gives back what was appended, in this session and in the next', async () => {
    const journal = createJournal(file, log);
    await appendAll(journal, three);
    expect(await readAll(journal)).toEqual(parsed(three));
    await journal.close();
    const next = createJournal(file, log);
    expect(await next.status()).toMatchObject({ ok: true, value: { lastSeq: 3, cutBytes: 0 } });
    expect(await readAll(next)).toEqual(parsed(three));
    await appendAll(next, [record(4)]);
    expect(await readAll(next)).toEqual(parsed([...three, record(4)]));
    await next.close();
  });

  test('is on the disk before it answers', async () => {
    const journal = createJournal(file, log);
    await appendAll(journal, [record(1)]);
    expect(await readFile(file, 'utf8')).toContain(record(1).json);
    await journal.close();
  });

  test.each([1, 3, 5, 99])('refuses sequence %i after 3, and goes on', async (seq) => {
    const journal = createJournal(file, log);
    await appendAll(journal, three);
    if (seq !== 4) expect(await journal.append(record(seq))).toMatchObject({ ok: false, error: { code: 'journal-sequence' } });
    await appendAll(journal, [record(4)]);
    expect(await readAll(journal)).toEqual(parsed([...three, record(4)]));
    await journal.close();
  });

  test('takes appends that come at the same time in their order, and only one of a sequence', async () => {
    const journal = createJournal(file, log);
    const answers = await Promise.all([record(1), record(2), record(2, 80), record(3)].map((each) => journal.append(each)));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, false, true]);
    expect(await readAll(journal)).toEqual(parsed([record(1), record(2), record(3)]));
    await journal.close();
  });

  test('reads in pages of the asked length, and of a few megabytes', async () => {
    const journal = createJournal(file, log);
    const large = [record(1, 3_000_000), record(2, 3_000_000), record(3, 9_000_000), record(4)];
    await appendAll(journal, large);
    const page = async (afterSeq: number, limit: number) => {
      const answer = await journal.read({ afterSeq, limit });
      if (!answer.ok) throw new Error(answer.error.code);
      return { seqs: JSON.parse(answer.value.records).map(({ seq }: { seq: number }) => seq), more: answer.value.more };
    };
    expect(await page(0, 1)).toEqual({ seqs: [1], more: true });
    expect(await page(0, 10)).toEqual({ seqs: [1], more: true });
    expect(await page(2, 10)).toEqual({ seqs: [3], more: true });
    expect(await page(3, 10)).toEqual({ seqs: [4], more: false });
    expect(await page(4, 10)).toEqual({ seqs: [], more: false });
    expect(await page(400, 10)).toEqual({ seqs: [], more: false });
    expect(await readAll(journal)).toEqual(parsed(large));
    await journal.close();
  });
});

describe('a journal that was cut', () => {
  test.each([1, 2, 3, 4])(
    'at any byte of line %i: the lines before are read, the rest is put aside, and appending goes on',
    async (line) => {
      const whole = await written(three);
      const ends = [...whole.entries()].filter(([, byte]) => byte === 0x0a).map(([at]) => at + 1);
      const records = three.slice(0, Math.max(0, line - 2));
      const from = ends[line - 2] ?? 0;
      const cuts = Array.from({ length: (ends[line - 1] ?? 0) - from }, (_, index) => whole.subarray(0, from + index));
      // Side by side: each has its own file, and a disk flushes a hundred at a time as fast as a few.
      await Promise.all(cuts.map((cut) => goesOnAfter(cut, records)));
    },
  );

  async function goesOnAfter(cut: Buffer, records: ChangeRecordText[]): Promise<void> {
    newFile();
    const [ownFile, ownLog] = [file, log];
    await mkdir(dirname(ownFile), { recursive: true });
    await writeFile(ownFile, cut);
    const journal = createJournal(ownFile, ownLog);
    expect(await readAll(journal)).toEqual(parsed(records));
    const added = record(records.length + 1, 60);
    await appendAll(journal, [added]);
    await journal.close();
    const next = createJournal(ownFile, ownLog);
    expect(await readAll(next)).toEqual(parsed([...records, added]));
    await next.close();
    await expectKept(cut, ownFile, ownLog);
  }

  /** What is no longer in the journal is in the file beside it: nothing was thrown away. */
  async function expectKept(damaged: Buffer, file: string, log: RecordedLog): Promise<void> {
    const torn = (await readdir(dirname(file))).filter((name) => name.endsWith('.torn'));
    const kept = torn[0] ? await readFile(join(dirname(file), torn[0])) : Buffer.alloc(0);
    const now = await readFile(file);
    const good = damaged.length - kept.length;
    expect(damaged.subarray(good)).toEqual(kept);
    expect(now.subarray(0, good)).toEqual(damaged.subarray(0, good));
    expect(log.lines.some((line) => line.includes('no whole record'))).toBe(kept.length > 0);
  }

  test('by any damage to any bytes: what is read back is the beginning of what was written', async () => {
    const whole = await written(three);
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 300 }), async (at, noise) => {
        newFile();
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at + noise.length)]));
        const journal = createJournal(file, log);
        const read = await readAll(journal);
        expect(read).toEqual(parsed(three).slice(0, read.length));
        await appendAll(journal, [record(read.length + 1)]);
        await journal.close();
      }),
    );
  });

  test('followed by the zeroes that a power cut can leave', async () => {
    await written(three);
    await appendFile(file, Buffer.alloc(5000));
    const journal = createJournal(file, log);
    expect(await journal.status()).toMatchObject({ ok: true, value: { lastSeq: 3, cutBytes: 5000 } });
    await journal.close();
  });

  test('whose header promises more than the file holds', async () => {
    await written(three);
    await appendFile(file, '00000000 ffffffff 000000000004 {}\n');
    const journal = createJournal(file, log);
    expect(await journal.status()).toMatchObject({ value: { lastSeq: 3 } });
    await journal.close();
  });

  test('inside a very large record, which is never read as one piece', async () => {
    await written([record(1), record(2, 8_000_000)]);
    const { size } = await stat(file);
    await truncate(file, size - 2);
    let largest = 0;
    const journal = createJournal(file, log, {
      openFile: async (path, flags) => {
        const handle = await open(path, flags);
        const read = handle.read.bind(handle) as (buffer: Buffer, offset: number, length: number, position: number) => unknown;
        handle.read = ((buffer: Buffer, offset: number, length: number, position: number) => {
          largest = Math.max(largest, buffer.length);
          return read(buffer, offset, length, position);
        }) as typeof handle.read;
        return handle;
      },
    });
    expect(await journal.status()).toMatchObject({ value: { lastSeq: 1 } });
    expect(largest).toBe(1 << 20);
    await journal.close();
  });
});

test('a journal of a newer program is refused and left as it is', async () => {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, 'keyfolio-journal 2\nwhatever comes\n');
  const journal = createJournal(file, log);
  expect(await journal.status()).toMatchObject({ ok: false, error: { code: 'journal-newer' } });
  expect(await journal.append(record(1))).toMatchObject({ ok: false, error: { code: 'journal-newer' } });
  expect(await readFile(file, 'utf8')).toBe('keyfolio-journal 2\nwhatever comes\n');
  expect(await readdir(dirname(file))).toHaveLength(1);
  await journal.close();
});

test('a record that the disk damaged meanwhile is not given out', async () => {
  const journal = createJournal(file, log);
  await appendAll(journal, three);
  const content = await readFile(file);
  content.write('X', content.indexOf('n°2'));
  await writeFile(file, content);
  expect(await journal.read({ afterSeq: 1, limit: 1 })).toMatchObject({ ok: false, error: { code: 'journal-read' } });
  expect(await journal.read({ afterSeq: 0, limit: 1 })).toMatchObject({ ok: true });
  await journal.close();
});

describe('a disk that fails', () => {
  /** The real file until `limit` bytes were written through it, then the error; a write may be cut in the middle, as on a full disk. */
  const failingAfter = (limit: number, code: string, operation: 'write' | 'datasync' | 'truncate' = 'write') => {
    const state = { limit, isBroken: true };
    const openFile: OpenFile = async (path, flags) => {
      const handle = await open(path, flags);
      const broken = () => Promise.reject(Object.assign(new Error(code), { code }));
      const write = handle.write.bind(handle) as (
        buffer: Buffer,
        offset: number,
        length: number,
        position: number,
      ) => Promise<{ bytesWritten: number }>;
      handle.write = (async (buffer: Buffer, offset: number, length: number, position: number) => {
        const room = state.isBroken ? state.limit - position : length;
        if (operation === 'write' && room <= 0) return broken();
        return write(buffer, offset, operation === 'write' ? Math.min(length, room) : length, position);
      }) as typeof handle.write;
      const datasync = handle.datasync.bind(handle);
      handle.datasync = () => (operation === 'datasync' && state.isBroken && state.limit-- <= 0 ? broken() : datasync());
      const truncateFile = handle.truncate.bind(handle);
      handle.truncate = (length) => (operation === 'truncate' && state.isBroken ? broken() : truncateFile(length));
      return handle;
    };
    return { state, openFile };
  };

  test('at any byte: the record is refused, the journal stays whole, and goes on when there is room again', async () => {
    const whole = await written(three);
    const twoLines = whole.lastIndexOf('\n', whole.length - 2) + 1;
    for (let limit = twoLines; limit < whole.length; limit += 7) {
      newFile();
      const { state, openFile } = failingAfter(limit, 'ENOSPC');
      const journal = createJournal(file, log, { openFile });
      await appendAll(journal, three.slice(0, 2));
      expect(await journal.append(record(3))).toMatchObject({ ok: false, error: { code: 'journal-write' } });
      expect(await readFile(file)).toEqual(whole.subarray(0, twoLines));
      expect(await journal.status()).toMatchObject({ ok: true, value: { lastSeq: 2, cutBytes: 0 } });
      state.isBroken = false;
      await appendAll(journal, [record(3)]);
      expect(await readFile(file)).toEqual(whole);
      await journal.close();
    }
  });

  test('when it is asked to sync: the record is refused and not there', async () => {
    const { state, openFile } = failingAfter(2, 'EIO', 'datasync');
    const journal = createJournal(file, log, { openFile });
    await appendAll(journal, [record(1)]);
    expect(await journal.append(record(2))).toMatchObject({ ok: false, error: { code: 'journal-write' } });
    state.isBroken = false;
    expect(await readAll(journal)).toEqual(parsed([record(1)]));
    await appendAll(journal, [record(2)]);
    await journal.close();
  });

  test('when a torn tail should be cut: what is whole is read, nothing is appended over the tail, and nothing is lost', async () => {
    await written(three);
    await appendFile(file, 'half a record');
    const { state, openFile } = failingAfter(0, 'EIO', 'truncate');
    const journal = createJournal(file, log, { openFile });
    expect(await readAll(journal)).toEqual(parsed(three));
    expect(await journal.append(record(4))).toMatchObject({ ok: false, error: { code: 'journal-write' } });
    expect(await readFile(file, 'utf8')).toMatch(/half a record$/);
    state.isBroken = false;
    await appendAll(journal, [record(4)]);
    expect(await readAll(journal)).toEqual(parsed([...three, record(4)]));
    await journal.close();
  });

  test('a file that cannot be opened is told at each request, until it can', async () => {
    let isThere = false;
    const journal = createJournal(file, log, {
      openFile: (path, flags) => (isThere ? open(path, flags) : Promise.reject(Object.assign(new Error('EACCES'), { code: 'EACCES' }))),
    });
    expect(await journal.status()).toMatchObject({ ok: false, error: { code: 'journal-read' } });
    expect(await journal.append(record(1))).toMatchObject({ ok: false, error: { code: 'journal-write' } });
    isThere = true;
    await appendAll(journal, [record(1)]);
    await journal.close();
  });

  test.skipIf(!mayMount)('a disk that is really full: acknowledged records stay, the refused one leaves nothing', async () => {
    await mkdir(dirname(file), { recursive: true });
    const unmount = mountSmallDisk(dirname(file));
    try {
      const journal = createJournal(file, log);
      const kept: ChangeRecordText[] = [];
      for (;;) {
        const next = record(kept.length + 1, 9000);
        const answer = await journal.append(next);
        if (!answer.ok) {
          expect(answer.error.code).toBe('journal-write');
          break;
        }
        kept.push(next);
      }
      expect(kept.length).toBeGreaterThan(2);
      expect(await readAll(journal)).toEqual(parsed(kept));
      await journal.close();
      // A start on the full disk, with half a record at the end that there is no room to put aside.
      const { size } = await stat(file);
      await truncate(file, size - 3);
      await writeFile(join(dirname(file), 'rest'), Buffer.alloc(3)).catch(() => undefined);
      const next = createJournal(file, log);
      expect(await readAll(next)).toEqual(parsed(kept.slice(0, -1)));
      await next.close();
    } finally {
      unmount();
    }
  });
});
