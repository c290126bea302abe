import { constants } from 'node:fs';
import { type FileHandle, mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ErrorCode } from '@shared/errors';
import type { Args, ChangeRecordText, Reply } from '@shared/ipc/contract';
import { fail, ok, type Result } from '@shared/result';
import type { Log } from '../../log';
import { syncFolder } from '../sync-folder';
import { encodeLine, headerBytes, signature } from './format';
import { readLastId, readRecords } from './read';
import { type Index, lastOf, NewerJournalError, scanJournal } from './scan';
import { listSegments, type Segment, segmentFile } from './segments';
import { keepTornTail } from './torn-tail';

export type Journal = {
  append: (record: ChangeRecordText) => Promise<Result<Reply<'journal:append'>>>;
  read: (page: Args<'journal:read'>) => Promise<Result<Reply<'journal:read'>>>;
  status: () => Promise<Result<JournalStatus>>;
  /** Begins a new file, so that the next start checks only that one. The older ones stay: they are the history. */
  rotate: () => Promise<Result<void>>;
  /** Puts every file aside and goes on after `seq`, for plans that come from elsewhere than the journal. Answers the folder they lie in now. */
  restart: (seq: number) => Promise<Result<{ aside: string }>>;
  /** Resolves when everything asked before is on the disk or refused. */
  flush: () => Promise<void>;
  close: () => Promise<void>;
};

export type JournalStatus = {
  lastSeq: number;
  lastId: string | null;
  /** Sequences before the first record of each file, oldest first. */
  bases: number[];
  /** Bytes and records of the file that is written now. */
  open: { bytes: number; records: number };
  cutBytes: number;
};

/** Opens the file; a test gives one that fails. */
export type OpenFile = (path: string, flags: number) => Promise<FileHandle>;

export type JournalOptions = {
  openFile?: OpenFile;
  /** Where a journal without any file starts: after the newest snapshot, when there is one. */
  startAfter?: () => Promise<number>;
  /** Told after every record that is on the disk. */
  onAppended?: (seq: number) => void;
};

type OpenJournal = {
  file: string;
  /** The files that were written before this one. */
  older: Segment[];
  handle: FileHandle;
  index: Index;
  /** Where the next line goes. */
  end: number;
  /** Where the file ends: further than `end` while a torn tail could not be put aside (the disk is full). */
  fileEnd: number;
};

export const journalFile = (userData: string): string => join(userData, 'journal', 'changes.journal');

/**
 * The durable copy of every commit: one line per change record, on the disk before the answer. Chromium can delete a
 * damaged IndexedDB without a word; this file cannot vanish so. Operations run one after the other. The first of them
 * opens and checks the last file, and so does the next after a failed write. A file that is no longer written is checked when
 * somebody reads it.
 * @param first absolute, the first of its files; their folder is made
 */
export function createJournal(first: string, log: Log, options: JournalOptions = {}): Journal {
  const { openFile = open, startAfter = async () => 0, onAppended } = options;
  const folder = dirname(first);
  let opened: OpenJournal | null = null;
  let cutBytes = 0;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(failureCode: ErrorCode, run: (journal: OpenJournal) => Promise<Result<T>>): Promise<Result<T>> {
    const turn = queue.then(async () => {
      try {
        opened ??= await openJournal();
        return await run(opened);
      } catch (error) {
        log.error('the journal failed', error);
        return fail(error instanceof NewerJournalError ? 'journal-newer' : failureCode, undefined, String(error));
      }
    });
    queue = turn;
    return turn;
  }

  async function openJournal(): Promise<OpenJournal> {
    await mkdir(folder, { recursive: true });
    const older = await listSegments(first);
    const current = older.pop() ?? (await newSegment(await startAfter()));
    return openSegment(current, older);
  }

  const newSegment = async (base: number): Promise<Segment> => ({ file: segmentFile(first, base), base });

  async function openSegment({ file, base }: Segment, older: Segment[]): Promise<OpenJournal> {
    const handle = await openFile(file, constants.O_RDWR | constants.O_CREAT);
    try {
      const { index, goodBytes, fileBytes } = await scanJournal(handle, base);
      const journal = { file, older, handle, index, end: goodBytes, fileEnd: fileBytes };
      // A full disk must not hide the records that are whole: they are read, and the next append tries again.
      await prepareForAppend(journal).catch((error) => log.warn('the journal can be read but not yet written', error));
      return journal;
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  /** Puts a torn tail aside, cuts it off, and signs a new file. */
  async function prepareForAppend(journal: OpenJournal): Promise<void> {
    const torn = journal.fileEnd - journal.end;
    if (torn > 0) {
      const kept = await keepTornTail(journal.handle, journal.file, journal.end, journal.fileEnd);
      await journal.handle.truncate(journal.end);
      journal.fileEnd = journal.end;
      cutBytes += torn;
      log.warn(`the journal ended in ${torn} bytes that are no whole record: cut, and kept in ${kept}`);
    }
    if (journal.end > 0) return;
    await writeDurably(journal, signature);
    await syncFolder(folder);
  }

  async function append(journal: OpenJournal, record: ChangeRecordText): Promise<Result<{ seq: number }>> {
    const { index } = journal;
    const expected = lastOf(index) + 1;
    if (record.seq !== expected) return fail('journal-sequence', undefined, `got ${record.seq}, expected ${expected}`);
    try {
      await prepareForAppend(journal);
      const line = encodeLine(record.seq, record.json);
      const offset = journal.end + headerBytes;
      await writeDurably(journal, line);
      index.offsets.push(offset);
      index.lengths.push(line.length - headerBytes - 1);
      onAppended?.(record.seq);
      return ok({ seq: record.seq });
    } catch (error) {
      await reset(journal);
      throw error;
    }
  }

  /** After a failed write: back to the last whole record. The file is opened and checked anew, since its cache may lie. */
  async function reset({ handle, end }: OpenJournal): Promise<void> {
    opened = null;
    await handle.truncate(end).catch((error) => log.warn('what was written of the line stays for now', error));
    await handle.close().catch((error) => log.warn('the journal could not be closed', error));
  }

  async function read({ handle, index, older }: OpenJournal, page: Args<'journal:read'>): Promise<Result<Reply<'journal:read'>>> {
    if (page.afterSeq >= index.base) return readRecords(handle, index, page);
    const at = older.findLastIndex(({ base }) => base <= page.afterSeq);
    const segment = older[at];
    if (!segment) return fail('journal-read', undefined, `no file holds what follows ${page.afterSeq}`);
    const last = older[at + 1]?.base ?? index.base;
    const closed = await openFile(segment.file, constants.O_RDONLY);
    try {
      const scanned = await scanJournal(closed, segment.base);
      if (Math.min(lastOf(scanned.index), last) <= page.afterSeq) {
        return fail('journal-read', undefined, `${segment.file} is damaged after ${lastOf(scanned.index)}`);
      }
      const answer = await readRecords(closed, scanned.index, { ...page, limit: Math.min(page.limit, last - page.afterSeq) });
      return answer.ok ? ok({ ...answer.value, more: true }) : answer;
    } finally {
      await closed.close();
    }
  }

  async function status({ handle, index, older, end }: OpenJournal): Promise<Result<JournalStatus>> {
    const bases = [...older.map(({ base }) => base), index.base];
    const open = { bytes: end, records: index.offsets.length };
    return ok({ lastSeq: lastOf(index), lastId: await readLastId(handle, index), bases, open, cutBytes });
  }

  async function rotate(journal: OpenJournal): Promise<Result<void>> {
    if (journal.index.offsets.length === 0) return ok(undefined);
    const next = await newSegment(lastOf(journal.index));
    const begun = await openSegment(next, [...journal.older, { file: journal.file, base: journal.index.base }]);
    opened = begun;
    await journal.handle.close();
    return ok(undefined);
  }

  async function restart(seq: number): Promise<Result<{ aside: string }>> {
    await opened?.handle.close().catch(() => undefined);
    opened = null;
    const aside = join(dirname(folder), `journal-${new Date().toISOString().replaceAll(/[:.]/g, '-')}-set-aside`);
    const segments = await listSegments(first);
    if (segments.length > 0) await rename(folder, aside);
    await mkdir(folder, { recursive: true });
    opened = await openSegment(await newSegment(seq), []);
    await syncFolder(dirname(folder));
    return ok({ aside });
  }

  return {
    append: (record) => inTurn('journal-write', (journal) => append(journal, record)),
    read: (page) => inTurn('journal-read', (journal) => read(journal, page)),
    status: () => inTurn('journal-read', status),
    rotate: () => inTurn('journal-write', rotate),
    restart: (seq) => {
      // Not `inTurn`: a journal that cannot be opened is the very one to put aside.
      const turn = queue.then(() => restart(seq).catch((error) => fail('journal-write', undefined, String(error))));
      queue = turn;
      return turn;
    },
    flush: async () => {
      await queue;
    },
    close: async () => {
      await queue;
      await opened?.handle.close();
      opened = null;
    },
  };
}

async function writeDurably(journal: OpenJournal, bytes: Buffer): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const { bytesWritten } = await journal.handle.write(bytes, written, bytes.length - written, journal.end + written);
    written += bytesWritten;
    journal.fileEnd = Math.max(journal.fileEnd, journal.end + written);
  }
  await journal.handle.datasync();
  journal.end += bytes.length;
}
